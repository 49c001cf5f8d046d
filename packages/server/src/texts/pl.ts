import { failures } from './failures/pl.js';
import type { Texts } from './texts.js';

/*
 * A name cannot be declined, so the word "aplikacja" before it takes the case. Times come in the nominative: they stand in
 * brackets, or where that case is right.
 */
export const pl: Texts = {
  service: {
    name: 'Udostępnianie książek adresowych',
    ofApplication: 'Jesteśmy usługą, która czyta książki adresowe dla aplikacji {application}.',
  },
  upload: {
    title: 'Udostępnij swoją książkę adresową aplikacji {application}',
    reads: 'Odczytujemy {fields}.',
    destroys: 'Plik usuwamy od razu po odczytaniu, a odczytane z niego dane po ustalonym czasie ({time}).',
    choose: 'Wybierz plik',
    drop: 'lub upuść go w dowolnym miejscu tej strony',
    another: 'Wybierz inny plik',
    taken: '{kinds}, do {size}',
    submit: 'Udostępnij plik aplikacji {application}',
    untilThen: 'Nic nie opuści Twojego urządzenia, dopóki nie naciśniesz przycisku.',
    sending: 'Wysyłanie Twojego pliku',
    sent: '{sent} z {size}',
    stopped: 'Przerwano. Nic nie zostało udostępnione.',
  },
  delivery: {
    whole: 'Aplikacja {application} dostaje całą Twoją książkę adresową.',
    picked: 'Aplikacja {application} dostaje tylko osoby, które wybierzesz.',
  },
  choice: {
    title: 'Wybierz, kogo udostępnić aplikacji {application}',
    owner: 'Aplikacja {application} poznaje też Twoje imię i nazwisko oraz adres e-mail.',
    cut: 'W Twojej książce adresowej jest więcej osób, niż możemy przyjąć naraz. To są pierwsze z nich.',
    others: 'Dane wszystkich pozostałych osób są od razu niszczone.',
    gets: 'Aplikacja {application} dostaje to, co jest o nich w Twojej książce adresowej: {fields}.',
    submit: {
      one: 'Udostępnij {count} osobę aplikacji {application}',
      few: 'Udostępnij {count} osoby aplikacji {application}',
      many: 'Udostępnij {count} osób aplikacji {application}',
      other: 'Udostępnij {count} osoby aplikacji {application}',
    },
    cancel: 'Nie udostępniaj nikogo',
    nobody: 'Wybierz co najmniej jedną osobę albo nie udostępniaj nikogo.',
    changed: 'Ten wybór jest już zakończony: dokonano go w innej karcie albo minął jego czas.',
    empty: 'Możesz wrócić i spróbować z inną.',
    leave: 'Wróć bez udostępniania',
    page: 'Strona {page} z {pages}',
    previous: 'Poprzednia strona',
    next: 'Następna strona',
    goOn: 'Dalej',
    reviewTitle: {
      one: 'Udostępnić {count} osobę aplikacji {application}?',
      few: 'Udostępnić {count} osoby aplikacji {application}?',
      many: 'Udostępnić {count} osób aplikacji {application}?',
      other: 'Udostępnić {count} osoby aplikacji {application}?',
    },
    more: {
      one: 'i jeszcze {count} osoba',
      few: 'i jeszcze {count} osoby',
      many: 'i jeszcze {count} osób',
      other: 'i jeszcze {count} osoby',
    },
    back: 'Zmień wybór',
    addressOf: 'Adres do udostępnienia: {name}',
    allAddresses: {
      one: '{count} adres',
      few: 'Wszystkie {count} adresy',
      many: 'Wszystkie {count} adresów',
      other: 'Wszystkie {count} adresu',
    },
    sharedNobody: 'Nikt nie został udostępniony. To, co odczytaliśmy, jest zniszczone.',
  },
  picker: {
    goOn: 'Dalej: {source}',
    refused: {
      title: 'Tutaj nie można zacząć',
      sentence:
        'Strona, z której tu trafiasz, nie jest do tego przygotowana. Zamknij to okno i wróć do niej.',
    },
    typed: 'Aby przejść dalej, wpisz ten kod w aplikacji {application}. Jest ważny dziesięć minut.',
  },
  fields: {
    names: 'imiona i nazwiska',
    emails: 'adresy e-mail',
    phones: 'numery telefonów',
    birthdays: 'daty urodzin',
    work: 'miejsca pracy',
    groups: 'grupy',
    addresses: 'adresy pocztowe',
    photos: 'zdjęcia',
    notes: 'notatki',
    urls: 'adresy stron internetowych',
  },
  problems: {
    nothing_sent: 'Nie wybrano pliku albo jest on pusty. Wybierz plik ze swoją książką adresową.',
    unknown_format: 'Ten plik nie jest książką adresową, którą znamy.',
    too_large:
      'Ten plik jest większy niż {size}, a więcej nie możemy przyjąć. Spróbuj wyeksportować go bez zdjęć.',
    already_used: 'Przez ten link udostępniono już plik. Nic się nie zmieniło.',
    arriving: 'Przez ten link są jeszcze przesyłane inne pliki. Spróbuj ponownie za kilka sekund.',
    several_files: 'To kilka plików. Wybierz jeden.',
    connection_lost: 'Nie udało się połączyć z serwerem. Sprawdź połączenie i spróbuj ponownie.',
    failed: 'Coś poszło nie tak po naszej stronie. Spróbuj ponownie.',
  },
  terminal: {
    received: 'Plik dotarł i jest teraz odczytywany.',
    choose:
      'To Ty wybierasz, kogo udostępnić, a do tego potrzebna jest przeglądarka: otwórz w niej {url} i wyślij plik z tej strony.',
    askedAbout:
      'Plik dotarł, ale nie wszystkie jego kolumny są jasne. Otwórz {url} w przeglądarce i wybierz go tam, aby wskazać, co zawierają.',
  },
  mistaken: {
    empty: 'W tym pliku nic nie ma.',
    pdf: 'To wygląda na plik PDF. Wyeksportuj swoje kontakty jako vCard lub CSV z programu, z którego pochodzi.',
    image: 'To wygląda na obraz. Wyeksportuj swoje kontakty jako vCard lub CSV ze swojej książki adresowej.',
    archive: 'To wygląda na archiwum. Najpierw je rozpakuj.',
    web_page: 'To wygląda na stronę internetową.',
    document:
      'To wygląda na dokument Worda. Skopiuj z niego listę osób do arkusza kalkulacyjnego i zapisz go jako .xlsx lub CSV.',
    workbook: 'To wygląda na arkusz kalkulacyjny innego rodzaju. Najpierw zapisz go jako .xlsx lub CSV.',
    empty_workbook: 'Żaden z widocznych arkuszy tego skoroszytu nie jest listą osób.',
    locked: 'Ten plik ma hasło. Najpierw zapisz go bez hasła.',
    calendar: 'To wygląda na kalendarz.',
    text: 'To wygląda na tekst bez listy osób.',
    outlook_data:
      'To wygląda na plik danych programu Outlook. W programie Outlook wybierz „Plik” › „Otwórz i eksportuj” › „Importuj/Eksportuj” › „Eksport do pliku”, a następnie „Wartości rozdzielane przecinkami”.',
    outlook_mac:
      'To wygląda na archiwum programu Outlook dla komputerów Mac. Otwórz Outlooka w przeglądarce, wybierz „Osoby” › „Zarządzaj kontaktami”, a następnie „Eksportuj kontakty”.',
    outlook_message:
      'To wygląda na wiadomość z programu Outlook. Wybierz w nim „Plik” › „Otwórz i eksportuj” › „Importuj/Eksportuj” › „Eksport do pliku”, a następnie „Wartości rozdzielane przecinkami”.',
    apple_archive:
      'To wygląda na archiwum aplikacji Kontakty firmy Apple. Otwórz Kontakty na Macu, wybierz „Edycja” › „Zaznacz wszystko”, a następnie „Plik” › „Eksportuj” › „Eksportuj vCard”.',
    numbers:
      'To wygląda na arkusz kalkulacyjny z aplikacji Numbers. Wybierz w niej „Plik” › „Eksportuj jako” › „CSV”.',
    something_else: 'To wygląda na plik innego rodzaju.',
  },
  guides: {
    title: 'Nie masz jeszcze pliku?',
    of: 'Jak uzyskać plik: {source}',
    others: 'Inne programy',
    more: 'Więcej programów',
    open: 'Otwórz {source}',
    newWindow: 'otwiera się w nowej karcie',
    onComputer: 'Masz książkę adresową na komputerze? Otwórz tam tę stronę.',
    link: 'Link do tej strony',
    sendLink: 'Wyślij link',
    copyLink: 'Kopiuj link',
  },
  columns: {
    title: 'Co jest w której kolumnie?',
    sentence:
      'Nie mamy pewności, co zawierają kolumny Twojego pliku. Wybierz to nad każdą z nich i sprawdź osoby poniżej. Nic nie zostanie udostępnione, dopóki tego nie potwierdzisz.',
    region: 'Kolumny Twojego pliku',
    heading: 'Pierwszy wiersz to nagłówek',
    column: 'Kolumna {number}',
    none: 'Nie używaj',
    ofKind: '{field} ({kind})',
    kinds: {
      Home: 'dom',
      Work: 'praca',
      Mobile: 'komórka',
      Main: 'główny',
      'Home Fax': 'faks domowy',
      'Work Fax': 'faks służbowy',
      'Other Fax': 'inny faks',
      Pager: 'pager',
      School: 'szkoła',
      Other: 'inny',
    },
    groups: {
      name: 'Imię i nazwisko',
      contact: 'E-mail i telefon',
      work: 'Praca',
      address: 'Adres',
      more: 'Więcej',
    },
    fields: {
      full_name: 'Imię i nazwisko',
      first_name: 'Imię',
      middle_name: 'Drugie imię',
      last_name: 'Nazwisko',
      second_last_name: 'Drugie nazwisko',
      infix: 'Przed nazwiskiem („van der”)',
      title: 'Tytuł',
      suffix: 'Przyrostek',
      nickname: 'Pseudonim',
      email: 'Adres e-mail',
      phone: 'Telefon',
      area_code: 'Numer kierunkowy',
      company: 'Firma',
      job_title: 'Stanowisko',
      department: 'Dział',
      birthday: 'Data urodzin',
      birth_year: 'Rok urodzenia',
      birth_month: 'Miesiąc urodzenia',
      birth_day: 'Dzień urodzenia',
      street: 'Ulica',
      house_number: 'Numer domu',
      city: 'Miejscowość',
      region: 'Województwo lub region',
      postal_code: 'Kod pocztowy',
      country: 'Kraj',
      address: 'Pełny adres',
      location: 'Miejsce',
      groups: 'Grupy',
      notes: 'Notatki',
      url: 'Strona internetowa',
      photo: 'Zdjęcie',
      yahoo_id: 'Identyfikator Yahoo',
      type: 'Rodzaj innej kolumny',
    },
    more: {
      one: 'Nie pokazano tu jeszcze {count} kolumny pliku.',
      few: 'Nie pokazano tu jeszcze {count} kolumn pliku.',
      many: 'Nie pokazano tu jeszcze {count} kolumn pliku.',
      other: 'Nie pokazano tu jeszcze {count} kolumny pliku.',
    },
    previewTitle: 'Pierwsze osoby, tak jak zostaną odczytane',
    preview: 'Pokaż podgląd',
    previewChanged: 'Podgląd się zmienił.',
    unnamed: 'Bez nazwy',
    nobody: 'Wybierz najpierw kolumnę z imieniem i nazwiskiem, adresem e-mail lub numerem telefonu.',
    empty: 'W ten sposób nie da się odczytać nikogo.',
    changed: 'Plik zmienił się w międzyczasie. To są teraz jego kolumny.',
    share: {
      people: {
        one: 'Udostępnij {count} osobę aplikacji {application}',
        few: 'Udostępnij {count} osoby aplikacji {application}',
        many: 'Udostępnij {count} osób aplikacji {application}',
        other: 'Udostępnij {count} osoby aplikacji {application}',
      },
      moreThan: 'Udostępnij ponad {count} osób aplikacji {application}',
      anybody: 'Udostępnij osoby aplikacji {application}',
    },
    nameless: 'Nikt nie będzie miał imienia ani nazwiska: nie wybrano dla nich kolumny.',
    useAsNames: 'Użyj „{column}” jako imion i nazwisk',
    another: 'Wybierz inny plik',
  },
  progress: {
    title: 'Odczytywanie Twojej książki adresowej',
    opening: 'Rozpoczyna się odczytywanie',
    gathered: {
      one: 'Dotychczas {count} osoba',
      few: 'Dotychczas {count} osoby',
      many: 'Dotychczas {count} osób',
      other: 'Dotychczas {count} osoby',
    },
    mayClose: 'Możesz zamknąć tę stronę. Odczytywanie trwa dalej bez niej.',
    reconnecting: 'Połączenie zostało przerwane. Próbujemy dalej.',
    stop: 'Zatrzymaj',
  },
  accessGranted: {
    title: 'Niczego więcej nie potrzebujemy',
    sentence: 'Odczytujemy teraz Twoją książkę adresową. Trwa to dalej bez tej strony.',
    destroys: 'Nasz dostęp wtedy się kończy, a po ustalonym czasie ({time}) niszczymy naszą kopię.',
  },
  finished: {
    title: 'Udostępniono aplikacji {application}',
    total: { one: '{count} osoba', few: '{count} osoby', many: '{count} osób', other: '{count} osoby' },
    skipped: {
      lines: {
        one: 'Pominięto {count} wiersz',
        few: 'Pominięto {count} wiersze',
        many: 'Pominięto {count} wierszy',
        other: 'Pominięto {count} wiersza',
      },
      entries: {
        one: 'Pominięto {count} wpis',
        few: 'Pominięto {count} wpisy',
        many: 'Pominięto {count} wpisów',
        other: 'Pominięto {count} wpisu',
      },
    },
    nobody: 'W tej książce adresowej nikogo nie ma',
    nobodySentence: 'Została odczytana do końca. Wróć do aplikacji {application}, aby spróbować z inną.',
    cut: 'W Twojej książce adresowej jest więcej osób, niż możemy przyjąć za jednym razem. Udostępniono pierwsze z nich.',
    skippedWhy: 'Z tych części pliku nie udało się odczytać żadnej osoby.',
    skippedLine: 'Wiersz {line}: {reason}',
    skippedWhyEntries: 'Z tych wpisów książki adresowej nie udało się odczytać żadnej osoby.',
    skippedEntry: 'Wpis {entry}: {reason}',
    skippedMore: { other: 'i jeszcze {count}' },
    skippedIn: {
      zip: 'Plik {part} w archiwum, wiersz {line}: {reason}',
      xlsx: 'Arkusz {part}, wiersz {line}: {reason}',
    },
    merged: {
      one: 'Połączono {count} duplikat.',
      few: 'Połączono {count} duplikaty.',
      many: 'Połączono {count} duplikatów.',
      other: 'Połączono {count} duplikatu.',
    },
    leftOut: {
      one: '{count} wpis nie ma imienia, adresu e-mail ani numeru telefonu.',
      few: '{count} wpisy nie mają imienia, adresu e-mail ani numeru telefonu.',
      many: '{count} wpisów nie ma imienia, adresu e-mail ani numeru telefonu.',
      other: '{count} wpisu nie ma imienia, adresu e-mail ani numeru telefonu.',
    },
    passedOver: {
      zip: {
        one: 'Nie odczytano {count} innego pliku w archiwum.',
        few: 'Nie odczytano {count} innych plików w archiwum.',
        many: 'Nie odczytano {count} innych plików w archiwum.',
        other: 'Nie odczytano {count} innego pliku w archiwum.',
      },
      xlsx: {
        one: 'Nie odczytano {count} innego arkusza.',
        few: 'Nie odczytano {count} innych arkuszy.',
        many: 'Nie odczytano {count} innych arkuszy.',
        other: 'Nie odczytano {count} innego arkusza.',
      },
    },
    unread: 'Nr {parts}: {reason}',
    download: 'Pobierz to, co pominięto',
    downloadHint: 'Przeglądarka wycina to z Twojego pliku. Nic nie jest wysyłane.',
    downloadSome: 'Jest w nim tylko część ({count}).',
    downloadFailed: 'Przeglądarka nie może już odczytać pliku. Być może został zmieniony lub przeniesiony.',
    downloadName: '{name}-pominięte',
    next: 'Aplikacja {application} odbierze je w ciągu najbliższych minut.',
    destroys: 'Czas do zniszczenia naszej kopii: najwyżej {time}.',
  },
  skipReasons: {
    empty: 'nie ma w nim żadnej osoby',
    too_long: 'za długi, aby go odczytać',
    malformed: 'nie jest zapisany tak, jak powinien',
    not_given: 'jest na liście, ale nie został przekazany',
  },
  unreadReasons: {
    empty: 'nic w nim nie ma',
    not_people: 'nie jest listą osób',
    picture: 'obraz',
    archive: 'archiwum',
    locked: 'ma hasło',
    damaged: 'uszkodzony',
    too_large: 'za duży, aby go odczytać',
    hidden: 'ukryty',
    other_columns: 'inne kolumny',
  },
  closing: {
    byItself:
      'Ta strona zamyka się sama. Jeśli pozostanie otwarta, zamknij ją i wróć do aplikacji {application}.',
    byHand: 'Możesz zamknąć tę stronę i wrócić do aplikacji {application}.',
    button: 'Zamknij tę stronę',
    cannot: 'Przeglądarka pozwala zamknąć tę stronę tylko Tobie.',
    back: 'Wróć do aplikacji {application}',
  },
  credentials: {
    secondWay:
      '{source} nie udziela nam dostępu. Możesz zamiast tego udostępnić swoją książkę adresową za pomocą hasła.',
    destroys:
      'Hasła używamy tylko do tego i usuwamy je, gdy skończymy. Odczytane dane niszczymy po ustalonym czasie ({time}).',
    address: 'Adres e-mail',
    username: 'Nazwa użytkownika',
    server: 'Serwer',
    serverHint: 'Zostaw to pole puste, a znajdziemy serwer, lub wpisz nazwę, na przykład dav.example.com.',
    steps: 'Jak to uzyskać',
    show: 'Pokaż',
    hide: 'Ukryj',
    submit: 'Udostępnij aplikacji {application}',
    checking: 'Sprawdzanie…',
    file: 'Użyj zamiast tego pliku',
    leave: 'Nie teraz: wróć do aplikacji {application}',
    problems: {
      missing: 'Wypełnij wszystkie pola.',
      too_often: 'To dużo prób w krótkim czasie. Odczekaj minutę i spróbuj ponownie.',
      elsewhere:
        'Z domeny Twojego adresu wynika, że Twoja książka adresowa jest na serwerze, który wpisaliśmy w polu. Jeśli przejdziesz dalej, trafi tam Twoje hasło: zrób to tylko wtedy, gdy znasz ten serwer.',
      credentials_rejected:
        '{source} nie przyjmuje tych danych. Sprawdź, co jest wpisane, i wklej hasło jeszcze raz.',
      app_password_required:
        '{source} nie przyjmuje tych danych. Twoje zwykłe hasło tu nie działa: użyj hasła utworzonego według kroków na tej stronie, a jeśli już je masz, wklej je jeszcze raz.',
    },
  },
  approval: {
    title: 'Zapytaj administratora',
    sentence:
      'W Twojej organizacji książkę adresową można udostępnić aplikacji {application} dopiero po zgodzie administratora. Nic nie zostało odczytane.',
    message: 'Wiadomość, którą możesz wysłać',
    subject: 'Zgoda na aplikację {application}',
    body: 'Dzień dobry,\n\nchcę udostępnić swoją książkę adresową aplikacji {application}. W naszej organizacji administrator musi to raz zatwierdzić. Służy do tego ta strona:\n\n{link}\n\nProsi ona o pozwolenie na odczytanie kontaktów tych osób, które same się na to zgodzą, i o nic więcej.\n\nDziękuję.',
    mail: 'Wyślij e-mailem',
    link: 'Strona dla administratora',
    copy: 'Kopiuj wiadomość',
    copyLink: 'Kopiuj adres',
    copied: 'Skopiowano',
    goOn: 'Mam zgodę: dalej',
    leave: 'Nie teraz: wróć do aplikacji {application}',
    good: 'Pozostały czas ważności tej strony: {time}. Potem zacznij od nowa w aplikacji {application}.',
    approved: {
      title: 'Zatwierdzono',
      sentence:
        'Osoby z Twojej organizacji mogą teraz udostępniać swoje książki adresowe, każda za własną zgodą. Możesz zamknąć tę stronę.',
    },
    notApproved: {
      title: 'Nie zatwierdzono',
      sentence: 'Nic się nie zmieniło. Możesz zamknąć tę stronę.',
    },
  },
  failed: {
    title: 'Nic nie zostało udostępnione',
    denied: 'Twoja książka adresowa pozostaje u Ciebie',
    stopped:
      'Odczyt został zatrzymany. To, co odczytano, jest zniszczone, a aplikacja {application} nic nie dostaje.',
    boxIsWhere:
      'Wróć do aplikacji {application}, zacznij od nowa i zaznacz pole na stronie, która pyta, co możemy odczytać.',
    tryAgain: 'Spróbuj ponownie',
  },
  expired: {
    title: 'Ten link wygasł',
    sentence:
      'Nie udało się skończyć na czas i nic nie zostało udostępnione. Wróć do aplikacji {application} i zacznij od nowa.',
  },
  destroyed: {
    title: 'Nasza kopia została zniszczona',
    sentence:
      'Odczytane dane czekały na aplikację {application}, a ten czas już minął. Możesz zamknąć tę stronę.',
  },
  alreadyUploaded: {
    title: 'Udostępniono tu już plik',
    sentence:
      'Liczy się pierwszy plik, żaden inny nie jest odczytywany. Wróć do aplikacji {application}, aby udostępnić kolejny.',
  },
  linkUsed: {
    title: 'Ten link został już użyty',
    sentence:
      'O dostęp do książki adresowej prosi tylko raz, a odpowiedź nadeszła z innej przeglądarki. Aby udostępnić książkę adresową stąd, wróć do aplikacji {application} i zacznij od nowa.',
  },
  doneHere: {
    title: 'Nie ma tu już nic do zrobienia',
    sentence: 'Wynik Twojej odpowiedzi widać na stronie, z której przychodzisz. Tę stronę możesz zamknąć.',
  },
  unmatchedCallback: {
    title: 'Tego kroku nie można tu kontynuować',
    sentence:
      'Jest już zakończony albo rozpoczęto go w innej przeglądarce. Nic się nie zmieniło. Jeśli nadal chcesz udostępnić swoją książkę adresową, wróć na stronę, z której przychodzisz, i zacznij od nowa.',
    cookies:
      'Jeśli znowu widzisz tę stronę, być może Twoja przeglądarka blokuje pliki cookie. Zezwól na nie na tej stronie lub użyj innej przeglądarki.',
  },
  proxyWorks: {
    title: 'Twój adres URL proxy działa',
    sentence:
      'Strona pod tym adresem przekazała nam parametry tego testu, tak jak będzie to robić po każdej zgodzie. Nic więcej nie trzeba robić.',
  },
  proxyPage: {
    title: 'Chwileczkę…',
    sentence:
      'Po udzieleniu odpowiedzi dostawcy ta strona sama prowadzi dalej. Jeśli za minutę nadal tu będzie, zamknij ją, wróć na stronę, z której przychodzisz, i zacznij od nowa.',
    noScript:
      'W Twojej przeglądarce jest wyłączony JavaScript, a ta strona go potrzebuje. Włącz go i odśwież stronę: wtedy poprowadzi stąd dalej.',
    forDevelopers: 'Ta strona jest w Twojej witrynie? Sprawdź, czy prowadzi do usługi.',
    test: 'Przetestuj tę stronę',
  },
  front: {
    title: 'Twoja książka adresowa, udostępniana za Twoją zgodą',
    sentence:
      'Aplikacja prosi, Ty decydujesz, a ta usługa dostarcza jej Twoją książkę adresową: od Twojego dostawcy lub z pliku. Nic nie jest odczytywane bez Twojej zgody, a naszą kopię niszczymy wkrótce potem.',
    begin:
      'Tutaj nie ma czego zaczynać. Przejdź do aplikacji, która prosi o Twoją książkę adresową, i skorzystaj z jej linku.',
  },
  availability: {
    title: 'Które książki adresowe można odczytać',
    sentence:
      'Liczy się to, co odczytano tu w ciągu ostatnich 24 godzin. Odmowy i błędnie wpisane hasła nie są liczone.',
    none: 'Ta usługa odczytuje tylko pliki.',
    ok: 'Można odczytać',
    degraded: 'Teraz często się nie udaje',
    off: 'Teraz nie można odczytać',
    unknown: 'Za mało danych',
    good: 'Udało się: {percent}',
    time: 'Połowa trwa do {median}, prawie wszystkie do {most}',
    last: 'Ostatni odczyt: {time}',
  },
  unknown: {
    title: 'Nic tu nie ma',
    sentence: 'Ten link jest niepełny lub zbyt stary. Wróć tam, skąd pochodzi, i zacznij od nowa.',
  },
  waiting: {
    title: 'Chwileczkę',
    sentence: 'Nie możemy teraz odpowiedzieć. Spróbuj ponownie za kilka sekund.',
  },
  error: {
    title: 'Coś poszło nie tak po naszej stronie',
    sentence: 'To nie Twoja wina. Spróbuj ponownie za kilka minut.',
    reference: 'Jeśli to zgłaszasz, podaj ten numer: {requestId}',
  },
  events: {
    initializing: 'Oczekiwanie na zgodę, hasło lub plik',
    initialized: 'Otrzymano zgodę lub plik',
    gathering: 'Odczytywanie książki adresowej',
    cut: 'W książce adresowej jest więcej osób, niż możemy odczytać; pozostałe pominięto',
    complete: 'Książka adresowa została odczytana',
  },
  failures,
};
