import type { Language } from '../language.js';

export const romanian: Language = {
  tag: 'ro',
  nouns: {
    name: 'nume|numele|contact|contacte',
    full_name: `nume complet|numele complet|nume şi prenume|nume prenume|prenume şi nume|prenume nume|
      numele şi prenumele|nume întreg|nume afişat|nume afişare|nume de afişat|nume de afişare|
      nume pentru afişare|persoană de contact|persoana de contact|persoană contact|persoana contact|
      persoană|persoana|participant|nume persoană|prenumele şi numele`,
    sort_as: 'completare ca|fişier ca|salvare ca|sortare după',
    first_name: 'prenume|prenumele|nume mic|nume de botez|prenumele mic',
    middle_name: `iniţială mijlocie|al doilea nume|nume mijlociu|numele mijlociu|prenume mijlociu|
      alte prenume|alte nume`,
    last_name: 'nume de familie|numele de familie|nume familie',
    prefix: `formulă de adresare|formula de adresare|prefix|apelativ|adresare|mod de adresare|dl dna|
      dna dl`,
    title: 'titlu|titlul|titlu academic|titlu ştiinţific|titulatură',
    suffix: 'sufix|sufixul',
    nickname: 'poreclă|porecla|pseudonim|alias|nume de alint',
    email: `e mail|email|mail|e mailuri|emailuri|poştă electronică|poşta electronică|adresă electronică|
      adresa electronică|emailul`,
    phone: `tty tdd|telefon|telefonul|telefoane|tel|fix|revenire cu apel telefonic|apel invers|
      radiotelefon|telex|isdn|număr contact|număr de contact|whatsapp|voip`,
    area_code: 'prefix telefonic|prefix telefon|prefix zonal',
    street: `numele străzii|stradă|strada|străzi|str|denumire stradă|linia 1 a adresei|linie adresă|
      linie adresă 1|artera|arteră|strada bulevardul`,
    street_more: `bloc|scară|scara|etaj|etajul|apartament|apartamentul|linie adresă 2|linie adresă 3|
      linia 2 a adresei|cartier|cartierul|adresă suplimentară|detalii adresă`,
    house_number: 'numărul casei|număr stradă|nr stradă|număr casă|nr casă|număr imobil|număr poştal',
    city: `oraş|oraşul|oraşe|localitate|localitatea|localităţi|municipiu|municipiul|comună|comuna|sat|
      satul|localitatea de domiciliu`,
    region: `judeţ|judeţul|judeţe|regiune|regiunea|provincie|provincia|stat provincie|stat judeţ|raion|
      raionul|sector|sectorul`,
    region_code: 'cod judeţ|codul judeţului',
    postal_code: 'cod poştal|codul poştal|coduri poştale|c p|cod zip|codul zip',
    country: 'ţară|ţara|ţări|ţara de domiciliu|ţara de reşedinţă|stat',
    country_code: 'cod ţară|codul ţării|cod de ţară|prefix ţară',
    box: 'căsuţă poştală|căsuţa poştală|cutie poştală|cutia poştală|oficiu poştal',
    address: `adresă|adresa|adrese|adresele|sediu|sediul|sediu social|sediul social|domiciliu|domiciliul|
      reşedinţă|reşedinţa|punct de lucru`,
    whole_address: 'adresă formatată|adresa formatată|etichetă adresă',
    company: `firmă|firma|firme|companie|compania|companii|societate|societatea|organizaţie|organizaţia|
      organizaţii|instituţie|instituţia|angajator|angajatorul|întreprindere|întreprinderea|denumire firmă|
      denumirea firmei|nume firmă|numele firmei|nume companie|denumire companie|denumire societate|
      denumirea societăţii|numele companiei|loc de muncă|locul de muncă|asociaţie|asociaţia|
      firmă organizaţie|şcoală|şcoala|universitate|universitatea|denumire|denumirea`,
    company_fact: `industrie|industria|domeniu de activitate|domeniul de activitate|domeniu|angajaţi|
      cifră de afaceri|cifra de afaceri|venituri anuale|venit anual|anul înfiinţării|an înfiinţare|
      data înfiinţării|formă juridică|forma juridică|cod caen|caen|obiect de activitate|capital social`,
    job_title: `ocupaţie|ocupaţia|funcţie|funcţia|funcţii|post|postul|poziţie|poziţia|titlul postului|
      denumirea postului|titlu profesional|calitate`,
    profession: 'profesie|profesia|profesii|meserie|meseria|rol|rolul',
    department: `serviciu|serviciul|departament|departamentul|departamente|secţie|secţia|compartiment|
      birou departament|direcţie|direcţia`,
    groups: `categorii|categorie|categoria|grupuri|grup|grupul|grupă|grupa|etichete|liste de distribuţie|
      listă de distribuţie|grupe|apartenenţă la grup`,
    birthday: `zi de naştere|ziua de naştere|data naşterii|dată naştere|data de naştere|data naştere|
      dată de naştere|naştere|naşterii|născut|născută|zile de naştere|ziua naşterii|aniversare naştere`,
    year: 'an|anul',
    month: 'lună|luna',
    day: 'zi|ziua',
    photo: 'fotografie|fotografia|foto|poză|poza|imagine|imaginea|avatar',
    location: 'amplasare|amplasarea|locaţie|locaţia|locaţii|locul|poziţie geografică',
    notes: `diverse|note|notă|nota|notiţe|notiţă|observaţii|observaţie|comentarii|comentariu|comentariul|
      descriere|descrierea|menţiuni|menţiune|detalii|informaţii suplimentare|informaţii adiţionale|
      alte informaţii|informaţii|remarci|altele|info|note suplimentare`,
    url: `pagină de internet|pagină web|pagina web|pagini web|pagină de web|pagina de web|site|site ul|
      site uri|website|pagină internet|pagina de internet|internet|web|url|www|blog|profil|
      pagină principală`,
    type: 'tip|tipul|tipuri|etichetă|eticheta',
    ignored: `iniţiala tatălui|i t|număr i dentificator la guvern|aniversare|aniversarea|aniversări|
      aniversarea căsătoriei|sex|sexul|gen|genul|copii|copiii|tip de poştă electronică|
      tip poştă electronică|tip e mail|tip email|nume afişare poştă electronică|nume afişare e mail|
      nume afişare email|nume afişat e mail|nume afişat email|nume ecran|nume de ecran|nume mesagerie|
      mesagerie instant|mesaj instant|chat|birou|biroul|număr identificator la guvern|
      cod numeric personal|cnp|c n p|serie buletin|seria ci|serie şi număr ci|serie ci|număr ci|
      act de identitate|buletin|carte de identitate|paşaport|cont|contul|cont bancar|iban|bancă|banca|
      informaţii pentru facturare|informaţii de facturare|informaţii facturare|pasiune|pasiuni|hobby|
      hobby uri|interese|iniţiale|iniţialele|cuvinte cheie|cuvânt cheie|limbă|limba|limba maternă|
      prioritate|prioritatea|sensibilitate|confidenţialitate|privat|kilometraj|distanţă parcursă|
      server director|liber ocupat internet|utilizator 1|utilizator 2|utilizator 3|utilizator 4|
      personalizat 1|personalizat 2|personalizat 3|personalizat 4|câmp personalizat|
      definit de utilizator 1|definit de utilizator 2|definit de utilizator 3|definit de utilizator 4|
      cod fiscal|codul fiscal|cui|c u i|cif|c i f|cod unic de înregistrare|registrul comerţului|
      număr de înregistrare|număr înregistrare|nr înregistrare|reg com|id|cod client|codul clientului|
      număr client|nr client|număr membru|nr membru|marcă|număr matricol|nr matricol|locul naşterii|
      loc naştere|loc de naştere|ţara naşterii|nume la naştere|nume de fată|numele de fată|naţionalitate|
      naţionalitatea|cetăţenie|cetăţenia|stare civilă|starea civilă|religie|religia|vârstă|vârsta|
      data înscrierii|data înregistrării|data angajării|dată|data|data adăugării|ultima modificare|
      data modificării|stare|statut|parolă|parola|nume utilizator|nume de utilizator|sursă|sursa|
      marcaj temporal|marcă de timp|buletin informativ|eveniment|evenimente|relaţie|relaţii|
      grupă sanguină|grupa sanguină|nr curent|număr curent|crt|număr comandă|nr comandă|skype|facebook|
      twitter|instagram|onomastica|onomastică|asistent|secretariat|număr factură|nr factură|latitudine|
      longitudine`,
  },
  kinds: {
    home: `domiciliu|domiciliul|domiciliului|acasă|casă|casa|personal|personală|personale|privat|privată|
      particular|reşedinţă|reşedinţa|reşedinţei|rezidenţial|rezidenţială`,
    work: `firmă|firma|companie|compania|societate|societatea|serviciu|serviciul|serviciului|birou|biroul|
      biroului|muncă|lucru|la locul de muncă|profesional|profesională|firmei|companiei|societăţii|oficial|
      oficială|comercial|comercială|sediu|sediul|sediului|direct|job|business`,
    other: `alt|altă|alta|alte|altul|alternativ|alternativă|suplimentar|suplimentară|adiţional|adiţională|
      temporară`,
    school: 'facultate|facultatea|şcoală|şcoala|universitate|universitatea',
    mobile: `mobil|mobilul|mobile|telefon mobil|telefonul mobil|telefoane mobile|număr mobil|număr de mobil|
      număr de telefon mobil|nr mobil|celular|telefon celular|gsm|mob|sms|smartphone|iphone`,
    fax: 'fax|faxul|telefax|număr fax|număr de fax|nr fax|faxuri',
    pager: 'pager|pagerul|număr pager|număr de pager',
    main: `principala|primar|primară|principal|principală|centrală|centrala telefonică|centrală telefonică|
      principale`,
    car: 'maşină|maşina|auto|automobil',
    assistant: 'asistent|asistentă|asistentului|asistentei|secretară|secretar|secretariat|secretarei',
    billing: 'facturare|facturării|factură|facturi',
    shipping: 'livrare|livrării|expediere|transport',
  },
  fillers: `persoană contact|persoană de contact|persoana contact|persoana de contact|persoanei de contact|de|
    la|pe|pentru|cu|în|din|a|al|ale|ai|şi|sau|număr|numărul|numere|nr|contact|contactul|contactului|persoană|
    persoanei|persoana|client|clientul|clientului|clienţi|angajat|angajatul|angajatului|membru|membrul|
    membrului|membri|elev|elevul|elevului|student|studentului|participant|participantului|abonat|abonatului|
    utilizator|utilizatorului|pacient|pacientului|dumneavoastră|dvs|dv|tău|ta|meu|mea|secundar|secundară|
    actual|actuală|curent|curentă|implicit|implicită|permanent|permanentă|stabil|corespondenţă|obligatoriu|
    opţional|complet|completă|fizică|date|poştal|poştală|valid|validă`,
  somebodyElse: `contact de urgenţă|soţ|soţie|soţul|soţia|soţului|soţiei|soţ ie|soţ soţie|partener|parteneră|
    partenerului|manager|managerul|managerului|şef|şeful|şefului|director|directorul|directorului|superior|
    superiorul|mamă|mama|mamei|tată|tata|tatăl|tatălui|părinte|părinţi|părintele|părintelui|părinţilor|tutore|
    tutorele|tutorelui|reprezentant|reprezentantului|reprezentant legal|reprezentantului legal|copil|copilul|
    copilului|urgenţă|urgenţe|caz de urgenţă|în caz de urgenţă|rudă|creat|creat de|modificat|modificat de|
    creator|proprietar|proprietarul|proprietarului|profesor|profesorul|diriginte|dirigintele|învăţător|
    antrenor|antrenorul|medic|medicul|medic de familie|agent|agentul|agent de vânzări|responsabil|recomandat|
    administrator|administratorul|administratorului`,
  ordinals: [
    'prim|primul|prima|unu|întâi',
    'al doilea|a doua|doi|două',
    'al treilea|a treia|trei',
    'al patrulea|a patra|patru',
    'al cincilea|a cincea|cinci',
  ],
  whole: {
    'telefon companie': 'phone main',
    'adresă 1': 'street',
    'adresă 2': 'street_more',
    'adresă 3': 'street_more',
    'adresa 1': 'street',
    'adresa 2': 'street_more',
    'adresa 3': 'street_more',
    'căsuţă poştală electronică': 'email',
  },
  doubtful: {
    // "Bloc" in lists by hand.
    bl: 'street_more',
    // "Scara" in lists by hand.
    sc: 'street_more',
    // "Etaj" in lists by hand; "and" in French.
    et: 'street_more',
    // "Apartament" in lists by hand.
    ap: 'street_more',
    // "Judeţ".
    jud: 'region',
    // "Localitate"; the location in other lists.
    loc: 'city',
  },
};
