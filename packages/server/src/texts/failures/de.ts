import type { FailureSentences } from '../texts.js';

export const failures: FailureSentences = {
  consent_denied: 'Sie haben entschieden, Ihre Kontakte nicht zu teilen. Es wurde nichts gelesen.',
  consent_expired: 'Das wurde nicht rechtzeitig abgeschlossen. Bitte beginnen Sie neu.',
  scope_missing:
    'Das Kästchen zum Lesen der Kontakte war nicht angekreuzt. Bitte versuchen Sie es noch einmal und kreuzen Sie es an.',
  admin_approval_required: 'In Ihrer Organisation muss das zuerst die IT-Administration genehmigen.',
  grant_expired: 'Der Zugriff ist abgelaufen, bevor wir fertig waren. Bitte versuchen Sie es noch einmal.',
  credentials_rejected: 'Benutzername oder Passwort wurde nicht angenommen.',
  app_password_required: 'Dieser Anbieter verlangt ein App-Passwort statt Ihres gewöhnlichen.',
  source_busy:
    'Ihr Adressbuch ist gerade ausgelastet. Bitte versuchen Sie es in ein paar Minuten noch einmal.',
  source_unavailable:
    'Ihr Adressbuch ist gerade nicht erreichbar. Bitte versuchen Sie es später noch einmal.',
  source_error: 'Die Antwort Ihres Adressbuchs konnten wir nicht lesen.',
  no_address_book: 'Dieses Konto hat kein Adressbuch.',
  server_not_found: 'Zu dieser Adresse haben wir kein Adressbuch gefunden.',
  address_refused: 'Von diesem Server dürfen wir nicht lesen.',
  file_unknown_format: 'Diese Datei ist kein Adressbuch, das wir kennen.',
  file_unreadable: 'Diese Datei ist beschädigt oder geschützt.',
  too_large: 'Das ist größer, als wir annehmen können.',
  application_misconfigured:
    'Die Verbindung dieser Website muss überprüft werden. Bitte sagen Sie es ihrem Betreiber.',
  gave_up:
    'Das Lesen hat zu lange gedauert, deshalb haben wir aufgehört. Bitte versuchen Sie es noch einmal.',
  internal: 'Bei uns ist etwas schiefgegangen. Bitte versuchen Sie es noch einmal.',
};
