import type { Language } from '../language.js';

export const polish: Language = {
  tag: 'pl',
  nouns: {
    name: 'nazwa|kontakt',
    full_name: `nazwa wyświetlana|pełna nazwa|wyświetlana nazwa|imię lub imiona i nazwisko|
      pełne imię i nazwisko|osoba kontaktowa|osoba do kontaktu`,
    sort_as: 'zapisz jako',
    first_name: 'imię|imiona|pierwsze imię|imię pierwsze',
    middle_name: 'imię drugie',
    last_name: 'nazwisko',
    prefix: 'zwrot grzecznościowy|forma grzecznościowa|przedrostek',
    title: 'tytuł|tytuł naukowy|tytuły',
    suffix: 'sufiks|przyrostek',
    nickname: 'przydomek|pseudonim|pseudo|ksywa|ksywka',
    email: `e mail|email|mail|mejl|maile|adres mailowy|adres poczty e mail|adres poczty elektronicznej|
      adres elektroniczny|poczta elektroniczna|poczta e mail|pierwszy adres e mail|drugi adres e mail`,
    phone: 'telefon|telefonu|telefony|tel|stacjonarny|stac|wywołanie zwrotne|radiotelefon|teleks|tty tdd',
    area_code: 'kierunkowy',
    street: 'ulica|nazwa ulicy|ulica i nr domu|ulica i numer domu',
    house_number: `nr domu|numer domu|nr budynku|numer budynku|nr mieszkania|numer mieszkania|nr lokalu|
      numer lokalu|nr domu mieszkania|numer domu mieszkania|nr domu i mieszkania|nr domu lokalu`,
    city: 'miejscowość|nazwa miejscowości|miasto',
    region: 'województwo|woj|region',
    postal_code: 'kod|kod poczt|indeks pocztowy',
    country: 'kraj|państwo',
    country_code: 'kod kraju',
    box: 'skrytka pocztowa|skrzynka pocztowa|skr poczt',
    address: 'adres|adresy|miejsce zamieszkania',
    whole_address: 'pełny adres|adres pełny',
    company: `firma|nazwa firmy|organizacja|nazwa organizacji|przedsiębiorstwo|instytucja|
      nazwa instytucji|pracodawca|zakład pracy|miejsce pracy|kontrahent|nazwa kontrahenta`,
    job_title: 'stanowisko|stanowisko służbowe|stanowisko pracy|funkcja',
    profession: 'zawód',
    department: 'dział|departament|wydział|oddział',
    groups: 'kategorie|kategoria|grupy|grupa|etykiety|tagi',
    birthday: 'urodziny|data urodzenia|data urodzin|data ur|dzień urodzin',
    birth_year: 'rok urodzenia',
    birth_month: 'miesiąc urodzenia',
    birth_day: 'dzień urodzenia',
    year: 'rok',
    month: 'miesiąc',
    day: 'dzień',
    photo: 'zdjęcie|fotografia|foto|awatar',
    location: 'lokalizacja|położenie',
    notes: `notatki|notatka|uwagi|komentarz|komentarze|opis|adnotacje|informacje dodatkowe|
      dodatkowe informacje`,
    url: `strona sieci web|strona www|strona internetowa|strona web|strona domowa|www|witryna|
      witryna internetowa|adres strony www|adres strony internetowej|blog`,
    type: 'typ|rodzaj',
    company_fact: 'branża|liczba pracowników|obrót|przychody|roczny przychód|forma prawna',
    ignored: `nazwa wyświetlana e mail|wyświetlana nazwa e mail|typ poczty e mail|typ e mail|
      rodzaj e mail|nazwa ekranowa|komunikator|informacja|rocznica|płeć|pesel|nip|regon|krs|konto|
      nr konta|numer konta|informacje rozliczeniowe|inicjały|hobby|zainteresowania|język|
      serwer katalogowy|internetowe informacje wolny zajęty|słowa kluczowe|przebieg|dzieci|
      numer ewidencyjny w organizacji|numer ewidencyjny|priorytet|prywatne|charakter|użytkownik|
      nazwa użytkownika|pole niestandardowe|yomi|imieniny|nazwisko panieńskie|nazwisko rodowe|wiek|
      obywatelstwo|narodowość|miejsce urodzenia|lp|l p|nr członkowski|numer klienta|nr klienta|
      data wstąpienia|data utworzenia|data rejestracji|data modyfikacji|dowód osobisty|nr dowodu|
      nr legitymacji|numer legitymacji|numer wewnętrzny|nr wewnętrzny|gadu gadu|skype|gmina|powiat`,
  },
  kinds: {
    home: `dom|domu|domowy|domowa|domowe|domowego|prywatny|prywatna|prywatne|prywatnie|pryw|osobisty|osobista|
      osobiste|zamieszkania`,
    work: `praca|pracy|służbowy|służbowa|służbowe|służbowego|służb|biuro|biura|biurowy|firmy|firmowy|firmowa|
      firmowe|zawodowy`,
    other: 'inny|inna|inne|zameldowania',
    school: 'szkoła|szkoły|szkolny|uczelnia',
    mobile: 'komórka|komórkowy|komórkowa|komórkowego|mobilny|mobil|gsm',
    fax: 'faks|faksu|fax|faxu|telefaks|telefax',
    pager: 'pager|pagera',
    main: 'główny|główna|główne|podstawowy|podstawowa|podstawowe|centrala',
    car: 'samochodzie|samochodowy|samochód',
    assistant: 'asystenta|asystent|asystentki|asystentka|sekretarka|sekretarki|sekretariat',
    billing: 'faktury|faktura|rozliczeniowy|rozliczeniowa|płatnika',
    shipping: 'dostawy|dostawa|wysyłki|wysyłka',
  },
  fillers: `do|w|na|i|z|dla|lub|numer|numery|nr|kontaktowy|kontaktowa|kontaktowe|kontaktu|korespondencyjny|
    korespondencyjna|korespondencji|pocztowy|dodatkowy|dodatkowa|dodatkowe|alternatywny|zapasowy`,
  somebodyElse: `menedżer|menedżera|przełożony|przełożonego|kierownik|kierownika|współmałżonek|współmałżonka|
    małżonek|małżonka|mąż|żona|matka|matki|ojciec|ojca|rodzic|rodzica|rodzice|rodziców|opiekun|opiekuna|
    opiekun prawny|osoba polecająca|właściciel|utworzył|utworzone przez|zmodyfikował|nagły wypadek|
    w nagłym wypadku|kontakt alarmowy|nauczyciel|wychowawca`,
  ordinals: ['pierwszy|pierwsza|pierwsze', 'drugi|druga|drugie', 'trzeci|trzecia|trzecie'],
  doubtful: {
    // "Tel. kom." of lists that people make.
    kom: 'mobile',
    // Short for "ulica", as in addresses.
    ul: 'street',
  },
};
