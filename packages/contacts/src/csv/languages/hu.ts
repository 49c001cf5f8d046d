import type { Language } from '../language.js';

export const hungarian: Language = {
  tag: 'hu',
  isGlued: true,
  nouns: {
    name: 'név|neve|nevek|nevei|kontakt|kontaktok|névjegy|névjegyek|kapcsolat|kapcsolatok|ismerős',
    full_name: `teljes név|teljes neve|megjelenített név|megjelenítendő név|megjelenő név|
      megjelenítési név|megjelenített neve|vezeték és keresztnév|vezeték és utónév|családi és utónév|
      vezeték keresztnév|családi és keresztnév|kapcsolattartó|kontaktszemély|személy|résztvevő|
      vezeték és keresztneve`,
    sort_as: 'rendezési név|nyilvántartási név',
    first_name: `keresztnév|keresztnevek|keresztneve|utónév|utónevek|utóneve|utónevei|adott név|első név|
      első keresztnév`,
    middle_name: `középső|második név|további nevek|további név|további utónevek|további keresztnevek|
      egyéb nevek|középső keresztnév`,
    last_name: `vezetéknév|vezetéknevek|vezetékneve|családnév|családnevek|családneve|családi név|
      családi neve|utolsó név|vezetéki név`,
    prefix: 'megszólítás|előtag|névelőtét|név előtétje|név előtagja|úr hölgy',
    title: 'titulus|titulusa|tudományos fokozat|tudományos cím|doktori cím|rang|rendfokozat',
    suffix: 'utótag|név utótagja|toldalék',
    nickname: 'becenév|beceneve|becenevek|ragadványnév|művésznév|gúnynév|álnév|alias|nicknév|hívónév',
    email: `e mail|email|mail|e mailek|emailek|elektronikus cím|elektronikus levélcím|
      elektronikus levelezési cím|elektronikus posta|elektronikus postacím|elektronikus elérhetőség|ímél|
      drótposta|villámposta`,
    phone: `telefon|telefonok|telefonja|telefonszámai|tel|telefonos elérhetőség|vonalas|vezetékes|
      visszahívás|visszahívási szám|isdn|telex|rádiótelefon|tty tdd|hívószám|whatsapp|voip|
      szöveges telefon`,
    area_code: 'körzetszám|körzeti szám|körzethívó|előhívó',
    street: 'utca|utcája|közterület|címsor|címsor 1|utca út tér|utca út|út utca|utca tér',
    street_more: `címsor 2|címsor 3|emelet|ajtó|lépcsőház|épület|címkiegészítés|cím kiegészítés|
      cím kiegészítése|kiegészítő cím|c o|kerület|városrész|tanya|lakás száma|lakásszám|em ajtó`,
    house_number: `házszám|házszáma|hsz|házsz|közterület jellege|közterület jelleg|közterület típusa|
      közterület típus`,
    city: 'város|városa|település|települése|helység|község',
    region: 'megye|megyéje|régió|tartomány|állam|járás|szövetségi állam',
    region_code: 'megyekód|megye kódja|régiókód',
    postal_code: `irányítószám|irányítószáma|irányító szám|irányítószámok|irsz|ir szám|ir sz|irszám|
      postakód|postai kód|posta irányítószám`,
    country: 'ország|országa|ország terület|ország térség',
    country_code: 'országkód|ország kód|ország kódja|országhívó',
    box: 'postafiók|postafiókja',
    address: `székhely|székhelye|telephely|telephelye|cím|címe|címek|címei|postacím|postacíme|levélcím|
      lakhely|lakóhely|lakóhelye|tartózkodási cím`,
    whole_address: 'formázott cím|címfelirat|levélboríték cím',
    company: `cég|cég név|cégek|cégnév|cégnevek|cég neve|cége|vállalat|vállalat neve|vállalkozás|
      szervezet|szervezete|munkáltató|munkaadó|munkahely|munkahelye|munkahely neve|munkahelyének neve|
      intézmény|egyesület|társaság|iskola|iskola neve|egyetem|cég szervezet|hivatal neve`,
    company_fact: `iparág|alkalmazottak száma|alkalmazotti létszám|létszám|árbevétel|éves árbevétel|
      éves bevétel|alapítás éve|alapítva|alapítás dátuma|cégforma|tevékenységi kör|tevékenység|
      főtevékenység|teáor|foglalkoztatottak száma|cégméret|jogi forma`,
    job_title: `beosztás|beosztása|munkakör|munkaköre|pozíció|pozíciója|tisztség|tisztsége|állás|állása|
      munkaköri megnevezés|funkció`,
    profession: 'foglalkozás|foglalkozása|szakma|szakmája|hivatás|szerep|szerepkör',
    department: 'osztály|osztálya|részleg|szervezeti egység|főosztály|üzletág',
    groups: `kategóriák|kategória|csoportok|csoport|csoportja|csoporttagság|címkék|címke|
      terjesztési listák|terjesztési lista|levelezőlista|levelezőlisták|levelezési lista|kulcscsoport`,
    birthday: `születésnap|születésnapja|születésnapok|születési dátum|születési dátuma|születési idő|
      születési ideje|születés|születés dátuma|születés ideje|szül dátum|szül idő|szül ideje|született|
      szül dát|szülidő|születésidő|születés napja dátum`,
    birth_year: 'születési év|születési éve|szül év',
    birth_month: 'születési hónap|születési hónapja|szül hónap',
    birth_day: 'születési nap|születési napja|szül nap',
    year: 'év|éve',
    month: 'hónap|hónapja|hó',
    day: 'nap|napja',
    photo: 'fénykép|fényképe|fényképek|fotó|kép|képek|arckép|fotók',
    location: 'elhelyezkedés|hely|helye|helyszín|földrajzi hely|tartózkodási hely|helyek',
    notes: `megjegyzés|megjegyzések|megjegyzése|feljegyzés|feljegyzések|jegyzet|jegyzetek|leírás|leírása|
      komment|kommentek|kommentár|további információ|további információk|további adatok|egyéb információ|
      egyéb információk|egyéb adatok|egyéb megjegyzés|egyéb|információ|információk|info|hozzászólás|memó|
      széljegyzet`,
    url: `weblap|weblapja|weblapok|weboldal|weboldala|weboldalak|honlap|honlapja|honlapok|webhely|
      webhelye|webhelyek|internetes oldal|internet|web|url|www|blog|profil|website`,
    type: 'típus|típusa|fajta|jelleg|jellege',
    ignored: `egyéni|mellék|mellékállomás|regisztráció dátuma|nem|neme|évforduló|évfordulók|
      házassági évforduló|névnap|névnapja|gyermekek|gyerekek|e mail típusa|email típusa|e mail típus|
      email típus|e mailhez megjelenítendő név|e mail megjelenítendő neve|e mail megjelenítendő név|
      e mail megjelenített neve|email megjelenített neve|képernyőnév|csevegőnév|csevegés|azonnali üzenet|
      azonnali üzenetküldő|iroda|irodája|szoba|kormányzati azonosító|szervezeti azonosító|azonosító|
      azonosítója|id|számla|számlaadatok|számlaszám|bankszámla|bank|iban|számlavezető bank|
      számlázási adatok|számlázási információ|hobbi|hobbik|érdeklődés|érdeklődési kör|monogram|
      kulcsszavak|kulcsszó|nyelv|anyanyelv|prioritás|fontosság|érzékenység|magánjellegű|címtárkiszolgáló|
      megtett távolság|kilométer|ajánlotta|felhasználói 1|felhasználói 2|felhasználói 3|felhasználói 4|
      felhasználó 1|felhasználó 2|felhasználó 3|felhasználó 4|egyéni 1|egyéni 2|egyéni 3|egyéni 4|
      egyéni mező|egyéni mezők|egyedi mező|adószám|adószáma|adóazonosító|adóazonosító jel|
      adóazonosító jele|közösségi adószám|eu adószám|cégjegyzékszám|taj|személyi szám|személyi igazolvány|
      személyi igazolványszám|igazolványszám|útlevélszám|oktatási azonosító|om azonosító|
      nyilvántartási szám|születési hely|születés helye|születési helye|szül hely|születési ország|
      születési név|születési neve|leánykori név|leánykori neve|szül név|születéskori név|állampolgárság|
      állampolgársága|nemzetiség|családi állapot|családi állapota|vallás|végzettség|iskolai végzettség|
      életkor|kor|ügyfélszám|ügyfélkód|vevőkód|partnerkód|partner kód|tagsági szám|tagszám|tagság|
      tagság kezdete|belépés dátuma|belépés|kilépés dátuma|kilépés|sorszám|ssz|dátum|státusz|állapot|
      jelszó|felhasználónév|felhasználói név|forrás|hírlevél|időbélyeg|létrehozás dátuma|módosítás dátuma|
      esemény|események|viszony|skype|facebook|twitter|instagram|messenger|vércsoport|szélesség|hosszúság|
      megrendelésszám|rendelésszám|rendelés száma|titkárság|fizetési mód|halálozás dátuma`,
  },
  kinds: {
    home: `otthon|otthoni|otthona|lakás|lakásának|lak|lakóhely|lakóhelyi|magán|személyes|privát|ház|saját|
      házi`,
    work: `cég|vállalat|munka|munkahely|munkahelyi|munkahelye|munkahelyének|hivatal|hivatali|hivatalos|
      vállalati|céges|cégi|irodai|iroda|üzleti|szolgálati|közvetlen|székhely|székhelye|telephely|telephelye|
      telephelyi`,
    other: 'egyéb|más|másik|további|alternatív|ideiglenes|kiegészítő|tartózkodási',
    school: 'iskola|iskolai|egyetem|egyetemi',
    mobile: `mobil|mobilja|mobiltelefon|mobiltelefonja|mobilszám|mobilszáma|mobil szám|mobiltelefonszám|
      mobiltelefonszáma|mobilok|okostelefon|iphone|sms|maroktelefon|mob|kézitelefon`,
    fax: 'fax|faxszám|faxszáma|telefax|faxok|telefaxszám',
    pager: 'személyhívó|személyhívója|személyhívó száma|csipogó',
    main: 'központi|fő|elsődleges|fővonal|fővonala|telefonközpont|központ|központi szám|alközpont',
    car: 'autó|gépkocsi|kocsi',
    assistant: 'asszisztens|asszisztense|asszisztensének|titkár|titkárnő|titkárság',
    billing: 'számlázási|számlázás|számla',
    shipping: 'szállítási|szállítás|kézbesítési|kiszállítási|átvételi',
  },
  fillers: `számok|és|a|az|vagy|szám|száma|sz|kapcsolattartó|kapcsolattartási|kapcsolattartója|értesítési|
    levelezési|postai|elérhetőség|elérhetősége|elérhetőségi|állandó|bejelentett|aktuális|jelenlegi|
    alapértelmezett|másodlagos|érvényes|ügyfél|ügyfelek|vevő|partner|partnerek|tag|tagok|tagi|személy|
    személyek|dolgozó|munkavállaló|alkalmazott|tanuló|diák|résztvevő|vendég|felhasználó|felhasználói|
    jelentkező|páciens|beteg|név szerinti|kötelező|opcionális|nappali|esti|napközbeni|adat|adatok|adatai|
    neve szerint|ha van|teljes|esetleges`,
  somebodyElse: `vész esetén|ajánló|felettes|felettese|felettesének|főnök|főnöke|vezető|vezetője|menedzser|
    igazgató|házastárs|házastársa|házastársának|feleség|felesége|férj|férje|élettárs|élettársa|anyja|
    édesanyja|anya|édesanya|apja|édesapja|apa|édesapa|szülő|szülők|szülei|szülője|szülőjének|gondviselő|
    gondviselője|gondviselőjének|törvényes képviselő|képviselő|gyám|gyermek|gyermeke|gyermekének|gyerek|
    vészhelyzet|vészhelyzeti|vész|sürgősségi|értesítendő|értesítendő személy|hozzátartozó|hozzátartozója|
    legközelebbi hozzátartozó|létrehozta|létrehozó|módosította|módosító|létrehozva|módosítva|tulajdonos|
    tulajdonosa|tanár|tanára|osztályfőnök|edző|edzője|orvos|háziorvos|ügyintéző|ügynök|értékesítő|
    kapcsolattartónk|pótszemély`,
  ordinals: ['első|egy', 'második|kettő|két', 'harmadik|három', 'negyedik|négy', 'ötödik|öt'],
  whole: {
    lakcím: 'address home',
    lakcíme: 'address home',
    'cég fővonala': 'phone main',
    'cím 1': 'street',
    'cím 2': 'street_more',
    'cím 3': 'street_more',
    'vezetékes telefon': 'phone',
    'vonalas telefon': 'phone',
    lakhely: 'address home',
    lakóhely: 'address home',
    lakóhelye: 'address home',
    székhely: 'address work',
    székhelye: 'address work',
    telephely: 'address work',
    telephelye: 'address work',
  },
  doubtful: {
    // "Postafiók"; a file name extension and a unit elsewhere.
    pf: 'box',
    // "Kerület", a part of Budapest.
    ker: 'street_more',
  },
};
