import type { FailureSentences } from '../texts.js';

export const failures: FailureSentences = {
  consent_denied: 'Zgoda na udostępnienie kontaktów nie została udzielona. Nic nie zostało odczytane.',
  consent_expired: 'Nie udało się skończyć na czas. Zacznij od nowa.',
  scope_missing: 'Pole odczytu kontaktów nie było zaznaczone. Spróbuj ponownie i zaznacz je.',
  admin_approval_required: 'W Twojej organizacji najpierw musi to zatwierdzić administrator.',
  grant_expired: 'Dostęp wygasł, zanim udało się skończyć. Spróbuj ponownie.',
  credentials_rejected: 'Ta nazwa użytkownika lub to hasło nie zostało przyjęte.',
  app_password_required: 'Ten dostawca wymaga hasła aplikacji zamiast zwykłego hasła.',
  source_busy: 'Twoja książka adresowa jest teraz zajęta. Spróbuj ponownie za kilka minut.',
  source_unavailable: 'Twoja książka adresowa jest teraz niedostępna. Spróbuj ponownie później.',
  source_error: 'Twoja książka adresowa odpowiedziała czymś, czego nie udało się odczytać.',
  no_address_book: 'To konto nie ma książki adresowej.',
  server_not_found: 'Dla tego adresu nie znaleźliśmy żadnej książki adresowej.',
  address_refused: 'Nie wolno nam czytać z tego serwera.',
  file_unknown_format: 'Tego pliku nie rozpoznajemy jako książki adresowej.',
  file_unreadable: 'Ten plik jest uszkodzony lub zabezpieczony.',
  too_large: 'To więcej, niż możemy przyjąć.',
  application_misconfigured: 'Trzeba sprawdzić połączenie tej witryny. Powiadom jej właściciela.',
  gave_up: 'Odczytywanie trwało za długo, więc zostało przerwane. Spróbuj ponownie.',
  internal: 'Coś poszło nie tak po naszej stronie. Spróbuj ponownie.',
};
