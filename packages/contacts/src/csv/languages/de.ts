import type { Language } from '../language.js';

export const german: Language = {
  tag: 'de',
  isGlued: true,
  nouns: {
    name: 'name|namen|kontakt|kontakte|kontaktname',
    full_name: `anzeigename|angezeigter name|vollständiger name|voller name|ganzer name|gesamter name|
      kontaktperson|ansprechpartner|ansprechpartnerin|ansprechperson|name vorname|vorname name|
      vor und nachname|vor u nachname|vor nachname|vorname und name|name und vorname|vor und zuname|
      gesamtname|name und nachname|vor und familienname|name der person|name komplett|kompletter name|
      nach und vorname|name nachname|person|teilnehmer`,
    sort_as: 'speichern unter|ablegen unter|sortiername|sortieren unter|sortieren als|gespeichert unter',
    first_name: 'vorname|vornamen|vname|vorname n|taufname',
    middle_name: `weitere vornamen|weiterer vorname|zweitname|mittelname|zwischenname|mittlerer name|
      zweiter name|weitere namen|zusätzliche vornamen|zusätzlicher vorname|andere vornamen|mittelinitiale|
      zusätzliche namen`,
    infix: 'namensvorsatz|vorsatzwort|adelsprädikat',
    last_name: 'nachname|nachnamen|zuname|nname',
    prefix: `anrede|präfix|anredeform|herr frau|frau herr|herr frau firma|frau herr firma|ansprache|
      höflichkeitsanrede`,
    title: `titel|akademischer titel|akad titel|akademischer grad|akad grad|titel akad|
      titel vorangestellt|vorangestellter titel|titel vorne|titel vor|grad`,
    suffix: `suffix|namenszusatz|namenzusatz|titel nachgestellt|nachgestellter titel|titel hinten|
      titel nach|nachsatz`,
    nickname: 'spitzname|spitznamen|rufname|kosename|pseudonym|künstlername|nickname|alias',
    email: 'e mail|email|mail|e mails|emails|mails|elektronische post',
    phone: `telefone|tel|telnr|rufnummer|rufnummern|ruf nr|festnetz|fernsprecher|fon|phon|anschluss|
      kontaktnummer|kontakttelefon|rückmeldung|rückruf|isdn|telex|fernschreiber|telefon für hörbehinderte|
      texttelefon|schreibtelefon|radiotelefon|whatsapp|voip|nebenanschluss`,
    area_code: 'vorwahl|vorwahlen|ortsvorwahl|vorw|ortsnetzkennzahl|ortskennzahl|netzvorwahl',
    street: `straße|strasse|straßen|strassen|str|adresszeile|adresszeile 1|adreßzeile 1|anschriftzeile 1|
      anschriftenzeile 1|straße gasse|straße platz`,
    street_more: `adreßzusatz|adresszusätze|zusatz|adresszeile 2|adreßzeile 2|adresszeile 3|
      anschriftzeile 2|anschriftenzeile 2|zusatzzeile|ortsteil|stadtteil|stadtviertel|stiege|tür|etage|
      stockwerk|gebäude|appartement|adressergänzung|zustellhinweis|adresszusatz 1|adresszusatz 2`,
    house_number: `hausnummer|hausnummern|hausnr|haus nr|haus nummer|hnr|hsnr|hausnummerzusatz|
      hausnummernzusatz|hausnummer zusatz|hausnrzusatz|hausnr zusatz|hnr zusatz|zusatz hausnummer|
      zusatz hausnr`,
    city: 'ort|orte|stadt|städte|wohnort|gemeinde|ortschaft|wohngemeinde|postort|heimatstadt',
    region: `bundesland|bundesländer|kanton|kantone|region|bundesstaat|bundesstaaten|provinz|landkreis|
      bezirk|regierungsbezirk|teilstaat|landesteil|staat provinz|verwaltungsbezirk`,
    region_code: 'bundeslandkürzel|kantonskürzel|regionscode|bundeslandcode',
    postal_code: 'plz|postleitzahl|postleitzahlen|postcode|plz zustellbezirk',
    country: 'land|länder|staat|nation|wohnsitzland|wohnland',
    country_code: `ländercode|laendercode|landescode|landcode|länderkürzel|laenderkuerzel|landeskürzel|
      landkürzel|länderkennzeichen|landeskennzeichen|länderkennung|landeskennung|lkz|landesvorwahl|
      ländervorwahl|länderkennzahl`,
    box: 'postfach|postschließfach',
    address: `adresse|adress|adressen|anschrift|anschriften|postanschrift|postadresse|postalische adresse|
      postalische anschrift|meldeadresse|meldeanschrift|hausanschrift|hausadresse|adr|kontaktadresse|
      adressdaten|anschriftsdaten`,
    whole_address: `adressetikett|formatierte adresse|adresse formatiert|adressblock|adressfeld|
      anschriftenfeld|anschriftfeld|briefadresse|adressaufkleber`,
    company: `firma|firmen|unternehmen|organisation|organisationen|betrieb|arbeitgeber|gesellschaft|
      institution|institut|einrichtung|verein|behörde|kanzlei|arbeitsstelle|arbeitsstätte|
      organisationsbezeichnung|firmenbezeichnung|firmierung|schule|universität|hochschule`,
    job_title: `position|stellung|berufsbezeichnung|arbeitstitel|jobtitel|job titel|job|funktion|
      funktionen|jobbezeichnung|stellenbezeichnung|stellentitel|amtsbezeichnung|dienstbezeichnung|
      dienststellung|funktionsbezeichnung|positionsbezeichnung|berufstitel`,
    profession: 'beruf|berufe|tätigkeit|tätigkeiten|rolle|beschäftigung|erlernter beruf',
    department: `abteilung|abteilungen|abt|fachbereich|bereich|sachgebiet|fachabteilung|dezernat|referat|
      organisationseinheit`,
    groups: `kategorien|kategorie|gruppen|gruppe|gruppenmitgliedschaft|gruppenzugehörigkeit|schlagwörter|
      schlagworte|schlagwort|verteiler|verteilerlisten|rubrik|kontaktgruppe|kontaktgruppen|adressgruppe|
      adressgruppen|mailingliste|mailinglisten|tags|labels`,
    birthday: `geburtstag|geburtstage|geburtsdatum|geburtsdat|geburts|geb|geb datum|geb dat|geb tag|
      gebdatum|gebdat|gebtag|geboren|geburt|geburtsdaten|datum der geburt`,
    year: 'jahr|jahre',
    month: 'monat|monate',
    day: 'tag',
    photo: 'foto|fotos|bild|bilder|porträt|passbild|passfoto|kontaktfoto|lichtbild|photo|kontaktbild',
    location: 'standort|standorte|ort raum|aufenthaltsort|raum ort',
    notes: `notiz|notizen|anmerkung|anmerkungen|bemerkung|bemerkungen|kommentar|kommentare|hinweis|
      hinweise|beschreibung|info|infos|information|informationen|sonstiges|zusatzinfo|zusatzinfos|
      zusatzinformation|zusatzinformationen|weitere informationen|weitere infos|zusätzliche informationen|
      vermerk|vermerke|memo|weitere angaben|sonstige angaben|sonstige informationen|kontaktnotiz|
      kontaktnotizen`,
    url: `webseite|webseiten|internetseite|internetseiten|internet|website|websites|homepage|homepages|
      webauftritt|internetauftritt|internetpräsenz|www|url|web|netzseite|webpage|blog|profil|webpräsenz|
      web site`,
    type: 'typ|typen|art|arten|label',
    company_fact: `branche|umsatz|jahresumsatz|mitarbeiterzahl|anzahl mitarbeiter|mitarbeiteranzahl|
      rechtsform|gründungsjahr|unternehmensgröße|firmengröße|wirtschaftszweig`,
    ignored: `jahrestag|jahrestage|hochzeitstag|geschlecht|konto|bankverbindung|bankleitzahl|bank|
      kontoinhaber|blz|iban|bic|kto|steuernummer|steuernr|steuer id|ust id|ust idnr|ustid|umsatzsteuer id|
      abrechnungsinformation|abrechnungsinformationen|kinder|anzahl kinder|verzeichnisserver|e mail typ|
      e mail 2 typ|e mail 3 typ|e mail angezeigter name|e mail 2 angezeigter name|
      e mail 3 angezeigter name|e mail anzeigename|e mail 2 anzeigename|e mail 3 anzeigename|
      anzeigename e mail|regierungsnr|regierungsnummer|hobby|hobbys|hobbies|interessen|initialen|initiale|
      frei gebucht|stichwörter|stichworte|stichwort|sprache|sprachen|muttersprache|reisekilometer|
      büroraum|raum|zimmer|organisationsnr|organisationsnummer|priorität|vertraulichkeit|benutzer 1|
      benutzer 2|benutzer 3|benutzer 4|benutzerdef 1|benutzerdef 2|benutzerdef 3|benutzerdef 4|
      benutzerdefiniert|benutzerdefiniert 1|benutzerdefiniert 2|benutzerdefiniert 3|benutzerdefiniert 4|
      benutzerdefiniertes feld|messenger|sofortnachricht|sofortnachrichten|bildschirmname|chat|id|
      kundennummer|kundennr|kunden nr|mitgliedsnummer|mitgliedsnr|mitglieds nr|mitgliednr|
      mitgliedernummer|mitglied seit|mitgliedschaft|mitgliedsstatus|mitgliedsart|personalnummer|
      personalnr|personal nr|mitarbeiternummer|matrikelnummer|adressnummer|adressnr|adress nr|
      nationalität|staatsangehörigkeit|staatsbürgerschaft|geburtsort|geburtsland|geburtsname|mädchenname|
      ledigname|familienstand|zivilstand|konfession|religion|briefanrede|grußformel|eintritt|
      eintrittsdatum|austritt|austrittsdatum|status|alter|heimatort|bürgerort|ahv nummer|ahv nr|ahvnr|
      sozialversicherungsnummer|sv nummer|svnr|sv nr|passnummer|ausweisnummer|personalausweisnummer|
      lfd nr|lfdnr|laufende nummer|zeitstempel|letzte änderung|änderungsdatum|erstellungsdatum|
      anlagedatum|todestag|sterbedatum|namenstag|blutgruppe|passwort|kennwort|benutzername|
      benutzerkennung|breitengrad|längengrad|quelle|newsletter|datenschutz|ereignis|ereignisse|beziehung|
      beziehungen|rechnungsnummer|rechnungsdatum|rechnungsbetrag|assistent|assistentin|assistenz|
      sekretariat|privat gekennzeichnet|klasse|postkorb|skype|facebook|twitter|instagram|verteilerliste|
      auto|kfz|kennzeichen|autokennzeichen|kfz kennzeichen`,
  },
  kinds: {
    home: `privat|private|privater|privates|privaten|priv|zuhause|zu hause|daheim|persönlich|persönliche|
      persönlicher|persönliches|wohn|wohnung|wohnsitz|heim|heimat`,
    work: `geschäftlich|geschäftliche|geschäftlicher|geschäftliches|geschäftl|geschaeftlich|geschaeftliche|
      geschaeftl|gesch|geschäft|geschäfts|dienstlich|dienstliche|dienstlicher|dienstliches|dienstl|dienst|
      beruflich|berufliche|beruflicher|berufliches|berufl|beruf|arbeit|arbeitsplatz|büro|buero|job|
      gewerblich|betrieblich|betriebliche|direktwahl|direkt`,
    other: `andere|anderer|anderes|anderen|sonstige|sonstiger|sonstiges|sonst|weitere|weiterer|weiteres|
      weiteres r|weiteres e|weitere s|weitere r|weiterer s|zusätzlich|zusätzliche|zusätzlicher|alternativ|
      alternative|alternativer|alternatives|ersatz`,
    school: 'schule|schul|universität|uni|hochschule',
    mobile: `mobil|mobile|mobiltelefon|mobilnummer|mobiltel|mobilnr|handy|handys|handynummer|handynr|natel|
      mobilfunk|mobilfunknummer|mobiltelefonnummer|mobilfon|mobilphone|funktelefon|smartphone|iphone|sms`,
    fax: 'fax|telefax|faxnummer|faxnr|telefaxnummer|faxanschluss|telekopie|fernkopierer',
    pager: 'pager|funkruf|funkrufempfänger|cityruf|piepser',
    main: 'haupt|hauptnummer|zentrale|telefonzentrale|vermittlung',
    car: 'auto|kfz',
    assistant: 'assistent|assistentin|assistenten|assistenz|sekretariat|sekretärin|sekretär|vorzimmer',
    billing: 'rechnung|rechnungs|rechnungsempfänger|fakturierung|faktura',
    shipping: 'liefer|lieferung|versand|zustell|zustellung',
  },
  fillers: `der|die|das|des|dem|den|des der|der des|für|fuer|und|u|oder|von|vom|zu|zur|zum|am|an|im|in|mit|
    bei|nr|no|nummer|nummern|n°|ein|eine|einer|kontakt|kontakte|kontakts|person|personen|mitarbeiter|
    mitarbeiters|mitarbeiterin|kunde|kunden|kundin|mitglied|mitglieder|mitglieds|teilnehmer|teilnehmers|
    teilnehmerin|gast|gastes|schüler|schülers|schülerin|patient|bitte|optional|pflichtfeld|ihr|ihre|ihren|
    dein|deine|primär|primäre|primärer|primäres|primaer|primaere|sekundär|sekundäre|sekundärer|sekundaere|
    standard|bevorzugt|bevorzugte|aktuell|aktuelle|vollständig|vollständige|vollständiger|allgemein|
    allgemeine|feld|wert|falls|vorhanden|ggf|tagsüber|abends|bewerber|angabe|angaben|ansprechpartner|
    ansprechpartners|ansprechpartnerin|ansprechperson|kontaktperson|tt mm jjjj|tt mm jj|jjjj mm tt`,
  somebodyElse: `partner|partnerin|partners|ehepartner|ehepartners|ehefrau|ehemann|ehegatte|ehegatten|gatte|
    gattin|lebenspartner|lebenspartnerin|lebensgefährte|lebensgefährtin|mutter|mutters|vater|vaters|eltern|
    elternteil|elternteils|erziehungsberechtigte|erziehungsberechtigter|erziehungsberechtigten|
    sorgeberechtigte|sorgeberechtigter|sorgeberechtigten|vormund|notfall|notfallkontakt|notfallkontakts|
    notfallnummer|notfalltelefon|notfallname|notruf|notrufnummer|vorgesetzter|vorgesetzte|vorgesetzten|chef|
    chefin|chefs|manager|managers|kind|kindes|kinds|erstellt|ersteller|geändert|bearbeiter|besitzer|
    eigentümer|angelegt|aktualisiert|lehrer|lehrerin|klassenlehrer|klassenlehrerin|betreuer|betreuerin|
    hausarzt|arzt|großeltern|stellvertreter|stellvertretung|empfohlen|empfohlen von|empfehlung|geworben|
    sachbearbeiter|kundenbetreuer|kundenberater|erziehungsberechtigte r`,
  ordinals: [
    'erste|erster|erstes|eins|1te|1ter',
    'zweite|zweiter|zweites|zwei|2te|2ter',
    'dritte|dritter|drittes|drei',
    'vierte|vierter|viertes|vier',
    'fünfte|fünfter|fünftes|fünf',
  ],
  whole: {
    'telefon firma': 'phone main',
    'adresse 1': 'street',
    'adresse 2': 'street_more',
    'adresse 3': 'street_more',
    'anschrift 1': 'street',
    'anschrift 2': 'street_more',
    // What Swiss clubs write: "P" at home, "G" and "D" at work.
    'tel p': 'phone home',
    'tel g': 'phone work',
    'tel d': 'phone work',
    'telefon p': 'phone home',
    'telefon g': 'phone work',
    'telefon d': 'phone work',
    'telefon m': 'phone mobile',
    'fax p': 'phone home fax',
    'fax g': 'phone work fax',
    'e mail p': 'email home',
    'e mail g': 'email work',
    'mail p': 'email home',
    'mail g': 'email work',
  },
  doubtful: {
    // The family name beside "Vorname"; also a group of people.
    familie: 'last_name',
    // The year of birth in clubs; that of a class in schools.
    jahrgang: 'birth_year',
    // "Postfach".
    pf: 'box',
    // The canton in Switzerland; the account of a bank elsewhere.
    kt: 'region',
  },
};
