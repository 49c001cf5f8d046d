import type { FailureSentences } from '../texts.js';

export const failures: FailureSentences = {
  consent_denied: 'Hai scelto di non condividere i tuoi contatti. Non è stato letto nulla.',
  consent_expired: 'Il tempo è scaduto prima della fine. Ricomincia da capo.',
  scope_missing: 'La casella per leggere i contatti non era selezionata. Riprova e selezionala.',
  admin_approval_required: 'Nella tua organizzazione serve prima l’approvazione di un amministratore.',
  grant_expired: 'L’accesso è scaduto prima che potessimo finire. Riprova.',
  credentials_rejected: 'Il nome utente o la password non sono stati accettati.',
  app_password_required: 'Questo provider chiede una password per le app al posto di quella abituale.',
  source_busy: 'In questo momento la tua rubrica è occupata. Riprova tra qualche minuto.',
  source_unavailable: 'In questo momento la tua rubrica non è raggiungibile. Riprova più tardi.',
  source_error: 'La tua rubrica ha dato una risposta che non siamo riusciti a leggere.',
  no_address_book: 'Questo account non ha una rubrica.',
  server_not_found: 'Non abbiamo trovato nessuna rubrica per questo indirizzo.',
  address_refused: 'Non ci è consentito leggere da questo server.',
  file_unknown_format: 'Questo file non è una rubrica che conosciamo.',
  file_unreadable: 'Questo file è danneggiato o protetto.',
  too_large: 'È più grande di quanto possiamo accettare.',
  application_misconfigured: 'Il collegamento di questo sito va controllato. Avvisa chi lo gestisce.',
  gave_up: 'La lettura richiedeva troppo tempo e l’abbiamo interrotta. Riprova.',
  internal: 'Qualcosa è andato storto da parte nostra. Riprova.',
};
