import type { GuideTexts } from '../guide.js';

export const pl: GuideTexts = {
  steps: {
    icloud: [
      'Zaloguj się na account.apple.com. Na Twoim koncie Apple musi być włączone uwierzytelnianie dwupoziomowe.',
      'Wybierz „Logowanie i zabezpieczenia”, a następnie „Hasła aplikacji”.',
      'Wybierz „Wygeneruj hasło aplikacji” i wpisz dla niego dowolną nazwę.',
      'Skopiuj hasło i wklej je tutaj.',
    ],
    yahoo: [
      'Otwórz stronę zabezpieczeń konta w {source}.',
      'Wybierz opcję utworzenia lub wygenerowania hasła aplikacji.',
      'Wpisz dowolną nazwę aplikacji i wygeneruj hasło.',
      'Skopiuj hasło i wklej je tutaj. Spacje w nim nie mają znaczenia.',
      'Jeśli nie widzisz takiej opcji, użyj przeglądarki, w której Twoje konto jest zalogowane od kilku dni, a nie okna prywatnego.',
    ],
    fastmail: [
      'Otwórz ustawienia Fastmail, a następnie „{settings}”.',
      'Wybierz „{tokens}”, a następnie „{makeToken}”: dla JMAP, tylko do odczytu, z dostępem do kontaktów.',
      'Możesz też wybrać „{passwords}”, a następnie „{make}”, z dostępem do kontaktów.',
      'Skopiuj to, co się pojawi, i wklej tutaj. Widać to tylko raz.',
    ],
    zoho: [
      'Zaloguj się na swoje konto Zoho i otwórz „{settings}”.',
      'Wybierz „{passwords}”, a następnie „{make}”.',
      'Wpisz dowolną nazwę i wygeneruj hasło.',
      'Skopiuj hasło i wklej je tutaj. Widać je tylko raz.',
    ],
    gmx: [
      'Jeśli nie używasz w {source} uwierzytelniania dwuskładnikowego, wpisz tutaj swoje zwykłe hasło.',
      'Jeśli go używasz, zaloguj się w {source} i otwórz swoje konto, a następnie „{settings}” i „{passwords}”.',
      'Wybierz „{make}”. Skopiuj hasło i wklej je tutaj. Widać je tylko raz.',
      'Jeśli zostanie odrzucone, zezwól na dostęp innych programów w ustawieniach poczty, w sekcji „{allow}”.',
    ],
    mailcom: [
      'Jeśli nie używasz w {source} uwierzytelniania dwuskładnikowego, wpisz tutaj swoje zwykłe hasło.',
      'Jeśli go używasz, zaloguj się w {source} i otwórz „{settings}”, a następnie „{passwords}”.',
      'Wybierz „{make}”. Skopiuj hasło i wklej je tutaj. Widać je tylko raz.',
      'Jeśli zostanie odrzucone, Twój abonament może nie zezwalać na dostęp innych programów. Wyeksportuj wtedy plik.',
    ],
    mail_ru: [
      'Zaloguj się w Mail.ru i otwórz „{settings}” w ustawieniach konta.',
      'Wybierz „{passwords}”, a następnie „{make}”.',
      'Wpisz dowolną nazwę. Jeśli Mail.ru zapyta, do czego służy hasło, wybierz pełny dostęp.',
      'Skopiuj hasło i wklej je tutaj. Widać je tylko raz.',
    ],
    yandex: [
      'Otwórz „{settings}” w swoim Yandex ID, a następnie „{passwords}”.',
      'Utwórz hasło typu przeznaczonego dla kontaktów (CardDAV). Hasło do poczty zostanie odrzucone.',
      'Skopiuj hasło i wklej je tutaj. Widać je tylko raz.',
      'Zanim zacznie działać, mogą minąć dwie lub trzy godziny. Jeśli zostanie odrzucone, zachowaj je i spróbuj później.',
    ],
    qq_mail: [
      'Zaloguj się w QQ Mail w przeglądarce i otwórz „{settings}”, a następnie stronę swojego konta.',
      'Przejdź do „{passwords}” i włącz usługę („{allow}”).',
      'Wybierz „{make}” i potwierdź telefonem.',
      'Skopiuj kod złożony z 16 liter i wklej go tutaj. Twoje hasło do QQ zostanie odrzucone.',
    ],
    mailbox_org: [
      'Jeśli nie używasz w mailbox.org uwierzytelniania dwuskładnikowego, wpisz tutaj swoje zwykłe hasło.',
      'Jeśli go używasz, zaloguj się i otwórz wszystkie ustawienia, a następnie „{settings}” i „{passwords}”.',
      'Wybierz aplikację do kontaktów (CardDAV) i dodaj hasło.',
      'Skopiuj hasło i wklej je tutaj. Jeśli obok jest nazwa użytkownika, użyj także jej.',
    ],
    seznam: [
      'Jeśli nie używasz w Seznam uwierzytelniania dwuskładnikowego, wpisz tutaj swoje zwykłe hasło.',
      'Jeśli go używasz, otwórz ustawienia zabezpieczeń swojego konta Seznam i znajdź „{settings}”.',
      'Ustaw tam hasło dla aplikacji, inne niż Twoje zwykłe.',
      'Wpisz to hasło tutaj.',
    ],
    telekom: [
      'Zaloguj się na swoją pocztę Telekom w przeglądarce i otwórz ustawienia.',
      'Znajdź „{passwords}” i ustaw hasło, jeśli jeszcze go nie masz.',
      'Wpisz to hasło tutaj. Hasło logowania do Telekom może zostać odrzucone.',
    ],
    fruux: [
      'Zaloguj się w fruux w przeglądarce.',
      'Dodaj urządzenie dla CardDAV. Pojawią się nazwa użytkownika i hasło dla niego.',
      'Skopiuj oba i wklej je tutaj.',
    ],
    mailbox: [
      'Wpisz hasło, którym logujesz się w {source}.',
      'Jeśli logowanie wymaga drugiego kroku, utwórz w ustawieniach {source} hasło dla innych programów i wpisz właśnie je.',
      'Jeśli zostanie odrzucone, sprawdź, czy ustawienia {source} zezwalają na dostęp innych programów (CardDAV).',
    ],
    server: [
      'Zaloguj się w usłudze w przeglądarce i otwórz jej ustawienia zabezpieczeń.',
      'Poszukaj pozycji „Hasła aplikacji”, „Hasła do aplikacji”, „Urządzenia” lub „Tokeny API” i utwórz hasło lub token dla kontaktów.',
      'Jeśli nic takiego nie ma, wpisz tutaj swoje zwykłe hasło.',
      'Strony pomocy usługi mówią, jaki serwer wpisać, często pod hasłem „CardDAV”.',
    ],
  },
  secrets: {
    app_password: 'Hasło aplikacji',
    authorization_code: 'Kod autoryzacji',
    token_or_app_password: 'Token API lub hasło aplikacji',
    usual_or_app_password: 'Hasło lub hasło aplikacji',
  },
  reasons: {
    app_password:
      'Do odczytania Twojej książki adresowej {source} wymaga hasła aplikacji: służy ono tylko do jednego celu i w każdej chwili możesz je tam usunąć. Twoje zwykłe hasło pozostaje u Ciebie.',
    authorization_code:
      'Do odczytania Twojej książki adresowej {source} wymaga kodu autoryzacji: służy on tylko do jednego celu i w każdej chwili możesz go tam usunąć. Twoje zwykłe hasło pozostaje u Ciebie.',
    token_or_app_password:
      'Do odczytania Twojej książki adresowej {source} wymaga tokenu API lub hasła aplikacji: służą one tylko do jednego celu i w każdej chwili możesz je tam usunąć. Twoje zwykłe hasło pozostaje u Ciebie.',
    usual_or_app_password:
      'Jeśli można utworzyć hasło aplikacji, użyj właśnie jego: służy tylko do jednego celu i w każdej chwili możesz je usunąć. W przeciwnym razie właściwe jest Twoje zwykłe hasło.',
  },
  userNames: {
    address: 'Twój pełny adres e-mail',
    apple_account: 'Adres e-mail Twojego konta Apple, nie alias',
    shown_beside: 'Nazwa użytkownika, którą {source} pokazuje razem z hasłem',
    sign_in_name: 'Nazwa użytkownika, którą podajesz przy logowaniu, często Twój adres e-mail',
  },
};
