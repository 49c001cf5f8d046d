import type { Language } from '../language.js';

export const swedish: Language = {
  tag: 'sv',
  isGlued: true,
  nouns: {
    name: 'namn|kontakt|kontakter|kontaktnamn',
    full_name: `visningsnamn|fullständigt namn|hela namnet|helt namn|för och efternamn|namn efternamn|
      kontaktperson|kontaktpersoner|kortnamn|visat namn|visa som|visas som|person|deltagare`,
    sort_as: 'arkivera som|spara som|sortera som',
    first_name: 'förnamn|tilltalsnamn|dopnamn',
    middle_name: 'mellannamn|andra namn|övriga förnamn|andra förnamn|fler förnamn|ytterligare namn',
    infix: 'efternamnsprefix|namnpartikel',
    last_name: 'efternamn|familjenamn|släktnamn',
    prefix: 'prefix|tilltal|hälsningstitel|hövlighetstitel',
    title: 'titel|akademisk titel',
    suffix: 'suffix|efterställd titel',
    nickname: 'smeknamn|alias|öknamn|kallas|kallad',
    email: `e post|epost|e postadress|e mail|email|mail|mejl|e postadresser|elektronisk post|
      e postadress 1|annan e post|annan epost`,
    phone: `telefon|telefoner|telnr|tel|tfn|tele|fast telefon|fasttelefon|fast tel|fast nummer|
      riktnummer och telefon|motringning|återuppringning|isdn|telex|texttelefon|radiotelefon|
      kontaktnummer|kontakttelefon|whatsapp`,
    area_code: 'riktnummer|riktnr',
    street: 'gata|gatan|gatu|utdelningsadress|adressrad|adressrad 1|väg|adress rad 1',
    street_more: `adressrad 2|adressrad 3|adresstillägg|tilläggsadress|lägenhet|lgh|våning|trappa|uppgång|
      port|adress rad 2|adress rad 3|c o|co adress`,
    house_number: 'husnummer|husnr|gatunummer|gatunr|hus nr',
    city: 'ort|orter|stad|städer|postort|bostadsort|kommun|samhälle',
    region: 'län|delstat|region|landskap|provins|stat|landsdel|kommun län',
    region_code: 'länskod|regionkod',
    postal_code: 'postnummer|postnr|post nr|post nummer|postkod|postnumret',
    country: 'land|länder|land område|nation|hemvistland|bosättningsland',
    country_code: 'landskod|landkod|landsnummer|landsnr',
    box: 'box|postbox|postfack',
    address: `adress|adresser|postadress|besöksadress|kontaktadress|fullständig adress|
      folkbokföringsadress`,
    whole_address: 'adressetikett|formaterad adress',
    company: `företag|företagsnamn|företaget|firma|organisation|organisationer|arbetsgivare|bolag|
      förening|institution|myndighet|skola|universitet|högskola|företagets`,
    job_title: `befattning|position|tjänst|tjänstetitel|yrkestitel|jobbtitel|arbetstitel|roll i företaget|
      ställning|tjänsteställning|funktion|uppdrag`,
    profession: 'yrke|yrken|sysselsättning|profession|roll',
    department: 'avdelning|avd|avdelningar|enhet|sektion|arbetsavdelning',
    groups: `kategorier|kategori|grupper|grupp|etiketter|taggar|gruppmedlemskap|grupptillhörighet|
      distributionslistor|sändlistor|sändlista|kontaktgrupp|kontaktgrupper`,
    birthday: 'födelsedag|födelsedatum|födelsedagar|född|födelse|födelsetid|födelsedag datum|f datum',
    birth_year: 'födelseåret',
    birth_day: 'födelsedagens dag',
    year: 'år',
    month: 'månad|mån',
    day: 'dag',
    photo: 'foto|fotografi|bild|bilder|porträtt|kontaktbild',
    location: 'plats|platser|placering|geografisk plats',
    notes: `anteckningar|anteckning|kommentar|kommentarer|noteringar|notering|anmärkning|anmärkningar|
      beskrivning|information|info|övrigt|övrig information|övriga uppgifter|ytterligare information|
      extra information|notat|memo|noter|fritext`,
    url: `webbsida|webbsidor|webbplats|webbplatser|hemsida|hemsidor|internetsida|internet|webb|url|www|
      webbsajt|blogg|profil|hemsideadress`,
    type: 'typ|typer|etikett|sort',
    company_fact: 'bransch|omsättning|antal anställda|bolagsform|företagsform|sni kod',
    ignored: `årsdag|bröllopsdag|kön|barn|antal barn|personnummer|personnr|pers nr|persnr|
      samordningsnummer|organisationsnummer|orgnummer|org nr|orgnr|e posttyp|e posttyp 2|e posttyp 3|
      e post typ|e postnamn|e postnamn 2|e postnamn 3|visningsnamn för e post|e post visningsnamn|konto|
      bankgiro|plusgiro|postgiro|bankkonto|fakturering|faktureringsinformation|hobby|hobbyer|
      fritidsintressen|intressen|initialer|ledig upptagen|nyckelord|språk|modersmål|arbetsplats|rum|
      reseersättning km|reseersättning|milersättning|prioritet|känslighet|referens|rekommenderad av|
      hänvisad av|användare 1|användare 2|användare 3|användare 4|anpassat 1|anpassat 2|anpassat 3|
      anpassat 4|anpassad 1|anpassad 2|anpassad 3|anpassad 4|eget fält|annan uppgift 1|annan uppgift 2|
      annan uppgift 3|annan uppgift 4|användardefinierat 1|användardefinierat 2|användardefinierat 3|
      användardefinierat 4|skärmnamn|chatt|snabbmeddelande|snabbmeddelanden|katalogserver|id|kundnummer|
      kundnr|medlemsnummer|medlemsnr|medlems nr|medlem sedan|medlemskap|medlemstyp|anställningsnummer|
      anställningsnr|elevnummer|nationalitet|medborgarskap|födelseort|födelseland|födelsenamn|flicknamn|
      civilstånd|religion|status|ålder|inträdesdatum|passnummer|namnsdag|dödsdatum|användarnamn|lösenord|
      latitud|longitud|källa|nyhetsbrev|händelse|händelser|relation|relationer|fakturanummer|assistent|
      sekreterare|löpnummer|skapad datum|momsnummer|momsregistreringsnummer|blodgrupp|tidsstämpel|lagfart|
      skype|facebook|twitter|instagram|myndighetens id nummer|portkod|bil|bilnummer|registreringsnummer|
      reg nr`,
  },
  kinds: {
    home: 'hem|hemma|hemmet|privat|privata|bostad|bostads|bostaden|personlig|personliga|personligt',
    work: `arbete|arbetet|arbets|arb|jobb|jobbet|kontor|kontoret|kontors|tjänst|tjänste|företags|yrkes|
      direkt|direktnummer|direktnr|direktval|affärs|arbetsplats`,
    other: 'annan|annat|andra|övrig|övriga|övrigt|alternativ|alternativt|alternativa|ytterligare|extra',
    school: 'skola|skol|skolan|universitet|universitets|högskola',
    mobile: `mobil|mobilen|mobiltelefon|mobilnummer|mobilnr|mobiltel|mobiltfn|mob|mobiltelefonnummer|sms|
      smartphone|iphone|ficktelefon`,
    fax: 'fax|telefax|faxnummer|faxnr',
    pager: 'personsökare|personsökar|personsökarnummer|sökare|personsök',
    main: 'huvud|växel|växeln|växelnummer|huvudnummer',
    car: 'bil',
    assistant: 'assistent|assistentens|assistents|sekreterare|sekreterarens|sekreterar',
    billing: 'faktura|fakturering|fakturerings|fakturamottagare|debitering',
    shipping: 'leverans|leverans till|frakt|leveransmottagare',
  },
  fillers: `och|för|på|i|av|till|den|det|de|en|din|ditt|dina|min|mitt|nr|no|n|nummer|numret|primär|primärt|
    primära|eller|kontakt|kontakter|kontaktens|person|personens|medlem|medlems|medlemmens|medlemmar|kund|
    kunds|kundens|anställd|anställds|anställdas|deltagare|deltagarens|elev|elevens|standard|aktuell|
    nuvarande|ordinarie|uppgift|uppgifter|rad|allmän|obligatoriskt|valfritt|om|eventuell|ev|med|dagtid|
    kvällstid|bas|sekundär|sekundärt|sekundära|kontaktpersons|kontaktpersonens|kontaktperson|åååå mm dd|
    åååå mm|ååmmdd|ååååmmdd`,
  somebodyElse: `make|maka|maken|makan|makes|makas|makens|makans|maka make|sambo|sambos|partner|partners|
    partnerns|fru|chef|chefs|chefens|mamma|mammas|pappa|pappas|mor|far|moder|fader|förälder|föräldrar|
    förälders|föräldrarnas|målsman|målsmans|vårdnadshavare|vårdnadshavares|vårdnadshavarens|nödfall|
    nödkontakt|nödsituation|anhörig|anhörigs|närmast anhörig|närmaste anhörig|ice kontakt|skapad|skapad av|
    ändrad|ändrad av|uppdaterad|ägare|ägarens|lärare|lärarens|tränare|handledare|skapare|hänvisare|barns|
    barnets|läkare|ansvarig|ansvarigs|säljare|handläggare`,
  ordinals: ['första|förste|ett', 'två', 'tredje|tre', 'fjärde|fyra', 'femte|fem'],
  whole: {
    'mobil företag': 'phone mobile',
    'fax företag': 'phone work fax',
    'postadress arbete': 'postal_code work',
    'företag växel': 'phone main',
    'företagets växel': 'phone main',
    'adress 1': 'street',
    'adress 2': 'street_more',
    'adress 3': 'street_more',
    'telefon h': 'phone home',
    'telefon a': 'phone work',
    'telefon m': 'phone mobile',
    'tel a': 'phone work',
  },
};
