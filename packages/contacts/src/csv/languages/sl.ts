import type { Language } from '../language.js';

export const slovenian: Language = {
  tag: 'sl',
  nouns: {
    name: 'ime|imena|stik|stiki|kontakt|kontakti|naziv stika',
    full_name: `celo ime|ime in priimek|priimek in ime|ime priimek|priimek ime|polno ime|celotno ime|
      prikazno ime|ime za prikaz|prikazano ime|kontaktna oseba|oseba za stik|oseba za stike|oseba|
      udeleženec|udeleženka|imena in priimki|polni naziv`,
    sort_as: 'shrani kot|razvrsti kot',
    first_name: 'osebno ime|rojstno ime|prvo ime',
    middle_name: 'drugo ime|srednje ime|druga imena|dodatna imena|dodatno ime|srednja začetnica',
    last_name: 'priimek|priimki|družinsko ime',
    prefix: 'naslavljanje|nagovor|predpona|g ga|gospod gospa|ogovor|vljudnostni naziv',
    title: 'naziv|titula|akademski naziv|znanstveni naziv',
    suffix: 'pripona|priponka imena',
    nickname: 'vzdevek|vzdevki|psevdonim|alias',
    email: `e mail|email|mail|maili|e poštni naslov|eposta|e pošta|epošta|e pošte|e naslov|
      elektronska pošta|elektronski naslov|elektronske pošte|elektronski poštni naslov|e poštni`,
    phone: `tty tdd|telefon|telefoni|telefona|telefonska številka|telefonske številke|telefonska št|tel|
      stacionarni|fiksni telefon|stacionarna številka|kontaktna številka|povratni klic|radijski telefon|
      besedilni telefon|teleks|isdn|whatsapp|viber`,
    area_code: 'območna koda|omrežna skupina|območna številka',
    street: 'ulica|ulice|naslovna vrstica|naslovna vrstica 1|vrstica naslova|vrstica naslova 1',
    street_more: `naslovna vrstica 2|naslovna vrstica 3|vrstica naslova 2|vrstica naslova 3|nadstropje|
      stanovanje|številka stanovanja|stavba|dodatek k naslovu|dodatek naslova|četrt`,
    house_number: 'hišna številka|hišna št|h št|hš|št hiše',
    city: `kraj|kraji|mesto|mesta|pošta|naselje|kraj bivanja|kraj prebivališča|ime pošte|naziv pošte|
      naziv kraja`,
    region: 'občina|zv država|zvezna država|pokrajina|regija|dežela|upravna enota',
    postal_code: `poštna številka|poštne številke|poštna št|pošt št|pošta št|p št|poš št|številka pošte|
      št pošte|poštna koda`,
    country: 'država|države|država bivanja|država prebivališča',
    country_code: 'koda države|šifra države|oznaka države',
    box: 'poštni predal|poštni predali|poštnega predala',
    address: `naslov|naslovi|naslova|polni naslov|celoten naslov|naslov bivališča|naslov prebivališča|
      bivališče|stalno prebivališče|prebivališče|sedež`,
    whole_address: 'oblikovan naslov|nalepka z naslovom',
    company: `podjetje|podjetja|naziv podjetja|ime podjetja|organizacija|organizacije|firma|družba|
      delodajalec|ustanova|institucija|zavod|društvo|naziv društva|šola|univerza|fakulteta|zaposlitev|
      naziv firme|podjetje organizacija|klub|naziv zavoda`,
    company_fact: `panoga|dejavnost|dejavnosti|število zaposlenih|št zaposlenih|zaposleni|letni prihodek|
      letni prihodki|prihodki|letni promet|leto ustanovitve|datum ustanovitve|pravna oblika|
      pravnoorganizacijska oblika|skd|šifra dejavnosti|velikost podjetja`,
    job_title: `službeni naziv|delovno mesto|funkcija|položaj|naziv delovnega mesta|delovni naziv|
      poklicni naziv|pozicija`,
    profession: 'poklic|poklici|vloga|strokovna izobrazba',
    department: 'oddelek|oddelki|oddelka|služba|sektor|odsek|enota|organizacijska enota',
    groups: `zvrsti|zvrst|kategorije|kategorija|skupine|skupina|oznake|članstvo v skupini|
      distribucijski seznami|seznami prejemnikov`,
    birthday: `rojstni dan|rojstni dnevi|datum rojstva|rojstni datum|dat rojstva|rojen|rojena|rojstvo|
      rojstva|rojen a|datum roj|roj datum`,
    birth_year: 'rojstno leto',
    birth_month: 'rojstni mesec',
    year: 'leto',
    month: 'mesec',
    day: 'dan',
    photo: 'fotografija|fotografije|slika|slike|foto',
    location: 'lokacija|lokacije|mesto lokacija',
    notes: `opombe|opomba|zapiski|zapisek|komentar|komentarji|pripomba|pripombe|opis|dodatne informacije|
      dodatni podatki|ostalo|informacije|drugo|beležka|beležke|info|zaznamki`,
    url: `spletna stran|spletne strani|spletno mesto|spletna mesta|spletni naslov|spletišče|domača stran|
      internetna stran|internetni naslov|internet|splet|url|www|web|website|blog|profil|spletni dnevnik`,
    type: 'vrsta|tip|vrste|oznaka',
    ignored: `po meri|prednost|interna številka|obletnica|obletnice|obletnica poroke|spol|otroci|
      število otrok|vrsta e pošte|tip e pošte|vrsta elektronske pošte|e poštno ime za prikaz|
      prikazno ime e pošte|prikazano ime e pošte|ime za prikaz e pošte|zaslonsko ime|takojšnje sporočanje|
      takojšnja sporočila|klepet|pisarna|mesto pisarne|soba|številka sobe|vladna id številka|emšo|davčna|
      id za ddv|id št za ddv|id ddv|matična številka|matična št|račun|trr|številka računa|
      transakcijski račun|bančni račun|banka|iban|podatki za obračun|podatki o obračunu|
      podatki za obračunavanje|konjiček|konjički|hobi|hobiji|interesi|začetnice|ključne besede|jezik|
      jeziki|materni jezik|prioriteta|pomembnost|občutljivost|zasebno|kilometrina|strežnik imenika|
      uporabnik 1|uporabnik 2|uporabnik 3|uporabnik 4|po meri 1|po meri 2|po meri 3|po meri 4|
      polje po meri|osebna izkaznica|številka osebne izkaznice|potni list|številka potnega lista|id|šifra|
      številka stranke|članska številka|številka člana|št člana|identifikacijska številka|vpisna številka|
      kraj rojstva|država rojstva|dekliški priimek|narodnost|državljanstvo|zakonski stan|izobrazba|
      stopnja izobrazbe|starost|vera|veroizpoved|datum|datum vpisa|datum včlanitve|datum zaposlitve|
      datum nastanka|datum spremembe|datum dodajanja|status|stanje|geslo|uporabniško ime|vir|e novice|
      časovni žig|dogodek|dogodki|odnos|razmerje|razred|zap št|zaporedna številka|z št|krvna skupina|god|
      skype|facebook|twitter|instagram|številka naročila|št naročila|znesek|pomočnik|tajništvo|
      zemljepisna širina|zemljepisna dolžina`,
  },
  kinds: {
    home: `domači|domača|domače|dom|doma|zasebni|zasebna|zasebno|osebni|osebna|osebno|privatni|privat|stalni|
      stalno|stalnega prebivališča|prebivališča|bivališča|bivanja`,
    work: `službeni|službena|službeno|služba|službi|v službi|poslovni|poslovna|poslovno|delovni|delo|delu|
      podjetje|podjetja|pisarna|pisarne|pisarniški|firme|sedeža|sedež|direktni|neposredni`,
    other: `dodatno|drugi|druga|drugo|ostali|ostalo|nadomestni|nadomestna|dodatni|dodatna|alternativni|
      začasni|začasno|rezervni`,
    school: 'šola|šole|šolski|univerza|fakulteta',
    mobile: `mobilnika|prenosni|mobilni|mobilna|mobilni telefon|prenosni telefon|mobilnega telefona|
      mobilna številka|številka mobilnega telefona|mobitel|mobi|mob|gsm|gsm številka|št gsm|številka mobitela|
      mobil|sms|pametni telefon|iphone|mobilnik|mobilna telefonska številka|mobilni tel`,
    fax: 'faks|fax|telefaks|telefax|številka faksa|št faksa|telefaksa|faksa',
    pager: 'pozivnik|pozivnika|pager',
    main: 'glavno|primarni|primarna|glavni|glavna|centrala|centrale|osnovni|osnovna',
    car: 'avto|avtotelefon|avtomobil|avtomobilski|v avtu',
    assistant: 'pomočnik|pomočnika|pomočnikov|pomočnica|asistent|asistenta|tajnica|tajnice|tajništvo',
    billing: 'plačilo|plačila|obračun|obračunavanje|računa|račun|plačnik|plačnika|izdajo računa|za račun',
    shipping: 'dostava|dostavo|dostave|dostavni|pošiljanje|prejemnik|prejemnika',
  },
  fillers: `in|v|na|za|od|do|z|s|ali|o|po|iz|pri|številka|številke|št|naziv|kontakt|kontakta|stik|stika|
    kontaktna|kontaktni|kontaktna oseba|kontaktne osebe|oseba|osebe|stranka|stranke|kupec|kupca|naročnik|
    naročnika|uporabnik|uporabnika|član|člana|članica|člani|članov|zaposleni|zaposlenega|učenec|učenca|učenke|
    dijak|dijaka|študent|študenta|udeleženec|udeleženca|pacient|pacienta|gost|gosta|partner|partnerja|
    prijavitelj|prijavitelja|vaš|vaša|vaše|moj|moja|sekundarni|sekundarna|trenutni|privzeti|obvezno|neobvezno|
    podatki|polno|poln|poštni|poštna|prebivališče`,
  somebodyElse: `zakonec|zakonca|soprog|soproga|mož|moža|žena|žene|direktor|direktorja|vodja|vodje|nadrejeni|
    nadrejenega|šef|šefa|upravitelj|upravitelja|mati|matere|mama|mame|oče|očeta|starš|starša|starši|staršev|
    skrbnik|skrbnika|zakoniti zastopnik|zakonitega zastopnika|zastopnik|zastopnika|otrok|otroka|nujni primer|
    nujnem primeru|nujne primere|v sili|nujni stik|ustvaril|ustvarjeno|spremenil|spremenjeno|lastnik|lastnika|
    učitelj|učiteljica|razrednik|trener|trenerja|zdravnik|osebni zdravnik|agent|zastopnica|odgovorna oseba|
    odgovorne osebe|priporočil|skrbnik stranke`,
  ordinals: [
    'prvi|prva|prvo|ena',
    'dve|dva',
    'tretji|tretja|tretje|tri',
    'četrti|četrta|štiri',
    'peti|peta|pet',
  ],
  whole: {
    'centrala podjetja': 'phone main',
    'naziv 1': 'job_title',
    'naslov 1': 'street',
    'naslov 2': 'street_more',
    'naslov 3': 'street_more',
  },
};
