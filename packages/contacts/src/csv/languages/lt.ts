import type { Language } from '../language.js';

export const lithuanian: Language = {
  tag: 'lt',
  nouns: {
    name: 'vardas|kontaktas|pavadinimas',
    full_name: `asmenvardis|vardas pavardė|vardas ir pavardė|pavardė vardas|pavardė ir vardas|
      visas vardas|rodomas vardas|pilnas vardas|asmuo`,
    sort_as: 'įrašyti kaip',
    middle_name: 'antras vardas|antrasis vardas|vidurinis vardas|kiti vardai',
    last_name: 'pavardė|pavardės',
    prefix: 'kreipinys|kreipimasis|priešdėlis',
    title: 'titulas|mokslinis laipsnis',
    suffix: 'priesaga',
    nickname: 'slapyvardis|pravardė',
    email: `el paštas|el pašto|elektroninis paštas|elektroninio pašto adresas|e paštas|el p|email|e mail|
      mail|e pašto adresas|antrasis el paštas`,
    phone: `telefonas|telefono|telefonai|tel|fiksuotas telefonas|laidinis telefonas|stacionarus telefonas|
      numeris`,
    street: 'gatvė|gatvės pavadinimas|gatvės adresas',
    street_more: 'adreso eilutė 2|butas|aukštas|seniūnija',
    house_number: 'namo numeris|namo nr|buto numeris|buto nr|namas',
    city: 'miestas|gyvenvietė|vietovė|kaimas',
    region: 'apskritis|rajonas|savivaldybė|regionas|sritis|valstija|provincija',
    postal_code: 'pašto kodas|pašto indeksas|indeksas',
    country: 'šalis|valstybė',
    country_code: 'šalies kodas',
    box: 'pašto dėžutė|pašto dėžutės numeris',
    address: `adresas|adresai|gyvenamoji vieta|pilnas adresas|pašto adresas|deklaruotas adresas|
      korespondencijos adresas`,
    company: `įmonė|įmonės pavadinimas|organizacija|organizacijos pavadinimas|įstaiga|
      įstaigos pavadinimas|bendrovė|firma|darbovietė|darbdavys|kompanija|kompanijos pavadinimas|mokykla|
      universitetas|mokyklos pavadinimas|asociacija|klubas`,
    company_fact: `veiklos sritis|pramonės šaka|darbuotojų skaičius|apyvarta|metinė apyvarta|pajamos|
      metinės pajamos|įkūrimo metai|įkūrimo data|teisinė forma`,
    job_title: 'pareigos|pareigybė|pareigų pavadinimas',
    profession: 'profesija|specialybė',
    department: 'padalinys|skyrius|departamentas',
    groups: 'kategorijos|kategorija|grupė|grupės|žymos',
    birthday: 'gimtadienis|gimimo data|gimimo diena|gimtadieniai|gimęs',
    birth_year: 'gimimo metai',
    birth_month: 'gimimo mėnuo',
    year: 'metai',
    month: 'mėnuo',
    day: 'diena',
    photo: 'nuotrauka|fotografija|nuotraukos',
    location: 'vieta',
    notes: `pastabos|pastaba|komentarai|komentaras|užrašai|aprašymas|papildoma informacija|
      kita informacija`,
    url: `tinklalapis|svetainė|interneto svetainė|interneto puslapis|tinklavietė|tinklalapio adresas|
      svetainės adresas|internetinis puslapis|internetinė svetainė|interneto adresas|url|www`,
    type: 'tipas|rūšis',
    ignored: `aol abonento vardas|lytis|asmens kodas|pvm kodas|įmonės kodas|sukaktis|pomėgiai|amžius|
      kalba|vaikai|pilietybė|tautybė|eil nr|gimimo vieta|mergautinė pavardė|sąskaita|banko sąskaita|
      vardadienis|asmens kodo|pvm mokėtojo kodas|jubiliejus|metinės|eilės nr|sąskaitos numeris|bankas|
      šeiminė padėtis|būsena|klasė|paso numeris|nario numeris|nario nr|kliento kodas|kliento numeris|
      tabelio numeris|registracijos data|sukūrimo data|slaptažodis|vartotojo vardas|naudotojo vardas|
      raktiniai žodžiai|prioritetas|inicialai|kraujo grupė|biuras`,
  },
  kinds: {
    home: 'namų|namai|asmeninis|asmeninė|gyvenamosios vietos',
    work: 'darbas|darbo|darbinis|darbovietės|darbo įstaigos|įmonės|įstaigos|tarnybinis|biuro|biuras',
    other: 'kitas|kita|kiti|kitos|alternatyvus',
    school: 'mokykla|mokyklos|universitetas|universiteto',
    mobile: `mobilusis|mobiliojo|mobilus|mob|mobilusis telefonas|mobilaus|mobilaus telefono|mobilus telefonas|
      mobiliojo telefono`,
    fax: 'faksas|fakso|faks|fax',
    pager: 'pranešimų gaviklis|pranešimų gaviklio',
    main: 'pagrindinis|pagrindinė|pirminis',
    car: 'automobilio',
    assistant: 'padėjėjo|padėjėjas|asistento|asistentas|sekretorės|sekretorė',
    billing: 'sąskaitos|atsiskaitymo|mokėtojo',
    shipping: 'pristatymo|siuntimo',
  },
  fillers: `numeris|numeriai|nr|ir|arba|antrinis|papildomas|kontaktinis|kontaktinė|papildoma|kliento|nario|
    darbuotojo|mokinio|asmens|dalyvio|dabartinis`,
  somebodyElse: `sutuoktinis|sutuoktinio|vyras|žmona|vadovas|vadovo|viršininkas|tėvas|tėvo|motina|motinos|
    mama|tėtis|tėvai|tėvų|globėjas|globėjo|nelaimės atveju|savininkas|mokytojas|vyro|žmonos|mamos|tėčio|
    savininko|mokytojo|gydytojas|treneris|vaiko|sukūrė|pakeitė|atnaujino`,
  ordinals: [
    'pirmas|pirmasis|pirma',
    'antras|antrasis|antra',
    'trečias|trečiasis|trečia',
    'ketvirtas|ketvirtasis|ketvirta',
    'penktas|penktasis|penkta',
  ],
};
