import { failures } from './failures/nl.js';
import type { Texts } from './texts.js';

export const nl: Texts = {
  service: {
    name: 'Adresboeken delen',
    ofApplication: 'Wij zijn de dienst die adresboeken leest voor {application}.',
  },
  upload: {
    title: 'Deel je adresboek met {application}',
    reads: 'We lezen {fields}.',
    destroys: 'We verwijderen het bestand zodra het gelezen is, en wat we eruit gelezen hebben {time} later.',
    choose: 'Kies je bestand',
    drop: 'of sleep het naar een willekeurige plek op deze pagina',
    another: 'Kies een ander bestand',
    taken: '{kinds}, tot {size}',
    submit: 'Deel bestand met {application}',
    untilThen: 'Er verlaat niets je apparaat totdat je op de knop drukt.',
    sending: 'Je bestand wordt verstuurd',
    sent: '{sent} van {size}',
    stopped: 'Gestopt. Er is niets gedeeld.',
  },
  delivery: {
    whole: '{application} krijgt je hele adresboek.',
    picked: '{application} krijgt alleen de mensen die je kiest.',
  },
  choice: {
    title: 'Kies wie je met {application} deelt',
    owner: '{application} krijgt ook je eigen naam en e-mailadres te zien.',
    cut: 'Er staan meer mensen in je adresboek dan we in één keer kunnen nemen. Dit zijn de eersten.',
    others: 'De gegevens van alle anderen worden meteen vernietigd.',
    gets: '{application} krijgt van hen wat in je adresboek staat: {fields}.',
    submit: {
      one: '{count} persoon delen met {application}',
      other: '{count} mensen delen met {application}',
    },
    cancel: 'Niemand delen',
    nobody: 'Kies minstens één persoon, of deel niemand.',
    changed: 'Deze keuze is voorbij: ze is in een ander tabblad gemaakt, of de tijd is om.',
    empty: 'Je kunt teruggaan en een ander proberen.',
    leave: 'Terug zonder te delen',
    page: 'Pagina {page} van {pages}',
    previous: 'Vorige pagina',
    next: 'Volgende pagina',
    goOn: 'Verder',
    reviewTitle: {
      one: '{count} persoon delen met {application}?',
      other: '{count} mensen delen met {application}?',
    },
    more: { other: 'en nog {count}' },
    back: 'Keuze wijzigen',
    addressOf: 'Adres van {name} dat je deelt',
    allAddresses: { one: '{count} adres', other: 'Alle {count} adressen' },
    sharedNobody: 'Je hebt niemand gedeeld. Wat we gelezen hadden, is vernietigd.',
  },
  picker: {
    goOn: 'Verder naar {source}',
    refused: {
      title: 'Dit kan hier niet beginnen',
      sentence:
        'De pagina waar je vandaan komt is hier niet op ingericht. Sluit dit venster en ga terug naar die pagina.',
    },
    typed: 'Typ deze code bij {application} om verder te gaan. De code is tien minuten geldig.',
  },
  fields: {
    names: 'namen',
    emails: 'e-mailadressen',
    phones: 'telefoonnummers',
    birthdays: 'verjaardagen',
    work: 'werkgevers',
    groups: 'groepen',
    addresses: 'postadressen',
    photos: 'foto’s',
    notes: 'notities',
    urls: 'webadressen',
  },
  problems: {
    nothing_sent: 'Er is geen bestand gekozen, of het is leeg. Kies het bestand van je adresboek.',
    unknown_format: 'Dit bestand is geen adresboek dat we kennen.',
    too_large:
      'Dit bestand is groter dan {size}, en meer kunnen we niet aannemen. Probeer het zonder foto’s te exporteren.',
    already_used: 'Via deze link is al een bestand gedeeld. Er is niets veranderd.',
    arriving: 'Via deze link zijn nog andere bestanden onderweg. Probeer het over een paar seconden opnieuw.',
    several_files: 'Dit zijn meerdere bestanden. Kies er één.',
    connection_lost: 'We konden de server niet bereiken. Controleer je verbinding en probeer het opnieuw.',
    failed: 'Er is bij ons iets misgegaan. Probeer het opnieuw.',
  },
  terminal: {
    received: 'Bestand ontvangen; we lezen het nu.',
    choose:
      'Je kiest zelf wie je deelt, en dat kan alleen in een browser: open daar {url} en verstuur het bestand vanaf die pagina.',
    askedAbout:
      'Het bestand is binnen, maar niet al zijn kolommen zijn duidelijk. Open {url} in een browser en kies het daar om aan te geven wat erin staat.',
  },
  mistaken: {
    empty: 'Er staat niets in dit bestand.',
    pdf: 'Dit lijkt een pdf. Exporteer je contacten als vCard of CSV uit het programma waar het vandaan komt.',
    image: 'Dit lijkt een afbeelding. Exporteer je contacten als vCard of CSV uit je adresboek.',
    archive: 'Dit lijkt een archief. Pak het eerst uit.',
    web_page: 'Dit lijkt een webpagina.',
    document:
      'Dit lijkt een Word-document. Kopieer de lijst met personen naar een spreadsheet en sla die op als .xlsx of CSV.',
    workbook: 'Dit lijkt een ander soort spreadsheet. Sla die eerst op als .xlsx of CSV.',
    empty_workbook: 'Geen van de zichtbare bladen van deze werkmap is een lijst met personen.',
    locked: 'Dit bestand heeft een wachtwoord. Sla het eerst zonder wachtwoord op.',
    calendar: 'Dit lijkt een agenda.',
    text: 'Dit lijkt een tekst zonder lijst met personen.',
    outlook_data:
      'Dit lijkt een gegevensbestand van Outlook. Kies in Outlook “Bestand” › “Openen en exporteren” › “Importeren/exporteren” › “Exporteren naar een bestand”, en dan “Door komma’s gescheiden waarden”.',
    outlook_mac:
      'Dit lijkt een archief van Outlook voor Mac. Open Outlook in een browser, kies “Personen” › “Contactpersonen beheren”, en dan “Contactpersonen exporteren”.',
    outlook_message:
      'Dit lijkt een bericht van Outlook. Kies daar “Bestand” › “Openen en exporteren” › “Importeren/exporteren” › “Exporteren naar een bestand”, en dan “Door komma’s gescheiden waarden”.',
    apple_archive:
      'Dit lijkt een archief van Contacten van Apple. Open Contacten op je Mac, kies “Wijzig” › “Selecteer alles”, en dan “Archief” › “Exporteer” › “Exporteer vCard”.',
    numbers: 'Dit lijkt een spreadsheet van Numbers. Kies in Numbers “Archief” › “Exporteer naar” › “CSV”.',
    something_else: 'Dit lijkt een ander soort bestand.',
  },
  guides: {
    title: 'Nog geen bestand?',
    of: 'Zo krijg je het bestand uit {source}',
    others: 'Andere programma’s',
    more: 'Meer programma’s',
    open: '{source} openen',
    newWindow: 'wordt geopend in een nieuw tabblad',
    onComputer: 'Staat je adresboek op een computer? Open deze pagina daar.',
    link: 'Link naar deze pagina',
    sendLink: 'Link versturen',
    copyLink: 'Link kopiëren',
  },
  columns: {
    title: 'Wat staat er in elke kolom?',
    sentence:
      'We kunnen niet met zekerheid zeggen wat er in de kolommen van je bestand staat. Kies het boven elke kolom en controleer de personen eronder. Er wordt niets gedeeld voordat jij het zegt.',
    region: 'De kolommen van je bestand',
    heading: 'De eerste rij is een kop',
    column: 'Kolom {number}',
    none: 'Niet gebruiken',
    ofKind: '{field} ({kind})',
    kinds: {
      Home: 'thuis',
      Work: 'werk',
      Mobile: 'mobiel',
      Main: 'hoofdnummer',
      'Home Fax': 'fax thuis',
      'Work Fax': 'fax werk',
      'Other Fax': 'andere fax',
      Pager: 'pieper',
      School: 'school',
      Other: 'overig',
    },
    groups: {
      name: 'Naam',
      contact: 'E-mail en telefoon',
      work: 'Werk',
      address: 'Adres',
      more: 'Meer',
    },
    fields: {
      full_name: 'Volledige naam',
      first_name: 'Voornaam',
      middle_name: 'Tweede voornaam',
      last_name: 'Achternaam',
      second_last_name: 'Tweede achternaam',
      infix: 'Tussenvoegsel (“van der”)',
      title: 'Aanhef of titel',
      suffix: 'Achtervoegsel',
      nickname: 'Bijnaam',
      email: 'E-mailadres',
      phone: 'Telefoon',
      area_code: 'Netnummer',
      company: 'Bedrijf',
      job_title: 'Functie',
      department: 'Afdeling',
      birthday: 'Verjaardag',
      birth_year: 'Geboortejaar',
      birth_month: 'Geboortemaand',
      birth_day: 'Geboortedag',
      street: 'Straat',
      house_number: 'Huisnummer',
      city: 'Plaats',
      region: 'Provincie of regio',
      postal_code: 'Postcode',
      country: 'Land',
      address: 'Volledig adres',
      location: 'Locatie',
      groups: 'Groepen',
      notes: 'Notities',
      url: 'Website',
      photo: 'Foto',
      yahoo_id: 'Yahoo-ID',
      type: 'Soort van een andere kolom',
    },
    more: {
      one: 'Nog {count} kolom van het bestand is hier niet te zien.',
      other: 'Nog {count} kolommen van het bestand zijn hier niet te zien.',
    },
    previewTitle: 'De eerste personen, zoals ze gelezen worden',
    preview: 'Voorbeeld tonen',
    previewChanged: 'Het voorbeeld is veranderd.',
    unnamed: 'Geen naam',
    nobody: 'Kies eerst de kolom van een naam, een e-mailadres of een telefoonnummer.',
    empty: 'Zo kan er niemand gelezen worden.',
    changed: 'Het bestand is intussen veranderd. Dit zijn nu de kolommen.',
    share: {
      people: {
        one: '{count} persoon delen met {application}',
        other: '{count} mensen delen met {application}',
      },
      moreThan: 'Meer dan {count} mensen delen met {application}',
      anybody: 'Mensen delen met {application}',
    },
    nameless: 'Niemand krijgt een naam: er is geen kolom gekozen voor namen.',
    useAsNames: 'Gebruik “{column}” als namen',
    another: 'Kies een ander bestand',
  },
  progress: {
    title: 'Je adresboek wordt gelezen',
    opening: 'Het lezen begint',
    gathered: { one: 'Tot nu toe {count} persoon', other: 'Tot nu toe {count} personen' },
    mayClose: 'Je kunt deze pagina sluiten. Het lezen gaat zonder deze pagina verder.',
    reconnecting: 'De verbinding is verbroken. We blijven het proberen.',
    stop: 'Stoppen',
  },
  accessGranted: {
    title: 'Meer hebben we niet nodig',
    sentence: 'We lezen nu je adresboek. Dat gaat zonder deze pagina verder.',
    destroys: 'Dan stopt onze toegang, en {time} later wordt onze kopie vernietigd.',
  },
  finished: {
    title: 'Gedeeld met {application}',
    total: { one: '{count} persoon', other: '{count} personen' },
    skipped: {
      lines: { one: '{count} regel overgeslagen', other: '{count} regels overgeslagen' },
      entries: { one: '{count} item overgeslagen', other: '{count} items overgeslagen' },
    },
    nobody: 'Er staat niemand in dit adresboek',
    nobodySentence:
      'We hebben het tot het einde gelezen. Ga terug naar {application} om een ander te proberen.',
    cut: 'Er staan meer personen in je adresboek dan we in één keer kunnen aannemen. De eerste zijn gedeeld.',
    skippedWhy: 'In deze delen van het bestand kon niemand gelezen worden.',
    skippedLine: 'Regel {line}: {reason}',
    skippedWhyEntries: 'In deze vermeldingen van het adresboek kon niemand gelezen worden.',
    skippedEntry: 'Vermelding {entry}: {reason}',
    skippedMore: { one: 'en nog {count}', other: 'en nog {count}' },
    skippedIn: {
      zip: 'Bestand {part} van het archief, regel {line}: {reason}',
      xlsx: 'Blad {part}, rij {line}: {reason}',
    },
    merged: {
      one: '{count} dubbele vermelding is samengevoegd.',
      other: '{count} dubbele vermeldingen zijn samengevoegd.',
    },
    leftOut: {
      one: '{count} item heeft geen naam, e-mailadres of telefoonnummer.',
      other: '{count} items hebben geen naam, e-mailadres of telefoonnummer.',
    },
    passedOver: {
      zip: {
        one: '{count} ander bestand in het archief is niet gelezen.',
        other: '{count} andere bestanden in het archief zijn niet gelezen.',
      },
      xlsx: { one: '{count} ander blad is niet gelezen.', other: '{count} andere bladen zijn niet gelezen.' },
    },
    unread: 'Nr. {parts}: {reason}',
    download: 'Download wat is overgeslagen',
    downloadHint: 'Je browser knipt het uit je bestand. Er wordt niets verstuurd.',
    downloadSome: 'Er staan er {count} in.',
    downloadFailed: 'Je browser kan het bestand niet meer lezen. Misschien is het gewijzigd of verplaatst.',
    downloadName: '{name}-overgeslagen',
    next: '{application} haalt ze in de komende minuten op.',
    destroys: 'Onze kopie wordt binnen {time} vernietigd.',
  },
  skipReasons: {
    empty: 'er staat niemand in',
    too_long: 'te lang om te lezen',
    malformed: 'niet geschreven zoals het hoort',
    not_given: 'staat in de lijst, maar is niet gegeven',
  },
  unreadReasons: {
    empty: 'er staat niets in',
    not_people: 'geen lijst met personen',
    picture: 'een afbeelding',
    archive: 'een archief',
    locked: 'heeft een wachtwoord',
    damaged: 'beschadigd',
    too_large: 'te groot om te lezen',
    hidden: 'verborgen',
    other_columns: 'andere kolommen',
  },
  closing: {
    byItself: 'Deze pagina sluit vanzelf. Blijft hij open, sluit hem dan en ga terug naar {application}.',
    byHand: 'Je kunt deze pagina sluiten en teruggaan naar {application}.',
    button: 'Sluit deze pagina',
    cannot: 'Je browser laat deze pagina alleen door jou sluiten.',
    back: 'Terug naar {application}',
  },
  credentials: {
    secondWay: '{source} gaf ons geen toegang. Je kunt je adresboek wel met een wachtwoord delen.',
    destroys:
      'We gebruiken het wachtwoord alleen hiervoor en verwijderen het als we klaar zijn. Wat we gelezen hebben, wordt {time} later vernietigd.',
    address: 'E-mailadres',
    username: 'Gebruikersnaam',
    server: 'Server',
    serverHint: 'Laat dit leeg, dan zoeken wij de server, of typ een naam zoals dav.example.com.',
    steps: 'Zo kom je eraan',
    show: 'Tonen',
    hide: 'Verbergen',
    submit: 'Deel met {application}',
    checking: 'Bezig met controleren…',
    file: 'Gebruik liever een bestand',
    leave: 'Niet nu: terug naar {application}',
    problems: {
      missing: 'Vul alle velden in.',
      too_often: 'Dat waren veel pogingen in korte tijd. Wacht een minuut en probeer het dan opnieuw.',
      elsewhere:
        'Volgens het domein van je adres staat je adresboek op de server die wij hebben ingevuld. Als je doorgaat, wordt je wachtwoord daarheen gestuurd: doe dat alleen als je deze server kent.',
      credentials_rejected:
        '{source} heeft dit niet geaccepteerd. Controleer wat je hebt getypt en plak het wachtwoord opnieuw.',
      app_password_required:
        '{source} heeft dit niet geaccepteerd. Je gewone wachtwoord werkt hier niet: gebruik er een dat je met de stappen op deze pagina maakt, en plak het opnieuw als je het al hebt.',
    },
  },
  approval: {
    title: 'Vraag het je beheerder',
    sentence:
      'In je organisatie kun je je adresboek pas met {application} delen als een beheerder dat heeft goedgekeurd. Er is niets gelezen.',
    message: 'Een bericht dat je kunt sturen',
    subject: 'Goedkeuring voor {application}',
    body: 'Hallo,\n\nIk wil graag mijn adresboek delen met {application}. In onze organisatie moet een beheerder dat één keer goedkeuren. De pagina daarvoor is hier:\n\n{link}\n\nDie vraagt toestemming om de contacten te lezen van wie daar zelf mee instemt, en verder niets.\n\nBedankt.',
    mail: 'Verstuur het per e-mail',
    link: 'De pagina voor de beheerder',
    copy: 'Kopieer het bericht',
    copyLink: 'Kopieer het adres',
    copied: 'Gekopieerd',
    goOn: 'Ik heb de goedkeuring: ga verder',
    leave: 'Niet nu: terug naar {application}',
    good: 'Deze pagina blijft nog {time} geldig. Begin daarna opnieuw bij {application}.',
    approved: {
      title: 'Goedgekeurd',
      sentence:
        'De mensen in je organisatie kunnen nu hun adresboek delen, ieder als die er zelf mee instemt. Je kunt deze pagina sluiten.',
    },
    notApproved: {
      title: 'Niet goedgekeurd',
      sentence: 'Er is niets veranderd. Je kunt deze pagina sluiten.',
    },
  },
  failed: {
    title: 'Er is niets gedeeld',
    denied: 'Je adresboek blijft bij jou',
    stopped: 'Je hebt het lezen gestopt. Wat gelezen was, is vernietigd, en {application} krijgt niets.',
    boxIsWhere:
      'Ga terug naar {application}, begin opnieuw en vink het vakje aan op de pagina die vraagt wat we mogen lezen.',
    tryAgain: 'Probeer opnieuw',
  },
  expired: {
    title: 'Deze link is verlopen',
    sentence:
      'Dit is niet op tijd afgerond en er is niets gedeeld. Ga terug naar {application} en begin opnieuw.',
  },
  destroyed: {
    title: 'Onze kopie is vernietigd',
    sentence:
      'Wat we gelezen hebben, lag klaar voor {application}, en die tijd is voorbij. Je kunt deze pagina sluiten.',
  },
  alreadyUploaded: {
    title: 'Hier is al een bestand gedeeld',
    sentence:
      'Het eerste bestand telt, een ander wordt niet gelezen. Ga terug naar {application} om een ander te delen.',
  },
  linkUsed: {
    title: 'Deze link is al gebruikt',
    sentence:
      'Hij vraagt maar één keer om toegang tot een adresboek, en het antwoord kwam uit een andere browser. Ga terug naar {application} en begin opnieuw om vanaf hier een adresboek te delen.',
  },
  doneHere: {
    title: 'Hier is niets meer te doen',
    sentence:
      'Wat er met je antwoord is gebeurd, zie je op de plek waar je vandaan kwam. Je kunt deze pagina sluiten.',
  },
  unmatchedCallback: {
    title: 'Deze stap kan hier niet verder',
    sentence:
      'Hij is al voorbij, of hij is in een andere browser begonnen. Er is niets veranderd. Wil je je adresboek nog steeds delen, ga dan terug naar waar je vandaan kwam en begin opnieuw.',
    cookies:
      'Zie je dit nog een keer, dan blokkeert je browser misschien cookies. Sta ze toe voor deze pagina, of gebruik een andere browser.',
  },
  proxyWorks: {
    title: 'Je proxy-URL werkt',
    sentence:
      'De pagina daar heeft de parameters van deze test aan ons doorgegeven, zoals die dat na elke toestemming zal doen. Verder hoef je niets te doen.',
  },
  proxyPage: {
    title: 'Een ogenblik…',
    sentence:
      'Nadat je je aanbieder hebt geantwoord, brengt deze pagina je vanzelf verder. Staat hij er over een minuut nog, sluit hem dan, ga terug naar waar je vandaan kwam en begin opnieuw.',
    noScript:
      'JavaScript staat uit in je browser, en deze pagina heeft het nodig. Zet het aan en laad de pagina opnieuw: dan gaat hij hier verder.',
    forDevelopers: 'Heb je deze pagina op je site gezet? Kijk of hij naar de dienst leidt.',
    test: 'Test deze pagina',
  },
  front: {
    title: 'Je adresboek, gedeeld wanneer jij het zegt',
    sentence:
      'Een toepassing vraagt erom, jij beslist, en deze dienst levert je adresboek daar af: van je aanbieder of uit een bestand. Er wordt niets gelezen voordat je instemt, en onze kopie wordt kort daarna vernietigd.',
    begin:
      'Hier valt niets te beginnen. Ga naar de toepassing die om je adresboek vraagt en volg de link daar.',
  },
  availability: {
    title: 'Welke adresboeken gelezen kunnen worden',
    sentence:
      'Geteld is wat hier in de laatste 24 uur is gelezen. Wie nee zei of zich in het wachtwoord vergiste, telt niet mee.',
    none: 'Deze dienst leest alleen bestanden.',
    ok: 'Kan gelezen worden',
    degraded: 'Mislukt nu vaak',
    off: 'Kan nu niet gelezen worden',
    unknown: 'Te weinig om iets te zeggen',
    good: '{percent} gelukt',
    time: 'De helft duurt tot {median}, bijna alle tot {most}',
    last: 'Laatst gelezen: {time}',
  },
  unknown: {
    title: 'Hier is niets',
    sentence: 'Deze link is niet volledig of te oud. Ga terug naar waar je hem vond en begin opnieuw.',
  },
  waiting: {
    title: 'Een ogenblik',
    sentence: 'We kunnen nu niet antwoorden. Probeer het over een paar seconden opnieuw.',
  },
  error: {
    title: 'Er is bij ons iets misgegaan',
    sentence: 'Het ligt niet aan jou. Probeer het over een paar minuten opnieuw.',
    reference: 'Als je dit meldt, vermeld dan dit nummer: {requestId}',
  },
  events: {
    initializing: 'Wacht op toestemming, een wachtwoord of een bestand',
    initialized: 'Toestemming of bestand ontvangen',
    gathering: 'Het adresboek wordt gelezen',
    cut: 'Het adresboek heeft meer personen dan we kunnen lezen; de rest ontbreekt',
    complete: 'Het adresboek is gelezen',
  },
  failures,
};
