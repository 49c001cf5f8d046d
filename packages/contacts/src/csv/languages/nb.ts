import type { Language } from '../language.js';

export const norwegian: Language = {
  tag: 'nb',
  isGlued: true,
  nouns: {
    name: 'navn|namn|kontakt|kontakter|kontaktnavn',
    full_name: `visningsnavn|vist navn|vises som|vis som|fullt navn|fullstendig navn|hele navnet|
      for og etternavn|navn etternavn|for og etternamn|kontaktperson|kontaktpersoner|person|deltaker|
      deltakernavn|fullt namn`,
    sort_as: 'arkiver som|lagre som|sorter som|sorteres som',
    first_name: 'fornavn|fornamn|førenamn|døpenavn',
    middle_name: 'mellomnavn|mellomnamn|andre fornavn|øvrige fornavn|andre navn|øvrige navn',
    last_name: 'etternavn|etternamn|familienavn|slektsnavn',
    prefix: 'prefiks|tiltale|tiltaleform|tiltaleord|hilsningstittel',
    title: 'tittel|akademisk tittel|titler',
    suffix: 'suffiks',
    nickname: 'kallenavn|klengenavn|oppnavn|kjælenavn|alias|utropsnavn',
    email: 'e post|epost|e postadresse|e postadresser|e mail|email|mail|elektronisk post',
    phone: `telefon|telefoner|telefonnumre|tlf|tel|telnr|fasttelefon|fasttlf|fastlinje|fastnett|
      fastnummer|tilbakeringing|telefon for hørselshemmede|radiotelefon|teksttelefon|isdn|teleks|telex|
      kontaktnummer|kontakttelefon|kontakttlf|whatsapp|nummer`,
    area_code: 'retningsnummer|retningsnr',
    street: 'gate|gata|gater|vei|veg|adresselinje|adresselinje 1|adresse linje 1',
    street_more: `adresselinje 2|adresselinje 3|adresse linje 2|adresse linje 3|adressetillegg|
      tilleggsadresse|leilighet|bolignummer|etasje|oppgang|inngang|c o`,
    house_number: 'husnummer|husnr|hus nr|gatenummer|gatenr|veinummer',
    city: 'poststed|sted|by|byer|kommune|bosted|tettsted',
    region: 'fylke|område|delstat|region|provins|landsdel|stat|län',
    region_code: 'fylkesnummer|fylkesnr|regionkode',
    postal_code: 'postnummer|postnr|post nr|post nummer|postnumre|postkode',
    country: 'land|nasjon|bostedsland',
    country_code: 'landkode|landskode|landsnummer',
    box: 'postboks|boks',
    address: `adresse|adresser|adressen|postadresse|besøksadresse|bostedsadresse|kontaktadresse|
      fullstendig adresse|full adresse|folkeregistrert adresse|folkeregisteradresse|bostadresse`,
    whole_address: 'adresseetikett|formatert adresse',
    company: `firma|firmaer|bedrift|bedriftsnavn|bedriftens navn|selskap|foretak|virksomhet|organisasjon|
      arbeidsgiver|arbeidsgivers navn|forening|lag|klubb|institusjon|skole|skolenavn|universitet|høgskole|
      høyskole|arbeidssted`,
    company_fact: `bransje|næring|antall ansatte|ansatte|omsetning|årlig omsetning|stiftet|stiftelsesår|
      stiftelsesdato|grunnlagt|selskapsform|organisasjonsform|næringskode`,
    job_title: `stilling|stillinger|stillingsbetegnelse|jobbtittel|yrkestittel|posisjon|funksjon|verv|
      arbeidstittel|stillingstype`,
    profession: 'yrke|yrker|rolle|roller|profesjon|beskjeftigelse',
    department: 'avdeling|avdelinger|avd|enhet|seksjon',
    groups: `kategorier|kategori|grupper|gruppe|etiketter|merkelapper|stikkord|gruppemedlemskap|
      distribusjonslister|e postlister|e postliste|kontaktgrupper|kontaktgruppe|parti`,
    birthday: `fødselsdag|fødselsdager|fødselsdato|født|fødsels|fødsel|f dato|fødd|fødedato|bursdag|
      bursdager`,
    birth_year: 'fødeår',
    year: 'år',
    month: 'måned|mnd',
    day: 'dag',
    photo: 'foto|bilde|bilder|portrett|kontaktbilde',
    location: 'plassering|lokasjon|beliggenhet',
    notes: `notater|notat|merknad|merknader|kommentar|kommentarer|anmerkning|anmerkninger|beskrivelse|
      informasjon|info|opplysninger|andre opplysninger|øvrige opplysninger|øvrig informasjon|
      tilleggsinformasjon|annen informasjon|annen info|diverse|memo|fritekst|noter`,
    url: `webside|websider|hjemmeside|hjemmesider|nettside|nettsider|nettsted|nettsteder|nettadresse|
      internettside|internett|web|url|www|heimeside|blogg|profil|webområde`,
    type: 'type|typer|etikett|art',
    ignored: `merkedag|merkedager|årsdag|årsdager|bryllupsdag|kjønn|barn|antall barn|fødselsnummer|
      fødselsnr|fnr|personnummer|personnr|d nummer|organisasjonsnummer|organisasjonsnr|orgnr|org nr|
      org nummer|orgnummer|mva nummer|mva nr|offentlig id nummer|e posttype|e posttype 2|e posttype 3|
      e post type|visningsnavn for e post|visningsnavn for epost|visningsnavn e post|e post visningsnavn|
      e postnavn|konto|bankkonto|faktureringsinformasjon|fakturaopplysninger|hobby|hobbyer|interesser|
      fritidsinteresser|initialer|nøkkelord|språk|morsmål|kontor|kontorsted|rom|kjørelengde|prioritet|
      følsomhet|henvist av|anbefalt av|bruker 1|bruker 2|bruker 3|bruker 4|egendefinert|egendefinert 1|
      egendefinert 2|egendefinert 3|egendefinert 4|brukerdefinert 1|brukerdefinert 2|brukerdefinert 3|
      brukerdefinert 4|tilpasset 1|tilpasset 2|tilpasset 3|tilpasset 4|skjermnavn|chattenavn|chat|
      direktemeldinger|lynmelding|lynmeldinger|katalogserver|ledig opptatt|id|kundenummer|kundenr|
      kunde nr|medlemsnummer|medlemsnr|medlems nr|medlem siden|medlemskap|medlemstype|medlemskategori|
      innmeldt|innmeldingsdato|innmeldt dato|utmeldt|utmeldingsdato|ansattnummer|ansattnr|ansatt nr|
      elevnummer|nasjonalitet|statsborgerskap|fødested|fødeland|fødenavn|pikenavn|sivilstand|sivilstatus|
      religion|status|alder|passnummer|navnedag|dødsdato|brukernavn|passord|breddegrad|lengdegrad|kilde|
      nyhetsbrev|hendelse|hendelser|begivenhet|relasjon|relasjoner|fakturanummer|assistent|sekretær|
      privat|løpenummer|løpenr|tidsstempel|tidsmerke|blodtype|klasse|skype|facebook|twitter|instagram`,
  },
  kinds: {
    home: 'hjem|hjemme|hjemmet|heim|heime|privat|private|priv|bolig|personlig|personlige|hus',
    work: `arbeid|arbeids|arbeidet|arb|jobb|jobben|kontor|kontoret|arbeidsplass|tjeneste|forretning|
      forretnings|direkte|direktenummer|direkte nummer|direktenr|direkte telefon|yrkes|bedrifts`,
    other: 'annen|annet|anna|andre|øvrig|øvrige|alternativ|alternativt|alternative|ekstra|ytterligere',
    school: 'skole|skolen|skule|universitet|universitets|høgskole',
    mobile: `mobil|mobilen|mobiltelefon|mobilnummer|mobilnr|mobiltlf|mobil tlf|mob|mob tlf|mobilt|
      mobiltelefonnummer|sms|smarttelefon|iphone`,
    fax: 'faks|fax|telefaks|telefax|faksnummer|faksnr|faxnummer|telefaksnummer',
    pager: 'personsøker|personsøkernummer|personsøkernr',
    main: 'hoved|hovednummer|hovednr|primær|primære|primært|sentralbord|sentral|sentralbordet',
    car: 'bil',
    assistant: 'assistent|assistentens|assistents|sekretær|sekretærens',
    billing: 'faktura|fakturering|fakturerings|fakturamottaker',
    shipping: 'levering|leverings|frakt|forsendelse',
  },
  fillers: `og|for|på|i|av|til|den|det|de|et|en|ei|din|ditt|dine|min|nr|no|n|nummer|nummeret|eller|kontakt|
    kontakter|kontaktens|person|personens|medlem|medlems|medlemmets|medlemmer|kunde|kundens|kunder|ansatt|
    ansattes|ansatte|deltaker|deltakers|deltakerens|elev|elevens|standard|gjeldende|nåværende|foretrukket|
    foretrukken|evt|eventuelt|eventuell|valgfritt|obligatorisk|felt|generell|generelt|med|dagtid|kveldstid|
    sekundær|sekundært|sekundære|fast|opplysning|opplysninger`,
  somebodyElse: `ektefelle|ektefelles|ektefellens|ektefelle partner|partner|partners|partnerens|samboer|
    samboers|samboerens|kone|mann|overordnet|overordnede|overordnedes|sjef|sjefs|sjefens|leder|leders|
    lederens|mor|mors|far|fars|forelder|foreldre|foreldres|foreldrenes|forelders|foresatt|foresatte|
    foresattes|føresett|føresette|verge|verges|vergens|nødstilfelle|nødkontakt|nødsituasjon|pårørende|
    pårørendes|nærmeste pårørende|opprettet|opprettet av|endret|endret av|oppdatert|eier|eiers|eierens|lærer|
    lærers|kontaktlærer|trener|treners|barnets|lege|leges|fastlege|ansvarlig|selger|saksbehandler|
    besteforeldre|veileder|fadder`,
  ordinals: ['første|ett', 'to', 'tredje|tre', 'fjerde|fire', 'femte|fem'],
  whole: {
    'adresse 1': 'street',
    'adresse 2': 'street_more',
    'adresse 3': 'street_more',
    'hovedtelefon for firma': 'phone main',
    'fax firma': 'phone work fax',
    'faks firma': 'phone work fax',
    'mobil firma': 'phone mobile',
    'tlf p': 'phone home',
    'tlf a': 'phone work',
    'tlf m': 'phone mobile',
  },
};
