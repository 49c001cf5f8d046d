import type { Language } from '../language.js';

export const danish: Language = {
  tag: 'da',
  isGlued: true,
  nouns: {
    name: 'navn|navne|kontakt|kontakter|kontaktnavn',
    full_name: `vist navn|vis navn|visningsnavn|fulde navn|fuldt navn|hele navnet|for og efternavn|
      navn efternavn|kontaktperson|kontaktpersoner|vises som|vis som|fulde navne|person|deltager`,
    sort_as: 'gem som|arkiver som|sorter som|sorteres som',
    first_name: 'fornavn|fornavne|døbenavn|kaldefornavn',
    middle_name: 'mellemnavn|mellemnavne|andet fornavn|øvrige fornavne|andre navne|øvrige navne',
    last_name: 'efternavn|efternavne|familienavn|slægtsnavn',
    prefix: 'præfiks|tiltale|tiltaleform|hilsen titel|høflighedstitel',
    title: 'titel|akademisk titel',
    suffix: 'suffiks',
    nickname: 'kaldenavn|alias|øgenavn|kælenavn|kaldes',
    email: 'e mail|email|mail|e mails|emails|mails|elektronisk post|e post|epost|e postadresse',
    phone: `telefon|telefoner|telefonnumre|tlf|tel|telnr|fastnet|tilbagekald|isdn|telex|radiotelefon|
      teksttelefon|kontaktnummer|kontakttelefon|whatsapp|tele`,
    area_code: 'områdenummer|områdekode',
    street: 'gade|gader|vej|adresselinje|adresselinje 1|adresse linje 1',
    street_more: `adresselinje 2|adresselinje 3|adresse linje 2|adresse linje 3|adressetilføjelse|
      supplerende adresse|etage|sal|dør|lejlighed|stednavn|c o`,
    house_number: 'husnummer|husnr|hus nr|vejnummer|gadenummer|bogstav',
    city: 'by|byer|postdistrikt|kommune|bopælskommune|bopælsby|postby',
    region: 'delstat|stat|region|område|provins|amt|landsdel|delområde',
    region_code: 'regionskode|delstatskode',
    postal_code: 'postnummer|postnumre|postnr|post nr|post nummer|postkode|pnr by',
    country: 'land|lande|nation|bopælsland',
    country_code: 'landekode|landkode|landsnummer',
    box: 'postboks|boks',
    address: `adresse|adresser|adressen|postadresse|besøgsadresse|kontaktadresse|fuld adresse|
      fuldstændig adresse|folkeregisteradresse|bopæl|bopælsadresse`,
    whole_address: 'adresseetiket|adresselabel|formateret adresse',
    company: `firma|firmaer|virksomhed|virksomheder|organisation|organisationer|selskab|arbejdsgiver|
      forening|institution|skole|universitet`,
    job_title: `stilling|stillinger|stillingsbetegnelse|jobtitel|job titel|position|arbejdstitel|funktion|
      job|titel i firma|hverv`,
    profession: 'profession|erhverv|beskæftigelse|rolle',
    department: 'afdeling|afdelinger|afd|enhed|sektion',
    groups: `kategorier|kategori|grupper|gruppe|etiketter|mærker|gruppemedlemskab|distributionslister|
      mailinglister|kontaktgruppe|kontaktgrupper|hold`,
    birthday: `fødselsdag|fødselsdage|fødselsdato|fødsels|født|fødselsdagsdato|fødsel|født dato|f dato|
      fødedato`,
    birth_year: 'fødeår',
    birth_month: 'fødemåned',
    birth_day: 'fødselsdagens dag',
    year: 'år',
    month: 'måned|md',
    day: 'dag',
    photo: 'foto|fotos|billede|billeder|portræt|kontaktbillede',
    location: 'sted|steder|placering|geografisk placering|lokation',
    notes: `noter|note|notat|notater|bemærkning|bemærkninger|kommentar|kommentarer|anmærkning|
      anmærkninger|beskrivelse|information|info|oplysninger|yderligere oplysninger|andre oplysninger|
      yderligere information|diverse|memo|øvrige oplysninger`,
    url: `webside|websider|hjemmeside|hjemmesider|website|websted|websteder|internetside|internet|web|url|
      www|netside|blog|profil`,
    type: 'type|typer|etiket',
    company_fact: 'branche|omsætning|antal ansatte|virksomhedsform|branchekode',
    ignored: `mærkedag|mærkedage|årsdag|årsdage|bryllupsdag|køn|ægtefælle|børn|antal børn|cpr|
      personnummer|cvr|se nr|se nummer|firmanr|firmanummer|e mail type|e mail 2 type|e mail 3 type|
      e mail vist navn|e mail 2 vist navn|e mail 3 vist navn|vist navn for e mail|konto|reg nr|bankkonto|
      takstoplysninger|fakturaoplysninger|hobby|hobbyer|interesser|fritidsinteresser|initialer|
      ledig optaget via internettet|ledig optaget|nøgleord|sprog|modersmål|kontoradresse|kontorlokale|
      lokale|kørte kilometer|kilometer|prioritet|følsomhed|henvist af|anbefalet af|bruger 1|bruger 2|
      bruger 3|bruger 4|brugerdef 1|brugerdef 2|brugerdef 3|brugerdef 4|brugerdefineret 1|
      brugerdefineret 2|brugerdefineret 3|brugerdefineret 4|tilpasset 1|tilpasset 2|tilpasset 3|
      tilpasset 4|brugerdefineret felt|skærmnavn|chat|onlinemeddelelser|adresseserver|id|kundenummer|
      kundenr|kunde nr|medlemsnummer|medlemsnr|medlems nr|medlem siden|medlemskab|medlemstype|
      medarbejdernummer|medarbejdernr|elevnummer|nationalitet|statsborgerskab|fødested|fødeland|fødenavn|
      pigenavn|civilstand|religion|status|alder|indmeldelsesdato|indmeldt|udmeldt|udmeldelsesdato|
      pasnummer|navnedag|dødsdato|brugernavn|adgangskode|breddegrad|længdegrad|kilde|nyhedsbrev|
      begivenhed|begivenheder|relation|relationer|fakturanummer|assistent|sekretær|løbenummer|momsnummer|
      blodtype|tidsstempel|ean|skype|facebook|twitter|instagram|pronomen|bil|nummerplade|
      registreringsnummer`,
  },
  kinds: {
    home: 'hjem|hjemme|hjemmet|privat|private|bolig|personlig|personlige|personligt|bopæls',
    work: `arbejde|arbejds|arbejdet|arb|job|jobbet|kontor|kontoret|kontors|erhvervs|forretning|forretnings|
      tjeneste|direkte|direkte nummer|direkte telefon|arbejdsplads`,
    other: `anden|andet|andre|øvrig|øvrige|øvrigt|alternativ|alternative|alternativt|ekstra|yderligere|
      supplerende`,
    school: 'skole|skolen|universitet|universitets',
    mobile: `mobil|mobilen|mobiltelefon|mobilnummer|mobilnr|mobiltlf|mobil tlf|mob|mobiltelefonnummer|sms|
      smartphone|iphone`,
    fax: 'fax|telefax|faxnummer|faxnr|telefaxnummer',
    pager: 'personsøger|personsøgernummer|personsøgernr|søger',
    main: 'hoved|hovednummer|omstilling|omstillingen|omstillingsbord|central|primær|primært|primære',
    car: 'bil',
    assistant: 'assistent|assistentens|assistents|sekretær|sekretærens|sekretærs',
    billing: 'faktura|fakturering|fakturerings|betaler|fakturamodtager',
    shipping: 'levering|leverings|forsendelse|forsendelses',
  },
  fillers: `og|for|på|i|af|til|den|det|de|et|en|din|dit|dine|min|nr|no|n|nummer|nummeret|sekundær|sekundært|
    sekundære|eller|kontakt|kontakter|kontaktens|person|personens|medlem|medlems|medlemmets|medlemmer|kunde|
    kundens|kunder|medarbejder|medarbejders|medarbejderens|ansat|ansattes|deltager|deltagerens|elev|elevens|
    standard|aktuel|nuværende|foretrukken|foretrukne|evt|eventuelt|valgfri|skal udfyldes|felt|generel|
    generelt|med|dagtid|oplysning|kontaktpersons|kontaktpersonens|kontaktperson|dd mm åååå|åååå mm dd`,
  somebodyElse: `ægtefælles|ægtefællens|partner|partners|partnerens|samlever|samlevers|kone|mand|overordnet|
    overordnede|overordnedes|chef|chefs|chefens|leder|leders|lederens|mor|mors|far|fars|moder|fader|
    forælder|forældre|forældres|forælders|værge|værges|nødsituation|nødkontakt|nødstilfælde|pårørende|
    pårørendes|nærmeste pårørende|oprettet|oprettet af|ændret|ændret af|opdateret|ejer|ejers|ejerens|lærer|
    lærers|klasselærer|træner|trænere|opretter|barn|barns|barnets|læge|læges|ansvarlig|sælger|sagsbehandler|
    bedsteforældre|vejleder`,
  ordinals: ['første|1ste', 'to', 'tredje|tre', 'fjerde|fire', 'femte|fem'],
  whole: {
    'primær telefon firma': 'phone main',
    'primær telefon': 'phone main',
    'adresse 1': 'street',
    'adresse 2': 'street_more',
    'adresse 3': 'street_more',
    'fax firma': 'phone work fax',
    'mobil firma': 'phone mobile',
    'tlf p': 'phone home',
    'tlf a': 'phone work',
    'tlf m': 'phone mobile',
  },
};
