import type { Language } from '../language.js';

export const dutch: Language = {
  tag: 'nl',
  isGlued: true,
  nouns: {
    name: 'naam|namen|contact|contacten|contactnaam|relatienaam',
    full_name: `weergavenaam|weergegeven naam|volledige naam|contactpersoon|contactpersonen|
      naam en voornaam|voor en achternaam|naam voornaam|voornaam naam|naam contactpersoon|volledige namen|
      weergeven als|naam volledig|persoon|deelnemer|voornaam tussenvoegsel achternaam`,
    sort_as: 'opslaan als|archiveren als|sorteernaam|sorteren op|sorteren als|archiefnaam',
    first_name: `voornaam|voornamen|roepnaam voornaam|voornaam roepnaam|doopnaam|doopnamen|
      officiële voornamen`,
    middle_name: `middelste naam|tweede naam|middennaam|overige voornamen|andere voornamen|tussennaam|
      middelste namen|extra namen|overige namen|volgnamen`,
    infix: `tussenvoegsel|tussenvoegsels|tussenvgsl|tussenv|tussen voegsel|voorvoegsel|voorvoegsels|
      voorvoegsel achternaam|voorvoegsels achternaam|voorvoegsel geslachtsnaam|voorvoegsels geslachtsnaam|
      achternaam voorvoegsel|achternaam tussenvoegsel|tussenvoegsel achternaam|naamvoegsel`,
    last_name: `achternaam|achternamen|familienaam|familienamen|geslachtsnaam|eigen achternaam|
      gebruikte achternaam`,
    prefix: `aanhef|naamvoorvoegsel|aanspreektitel|aanspreking|aanspreekvorm|voorvoegsel titel|
      voorvoegsel van naam|dhr mevr|mevr dhr|heer mevrouw|dhr mw|mw dhr`,
    title: 'titel|titels|titulatuur|academische titel|titel voorvoegsel',
    suffix: 'achtervoegsel|achtervoegsels|suffix|titel achter|titel na',
    nickname: 'bijnaam|bijnamen|roepnaam|roepnamen|alias|koosnaam|nickname',
    email: 'e mail|email|mail|e mails|emails|mails|elektronische post|e post',
    phone: `telefoon|telefoons|telnr|tel|tel no|vaste telefoon|vaste lijn|vaste nummer|vast toestel|
      doorkiesnummer|doorkiesnr|terugbellen|isdn|telex|radiotelefoon|teksttelefoon|contactnummer|
      contacttelefoon|whatsapp|bellen|vast`,
    area_code: 'netnummer|kengetal|zonenummer',
    street: 'straat|straten|adresregel|adresregel 1|adres regel 1|straat regel 1',
    street_more: `adresregel 2|adresregel 3|adres regel 2|adres regel 3|adrestoevoeging|aanvullend adres|
      adresaanvulling|extra adresregel|bijkomend adres|verdieping|appartement|locatieomschrijving|
      straat 2|uitgebreid adres|gebouw|extra adres|wijk|t a v|ter attentie van`,
    house_number: `huisnummer|huisnummers|huisnr|huis nr|huis nummer|hnr|toevoeging|toev|huisletter|bus|
      hsnr|huisnummer letter`,
    city: 'plaats|woonplaats|stad|steden|gemeente|gemeenten|dorp|vestigingsplaats|deelgemeente',
    region: 'provincie|provincies|regio|staat|deelstaat|gewest|streek|district',
    region_code: 'provinciecode|staatcode|regiocode',
    postal_code: 'postcode|postcodes|post code|postnummer|postcode cijfers',
    country: 'land|natie|woonland|land van vestiging|vestigingsland',
    country_code: 'landcode|landencode|landnummer|landkengetal|land code',
    box: 'postbus',
    address: `adres|postadres|bezoekadres|correspondentieadres|woonadres|contactadres|vestigingsadres|
      verblijfadres|officieel adres`,
    whole_address: 'adresetiket|opgemaakt adres|adreslabel|geformatteerd adres|adresblok',
    company: `bedrijf|bedrijven|bedrijfs|organisatie|organisaties|firma|onderneming|werkgever|instelling|
      vereniging|instantie|vennootschap|handelsnaam|school|universiteit|maatschappij|stichting`,
    job_title: `functie|functies|functieomschrijving|positie|baan|job|jobtitel|werkfunctie|
      functiebenaming|rang`,
    profession: 'beroep|rol|bezigheid|hoedanigheid',
    department: 'afdeling|afd|departement|divisie|sectie|dienst afdeling|eenheid|vakgroep',
    groups: `categorieën|categorie|groep|labels|label groep|tags|groepslidmaatschap|distributielijsten|
      mailinglijst|contactgroep|rubriek|trefwoordgroep`,
    birthday: `verjaardag|geboortedatum|geboorte|geboorten|geboren|geb datum|gebdatum|geb dat|geb|
      geboortedata|datum geboorte|geboorte datum|geboren datum`,
    year: 'jaar',
    month: 'maand',
    day: 'dag',
    photo: 'foto|fotos|afbeelding|pasfoto|portret|contactfoto',
    location: 'locatie|locaties|ligging|geografische locatie|standplaats',
    notes: `notities|notitie|opmerking|aantekening|commentaar|beschrijving|omschrijving|toelichting|
      bijzonderheden|informatie|info|extra informatie|aanvullende informatie|overige informatie|memo|
      diversen|overige opmerkingen|extra info|bijkomende informatie|bemerking`,
    url: `webpagina|webpaginas|website|websites|internetpagina|internet|web|site|url|www|homepage|
      thuispagina|startpagina|blog|weblog|profiel|webstek`,
    type: 'type|typen|types|soort',
    company_fact: `branche|omzet|jaaromzet|aantal medewerkers|aantal werknemers|rechtsvorm|bedrijfstak|
      oprichtingsjaar|bedrijfsgrootte`,
    ignored: `jubileum|speciale datum|trouwdatum|trouwdag|huwelijksdatum|huwelijksdag|gedenkdag|geslacht|
      kinderen|aantal kinderen|bsn|burgerservicenummer|sofinummer|sofi nummer|rijksregisternummer|insz|
      kvk|btw|ondernemingsnummer|e mailtype|e mailtype 2|e mailtype 3|e mail type|e mail 2 type|
      e mail 3 type|weergavenaam voor e mail|e mail weergegeven naam|e mail weergegeven naam 2|
      e mail weergegeven naam 3|weergavenaam e mail|account|rekening|bankrekening|iban|bic|
      factuurinformatie|factureringsgegevens|hobby|hobbys|interesses|initialen|voorletters|voorletter|
      vrij bezet informatie|beschikbaarheidsinfo|trefwoorden|taal|talen|moedertaal|voorkeurstaal|kantoor|
      kamer|reisafstand|kilometers|afstand|prioriteit|gevoeligheid|vertrouwelijkheid|referentie|
      doorverwezen door|gebruiker 1|gebruiker 2|gebruiker 3|gebruiker 4|aangepast 1|aangepast 2|
      aangepast 3|aangepast 4|aangepast veld|aangepaste velden|vrij veld|schermnaam|chat|chatberichten|
      expresberichten|adreslijstserver|organisatienummer|id|klantnummer|klantnr|klant nr|klantcode|
      debiteurnummer|debiteurnr|relatienummer|relatienr|lidnummer|lidnr|lid nr|lid sinds|lidmaatschap|
      lidsoort|personeelsnummer|personeelsnr|leerlingnummer|studentnummer|stamnummer|nationaliteit|
      geboorteplaats|geboorteland|geboortenaam|meisjesnaam|burgerlijke staat|burgerlijke stand|religie|
      status|leeftijd|inschrijfdatum|inschrijvingsdatum|uitschrijfdatum|paspoortnummer|overlijdensdatum|
      gebruikersnaam|wachtwoord|breedtegraad|lengtegraad|bron|sector|nieuwsbrief|gebeurtenis|relatie|
      relaties|factuurnummer|factuurdatum|assistent|secretaresse|volgnummer|bloedgroep|tijdstempel|
      briefaanhef|aanhef brief|overheids id|skype|facebook|twitter|instagram|identiteitskaartnummer|klas|
      kv k|auto|kenteken`,
  },
  kinds: {
    home: 'thuis|privé|huis|woon|persoonlijk|persoonlijke|particulier|particuliere|woning',
    work: `werk|werken|zakelijk|zakelijke|kantoor|dienst|beroepsmatig|professioneel|professionele|direct|
      directe|bureau|job|zaak`,
    other: `anders|ander|andere|overig|overige|alternatief|alternatieve|extra|bijkomend|bijkomende|
      aanvullend|aanvullende`,
    school: 'school|universiteit|universiteits|hogeschool',
    mobile: `mobiel|mobiele|mobieltje|mobieltelefoon|mobielnummer|mobielnr|mob|gsm|gsm nummer|gsm nr|
      gsmnummer|gsmnr|mobiele telefoon|06 nummer|06 nr|06|sms|smartphone|iphone|mob nr`,
    fax: 'fax|telefax|faxnummer|faxnr',
    pager: 'pager|pieper|piepernummer|semafoon|buzzer|oproepapparaat',
    main: 'hoofd|hoofdnummer|algemeen nummer|centrale|receptie',
    car: 'auto|wagen',
    assistant: 'assistent|assistente|assistents|assistentes|secretaresse|secretariaat',
    billing: 'factuur|facturatie|facturering',
    shipping: 'verzend|verzending|lever|levering|aflever|bezorg|bezorging|leverings|verzendings',
  },
  fillers: `de|het|een|van|voor|op|te|bij|en|of|in|met|uw|je|jouw|mijn|n|nr|nrs|no|nummer|nummers|n°|eerste|
    primair|primaire|secundair|secundaire|contact|contacten|persoon|personen|contactpersoon|lid|leden|klant|
    klanten|medewerker|medewerkers|werknemer|deelnemer|deelnemers|leerling|student|gast|standaard|voorkeur|
    huidig|huidige|algemeen|algemene|volledig|volledige|gegevens|verplicht|optioneel|eventueel|evt|veld|
    overdag|avond|s avonds|bijv|graag|relatie|dd mm jjjj`,
  somebodyElse: `partner|partners|echtgenoot|echtgenote|echtgenoots|man|vrouw|manager|managers|chef|
    leidinggevende|baas|moeder|moeders|vader|vaders|ouder|ouders|ouder verzorger|verzorger|verzorgers|voogd|
    noodgeval|noodgevallen|noodcontact|nood|noodnummer|in geval van nood|gemaakt|gemaakt door|aangemaakt|
    gewijzigd|gewijzigd door|bijgewerkt|eigenaar|leraar|lerares|leerkracht|kind|kinds|huisarts|dokter|arts|
    trainer|begeleider|contactpersoon noodgeval|verantwoordelijke|accountmanager|vertegenwoordiger|verkoper|
    mama|papa|grootouders|opa|oma`,
  ordinals: [
    'één|1e|1ste',
    'tweede|twee|2e|2de',
    'derde|drie|3 e|3e|3de',
    'vierde|vier|4e|4de',
    'vijfde|vijf|5e|5de',
  ],
  whole: {
    'overig 4': 'ignored',
    'overig 3': 'ignored',
    'overig 2': 'ignored',
    'overig 1': 'ignored',
    'hoofdtelefoon bedrijf': 'phone main',
    'adres 1': 'street',
    'adres 2': 'street_more',
    'adres 3': 'street_more',
    werklocatie: 'city work',
    'fax bedrijf': 'phone work fax',
    'mobiel bedrijf': 'phone mobile',
  },
  doubtful: {
    // "Postcode"; a computer elsewhere.
    pc: 'postal_code',
    // "Tussenvoegsel" of clubs and schools; a television elsewhere.
    tv: 'infix',
    tvgsl: 'infix',
    tussen: 'infix',
  },
};
