import type { FailureSentences } from '../texts.js';

export const failures: FailureSentences = {
  consent_denied: 'Je hebt ervoor gekozen je contacten niet te delen. Er is niets gelezen.',
  consent_expired: 'Dit is niet op tijd afgerond. Begin opnieuw.',
  scope_missing: 'Het vakje om contacten te lezen was niet aangevinkt. Probeer het opnieuw en vink het aan.',
  admin_approval_required: 'In je organisatie moet de beheerder dit eerst goedkeuren.',
  grant_expired: 'De toegang is verlopen voordat we klaar waren. Probeer het opnieuw.',
  credentials_rejected: 'Die gebruikersnaam of dat wachtwoord is niet geaccepteerd.',
  app_password_required: 'Deze aanbieder vraagt een app-wachtwoord in plaats van je gewone wachtwoord.',
  source_busy: 'Je adresboek is op dit moment bezet. Probeer het over een paar minuten opnieuw.',
  source_unavailable: 'Je adresboek is op dit moment niet bereikbaar. Probeer het later opnieuw.',
  source_error: 'Je adresboek gaf een antwoord dat we niet konden lezen.',
  no_address_book: 'Dit account heeft geen adresboek.',
  server_not_found: 'We hebben bij dat adres geen adresboek gevonden.',
  address_refused: 'We mogen niet van die server lezen.',
  file_unknown_format: 'Dit bestand is geen adresboek dat we kennen.',
  file_unreadable: 'Dit bestand is beschadigd of beveiligd.',
  too_large: 'Dit is groter dan we kunnen aannemen.',
  application_misconfigured:
    'De verbinding van deze site moet worden nagekeken. Laat het de eigenaar van de site weten.',
  gave_up: 'Het lezen duurde te lang, daarom zijn we gestopt. Probeer het opnieuw.',
  internal: 'Er is bij ons iets misgegaan. Probeer het opnieuw.',
};
