import { failures } from './failures/de.js';
import type { Texts } from './texts.js';

export const de: Texts = {
  service: {
    name: 'Adressbuch teilen',
    ofApplication: 'Wir sind der Dienst, der für {application} Adressbücher liest.',
  },
  upload: {
    title: 'Teilen Sie Ihr Adressbuch mit {application}',
    reads: 'Wir lesen {fields}.',
    destroys: 'Die Datei löschen wir, sobald sie gelesen ist, und das Gelesene {time} später.',
    choose: 'Datei auswählen',
    drop: 'oder irgendwo auf dieser Seite ablegen',
    another: 'Andere Datei auswählen',
    taken: '{kinds}, bis {size}',
    submit: 'Datei mit {application} teilen',
    untilThen: 'Nichts verlässt Ihr Gerät, bevor Sie auf den Knopf drücken.',
    sending: 'Ihre Datei wird gesendet',
    sent: '{sent} von {size}',
    stopped: 'Abgebrochen. Es wurde nichts geteilt.',
  },
  delivery: {
    whole: '{application} bekommt Ihr ganzes Adressbuch.',
    picked: '{application} bekommt nur die Personen, die Sie auswählen.',
  },
  choice: {
    title: 'Wen möchten Sie mit {application} teilen?',
    owner: '{application} erfährt außerdem Ihren eigenen Namen und Ihre E-Mail-Adresse.',
    cut: 'In Ihrem Adressbuch stehen mehr Personen, als wir auf einmal nehmen können. Das sind die ersten.',
    others: 'Was wir von allen anderen gelesen haben, wird sofort vernichtet.',
    gets: '{application} bekommt von ihnen, was in Ihrem Adressbuch steht: {fields}.',
    submit: {
      one: '{count} Person mit {application} teilen',
      other: '{count} Personen mit {application} teilen',
    },
    cancel: 'Niemanden teilen',
    nobody: 'Wählen Sie mindestens eine Person aus, oder teilen Sie niemanden.',
    changed:
      'Diese Auswahl ist beendet: Sie wurde in einem anderen Tab getroffen, oder ihre Zeit ist abgelaufen.',
    empty: 'Sie können zurückgehen und es mit einem anderen versuchen.',
    leave: 'Zurück, ohne zu teilen',
    page: 'Seite {page} von {pages}',
    previous: 'Vorige Seite',
    next: 'Nächste Seite',
    goOn: 'Weiter',
    reviewTitle: {
      one: '{count} Person mit {application} teilen?',
      other: '{count} Personen mit {application} teilen?',
    },
    more: { other: 'und {count} weitere' },
    back: 'Auswahl ändern',
    addressOf: 'Adresse von {name}, die geteilt wird',
    allAddresses: { one: '{count} Adresse', other: 'Alle {count} Adressen' },
    sharedNobody: 'Sie haben niemanden geteilt. Was wir gelesen hatten, ist vernichtet.',
  },
  picker: {
    goOn: 'Weiter zu {source}',
    refused: {
      title: 'Das kann hier nicht beginnen',
      sentence:
        'Die Seite, von der Sie kommen, ist dafür nicht eingerichtet. Schließen Sie dieses Fenster, und gehen Sie zu ihr zurück.',
    },
    typed: 'Damit es weitergeht, geben Sie diesen Code bei {application} ein. Er gilt zehn Minuten.',
  },
  fields: {
    names: 'Namen',
    emails: 'E-Mail-Adressen',
    phones: 'Telefonnummern',
    birthdays: 'Geburtstage',
    work: 'Arbeitgeber',
    groups: 'Gruppen',
    addresses: 'Postadressen',
    photos: 'Fotos',
    notes: 'Notizen',
    urls: 'Webadressen',
  },
  problems: {
    nothing_sent: 'Es wurde keine Datei ausgewählt, oder sie ist leer. Wählen Sie Ihre Adressbuch-Datei aus.',
    unknown_format: 'Diese Datei ist kein Adressbuch, das wir kennen.',
    too_large:
      'Diese Datei ist größer als {size}, mehr können wir nicht annehmen. Versuchen Sie, ohne Fotos zu exportieren.',
    already_used: 'Über diesen Link wurde schon eine Datei geteilt. Es hat sich nichts geändert.',
    arriving:
      'Über diesen Link sind gerade noch andere Dateien unterwegs. Bitte versuchen Sie es in einigen Sekunden noch einmal.',
    several_files: 'Das sind mehrere Dateien. Wählen Sie eine aus.',
    connection_lost:
      'Wir konnten den Server nicht erreichen. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
    failed: 'Bei uns ist etwas schiefgegangen. Bitte versuchen Sie es noch einmal.',
  },
  terminal: {
    received: 'Die Datei ist da und wird jetzt gelesen.',
    choose:
      'Sie wählen aus, wer geteilt wird, und das geht nur im Browser: Öffnen Sie dort {url}, und senden Sie die Datei von der Seite aus.',
    askedAbout:
      'Die Datei ist da, aber nicht alle Spalten sind klar. Öffnen Sie {url} in einem Browser und wählen Sie sie dort aus, um zu sagen, was sie enthalten.',
  },
  mistaken: {
    empty: 'In dieser Datei steht nichts.',
    pdf: 'Das sieht nach einem PDF aus. Exportieren Sie Ihre Kontakte aus dem Programm, aus dem es stammt, als vCard oder CSV.',
    image:
      'Das sieht nach einem Bild aus. Exportieren Sie Ihre Kontakte aus Ihrem Adressbuch als vCard oder CSV.',
    archive: 'Das sieht nach einem Archiv aus. Entpacken Sie es zuerst.',
    web_page: 'Das sieht nach einer Webseite aus.',
    document:
      'Das sieht nach einem Word-Dokument aus. Kopieren Sie die Liste der Personen in eine Tabelle und speichern Sie diese als .xlsx oder CSV.',
    workbook:
      'Das sieht nach einer anderen Art von Tabelle aus. Speichern Sie sie zuerst als .xlsx oder CSV.',
    empty_workbook: 'Keines der sichtbaren Blätter dieser Arbeitsmappe ist eine Liste von Personen.',
    locked: 'Diese Datei ist mit einem Passwort geschützt. Speichern Sie sie zuerst ohne Passwort.',
    calendar: 'Das sieht nach einem Kalender aus.',
    text: 'Das sieht nach einem Text ohne Liste von Personen aus.',
    outlook_data:
      'Das sieht nach einer Outlook-Datendatei aus. Wählen Sie in Outlook „Datei“ › „Öffnen und Exportieren“ › „Importieren/Exportieren“ › „In Datei exportieren“, dann „Durch Trennzeichen getrennte Werte“.',
    outlook_mac:
      'Das sieht nach einem Archiv von Outlook für Mac aus. Öffnen Sie Outlook im Browser und wählen Sie „Personen“ › „Kontakte verwalten“, dann „Kontakte exportieren“.',
    outlook_message:
      'Das sieht nach einer Nachricht aus Outlook aus. Wählen Sie dort „Datei“ › „Öffnen und Exportieren“ › „Importieren/Exportieren“ › „In Datei exportieren“, dann „Durch Trennzeichen getrennte Werte“.',
    apple_archive:
      'Das sieht nach einem Archiv von Apples Kontakten aus. Öffnen Sie auf Ihrem Mac „Kontakte“ und wählen Sie „Bearbeiten“ › „Alles auswählen“, dann „Ablage“ › „Exportieren“ › „vCard exportieren“.',
    numbers:
      'Das sieht nach einer Tabelle aus Numbers aus. Wählen Sie in Numbers „Ablage“ › „Exportieren“ › „CSV“.',
    something_else: 'Das sieht nach einer anderen Art von Datei aus.',
  },
  guides: {
    title: 'Noch keine Datei?',
    of: 'So bekommen Sie die Datei aus {source}',
    others: 'Andere Programme',
    more: 'Weitere Programme',
    open: '{source} öffnen',
    newWindow: 'öffnet einen neuen Tab',
    onComputer: 'Ist Ihr Adressbuch auf einem Computer? Öffnen Sie diese Seite dort.',
    link: 'Link zu dieser Seite',
    sendLink: 'Link senden',
    copyLink: 'Link kopieren',
  },
  columns: {
    title: 'Was steht in welcher Spalte?',
    sentence:
      'Wir können nicht sicher erkennen, was in den Spalten Ihrer Datei steht. Wählen Sie es über jeder Spalte aus und prüfen Sie die Personen darunter. Geteilt wird erst, wenn Sie es sagen.',
    region: 'Die Spalten Ihrer Datei',
    heading: 'Die erste Zeile ist eine Überschrift',
    column: 'Spalte {number}',
    none: 'Nicht verwenden',
    ofKind: '{field}: {kind}',
    kinds: {
      Home: 'privat',
      Work: 'geschäftlich',
      Mobile: 'mobil',
      Main: 'Hauptnummer',
      'Home Fax': 'Fax privat',
      'Work Fax': 'Fax geschäftlich',
      'Other Fax': 'weiteres Fax',
      Pager: 'Pager',
      School: 'Schule',
      Other: 'weitere',
    },
    groups: {
      name: 'Person',
      contact: 'E-Mail und Telefon',
      work: 'Beruf',
      address: 'Anschrift',
      more: 'Weiteres',
    },
    fields: {
      full_name: 'Ganzer Name',
      first_name: 'Vorname',
      middle_name: 'Zweiter Vorname',
      last_name: 'Nachname',
      second_last_name: 'Zweiter Nachname',
      infix: 'Vor dem Nachnamen („von der“)',
      title: 'Titel',
      suffix: 'Namenszusatz',
      nickname: 'Spitzname',
      email: 'E-Mail',
      phone: 'Telefon',
      area_code: 'Vorwahl',
      company: 'Firma',
      job_title: 'Position',
      department: 'Abteilung',
      birthday: 'Geburtstag',
      birth_year: 'Geburtsjahr',
      birth_month: 'Geburtsmonat',
      birth_day: 'Geburtstag (Tag)',
      street: 'Straße',
      house_number: 'Hausnummer',
      city: 'Ort',
      region: 'Bundesland oder Region',
      postal_code: 'Postleitzahl',
      country: 'Land',
      address: 'Ganze Anschrift',
      location: 'Standort',
      groups: 'Gruppen',
      notes: 'Notizen',
      url: 'Webseite',
      photo: 'Foto',
      yahoo_id: 'Yahoo-ID',
      type: 'Art einer anderen Spalte',
    },
    more: {
      one: '{count} weitere Spalte der Datei ist hier nicht zu sehen.',
      other: '{count} weitere Spalten der Datei sind hier nicht zu sehen.',
    },
    previewTitle: 'Die ersten Personen, wie sie gelesen werden',
    preview: 'Vorschau zeigen',
    previewChanged: 'Die Vorschau hat sich geändert.',
    unnamed: 'Ohne Namen',
    nobody: 'Wählen Sie zuerst die Spalte eines Namens, einer E-Mail-Adresse oder einer Telefonnummer.',
    empty: 'So lässt sich niemand lesen.',
    changed: 'Die Datei ist inzwischen eine andere. Dies sind jetzt ihre Spalten.',
    share: {
      people: {
        one: '{count} Person mit {application} teilen',
        other: '{count} Personen mit {application} teilen',
      },
      moreThan: 'Mehr als {count} Personen mit {application} teilen',
      anybody: 'Personen mit {application} teilen',
    },
    nameless: 'Niemand wird einen Namen haben: Für Namen ist keine Spalte ausgewählt.',
    useAsNames: '„{column}“ als Namen verwenden',
    another: 'Andere Datei auswählen',
  },
  progress: {
    title: 'Ihr Adressbuch wird gelesen',
    opening: 'Das Lesen beginnt',
    gathered: { one: 'Bisher {count} Person', other: 'Bisher {count} Personen' },
    mayClose: 'Sie können diese Seite schließen. Das Lesen geht ohne sie weiter.',
    reconnecting: 'Die Verbindung ist unterbrochen. Wir versuchen es weiter.',
    stop: 'Abbrechen',
  },
  accessGranted: {
    title: 'Mehr brauchen wir nicht',
    sentence: 'Wir lesen jetzt Ihr Adressbuch. Das geht ohne diese Seite weiter.',
    destroys: 'Dann endet unser Zugriff, und {time} später wird unsere Kopie vernichtet.',
  },
  finished: {
    title: 'Mit {application} geteilt',
    total: { one: '{count} Person', other: '{count} Personen' },
    skipped: {
      lines: { one: '{count} Zeile übersprungen', other: '{count} Zeilen übersprungen' },
      entries: { one: '{count} Eintrag übersprungen', other: '{count} Einträge übersprungen' },
    },
    nobody: 'In diesem Adressbuch ist niemand',
    nobodySentence:
      'Es wurde bis zum Ende gelesen. Gehen Sie zurück zu {application}, um es mit einem anderen zu versuchen.',
    cut: 'In Ihrem Adressbuch sind mehr Personen, als wir auf einmal annehmen können. Die ersten wurden geteilt.',
    skippedWhy: 'Aus diesen Teilen der Datei ließ sich niemand lesen.',
    skippedLine: 'Zeile {line}: {reason}',
    skippedWhyEntries: 'Aus diesen Einträgen des Adressbuchs ließ sich niemand lesen.',
    skippedEntry: 'Eintrag {entry}: {reason}',
    skippedMore: { one: 'und {count} weitere', other: 'und {count} weitere' },
    skippedIn: {
      zip: 'Datei {part} des Archivs, Zeile {line}: {reason}',
      xlsx: 'Blatt {part}, Zeile {line}: {reason}',
    },
    merged: {
      one: '{count} doppelter Eintrag wurde zusammengeführt.',
      other: '{count} doppelte Einträge wurden zusammengeführt.',
    },
    leftOut: {
      one: '{count} Eintrag hat weder Namen noch E-Mail-Adresse noch Telefonnummer.',
      other: '{count} Einträge haben weder Namen noch E-Mail-Adresse noch Telefonnummer.',
    },
    passedOver: {
      zip: {
        one: '{count} andere Datei im Archiv wurde übergangen.',
        other: '{count} andere Dateien im Archiv wurden übergangen.',
      },
      xlsx: {
        one: '{count} anderes Tabellenblatt wurde übergangen.',
        other: '{count} andere Tabellenblätter wurden übergangen.',
      },
    },
    unread: 'Nr. {parts}: {reason}',
    download: 'Übersprungenes herunterladen',
    downloadHint: 'Ihr Browser schneidet es aus Ihrer Datei aus. Gesendet wird nichts.',
    downloadSome: 'Es enthält {count} davon.',
    downloadFailed:
      'Ihr Browser kann die Datei nicht mehr lesen. Vielleicht wurde sie geändert oder verschoben.',
    downloadName: '{name}-übersprungen',
    next: '{application} holt sie in den nächsten Minuten ab.',
    destroys: 'Unsere Kopie wird innerhalb von {time} vernichtet.',
  },
  skipReasons: {
    empty: 'niemand darin',
    too_long: 'zu lang zum Lesen',
    malformed: 'nicht so geschrieben, wie es sein sollte',
    not_given: 'aufgeführt, aber nicht herausgegeben',
  },
  unreadReasons: {
    empty: 'leer',
    not_people: 'keine Liste von Personen',
    picture: 'ein Bild',
    archive: 'ein Archiv',
    locked: 'mit Passwort geschützt',
    damaged: 'beschädigt',
    too_large: 'zu groß zum Lesen',
    hidden: 'ausgeblendet',
    other_columns: 'andere Spalten',
  },
  closing: {
    byItself:
      'Diese Seite schließt sich von selbst. Bleibt sie offen, schließen Sie sie und gehen Sie zurück zu {application}.',
    byHand: 'Sie können diese Seite schließen und zu {application} zurückgehen.',
    button: 'Seite schließen',
    cannot: 'Ihr Browser lässt diese Seite nur von Ihnen selbst schließen.',
    back: 'Zurück zu {application}',
  },
  credentials: {
    secondWay:
      '{source} hat uns keinen Zugriff gegeben. Sie können Ihr Adressbuch stattdessen mit einem Passwort teilen.',
    destroys:
      'Das Passwort verwenden wir nur dafür und löschen es, wenn wir fertig sind. Das Gelesene wird {time} später vernichtet.',
    address: 'E-Mail-Adresse',
    username: 'Benutzername',
    server: 'Server',
    serverHint:
      'Lassen Sie das leer, dann suchen wir ihn, oder geben Sie einen Namen wie dav.example.com ein.',
    steps: 'So bekommen Sie es',
    show: 'Anzeigen',
    hide: 'Verbergen',
    submit: 'Mit {application} teilen',
    checking: 'Wird geprüft …',
    file: 'Stattdessen eine Datei verwenden',
    leave: 'Jetzt nicht: zurück zu {application}',
    problems: {
      missing: 'Füllen Sie alle Felder aus.',
      too_often:
        'Das waren viele Versuche in kurzer Zeit. Warten Sie eine Minute und versuchen Sie es dann noch einmal.',
      elsewhere:
        'Laut der Domain Ihrer Adresse liegt Ihr Adressbuch auf dem Server, den wir eingetragen haben. Wenn Sie weitermachen, geht Ihr Passwort dorthin: Tun Sie das nur, wenn Sie diesen Server kennen.',
      credentials_rejected:
        '{source} hat das nicht angenommen. Prüfen Sie Ihre Eingaben, und fügen Sie das Passwort noch einmal ein.',
      app_password_required:
        '{source} hat das nicht angenommen. Ihr gewohntes Passwort gilt hier nicht: Verwenden Sie eines, das Sie mit den Schritten auf dieser Seite anlegen, und fügen Sie es noch einmal ein, wenn Sie es schon haben.',
    },
  },
  approval: {
    title: 'Fragen Sie Ihre IT-Administration',
    sentence:
      'In Ihrer Organisation kann man sein Adressbuch erst mit {application} teilen, wenn die IT-Administration zugestimmt hat. Es wurde nichts gelesen.',
    message: 'Eine Nachricht, die Sie senden können',
    subject: 'Zustimmung für {application}',
    body: 'Guten Tag,\n\nich möchte mein Adressbuch mit {application} teilen. In unserer Organisation muss die IT-Administration dem einmal zustimmen. Die Seite dafür ist hier:\n\n{link}\n\nSie bittet um die Erlaubnis, die Kontakte derer zu lesen, die selbst zustimmen, und um nichts sonst.\n\nVielen Dank',
    mail: 'Per E-Mail senden',
    link: 'Die Seite für die IT-Administration',
    copy: 'Nachricht kopieren',
    copyLink: 'Adresse kopieren',
    copied: 'Kopiert',
    goOn: 'Die Zustimmung ist da: weiter',
    leave: 'Jetzt nicht: zurück zu {application}',
    good: 'Diese Seite gilt noch {time}. Beginnen Sie danach bei {application} neu.',
    approved: {
      title: 'Zugestimmt',
      sentence:
        'Alle in Ihrer Organisation können ihr Adressbuch nun teilen, wenn sie selbst zustimmen. Sie können diese Seite schließen.',
    },
    notApproved: {
      title: 'Nicht zugestimmt',
      sentence: 'Es wurde nichts geändert. Sie können diese Seite schließen.',
    },
  },
  failed: {
    title: 'Es wurde nichts geteilt',
    denied: 'Ihr Adressbuch bleibt bei Ihnen',
    stopped:
      'Sie haben das Lesen abgebrochen. Was schon gelesen war, ist vernichtet, und {application} bekommt nichts.',
    boxIsWhere:
      'Gehen Sie zurück zu {application}, beginnen Sie neu, und kreuzen Sie auf der Seite, die fragt, was wir lesen dürfen, das Kästchen an.',
    tryAgain: 'Noch einmal versuchen',
  },
  expired: {
    title: 'Dieser Link ist abgelaufen',
    sentence:
      'Das wurde nicht rechtzeitig abgeschlossen, und es wurde nichts geteilt. Gehen Sie zurück zu {application} und beginnen Sie neu.',
  },
  destroyed: {
    title: 'Unsere Kopie ist vernichtet',
    sentence:
      'Was wir gelesen haben, lag für {application} bereit, und diese Zeit ist um. Sie können diese Seite schließen.',
  },
  alreadyUploaded: {
    title: 'Hier wurde schon eine Datei geteilt',
    sentence:
      'Die erste Datei zählt, keine weitere wird gelesen. Gehen Sie zurück zu {application}, um eine andere zu teilen.',
  },
  linkUsed: {
    title: 'Dieser Link wurde schon benutzt',
    sentence:
      'Er fragt nur einmal nach dem Zugriff auf ein Adressbuch, und die Antwort kam aus einem anderen Browser. Um von hier aus ein Adressbuch zu teilen, gehen Sie zurück zu {application} und beginnen Sie neu.',
  },
  doneHere: {
    title: 'Hier ist nichts mehr zu tun',
    sentence:
      'Was aus Ihrer Antwort wurde, sehen Sie dort, woher Sie gekommen sind. Sie können diese Seite schließen.',
  },
  unmatchedCallback: {
    title: 'Hier geht dieser Schritt nicht weiter',
    sentence:
      'Er ist schon vorbei, oder er wurde in einem anderen Browser begonnen. Es hat sich nichts geändert. Wenn Sie Ihr Adressbuch noch teilen möchten, gehen Sie dorthin zurück, woher Sie gekommen sind, und beginnen Sie neu.',
    cookies:
      'Wenn Sie das noch einmal sehen, blockiert Ihr Browser vielleicht Cookies. Erlauben Sie sie für diese Seite oder nehmen Sie einen anderen Browser.',
  },
  proxyWorks: {
    title: 'Ihre Proxy-URL funktioniert',
    sentence:
      'Die Seite dort hat die Parameter dieses Tests an uns weitergegeben, wie sie es nach jeder Zustimmung tun wird. Mehr ist nicht zu tun.',
  },
  proxyPage: {
    title: 'Einen Moment …',
    sentence:
      'Wenn Sie Ihrem Anbieter geantwortet haben, geht es von dieser Seite aus von selbst weiter. Ist sie nach einer Minute noch da, schließen Sie sie, gehen Sie dorthin zurück, woher Sie kamen, und beginnen Sie von vorn.',
    noScript:
      'In Ihrem Browser ist JavaScript ausgeschaltet, und diese Seite braucht es. Schalten Sie es ein und laden Sie die Seite neu: Dann geht es von hier aus weiter.',
    forDevelopers:
      'Haben Sie diese Seite auf Ihre Website gestellt? Sehen Sie nach, ob sie zum Dienst führt.',
    test: 'Diese Seite testen',
  },
  front: {
    title: 'Ihr Adressbuch, geteilt, wenn Sie es wollen',
    sentence:
      'Eine Anwendung fragt, Sie entscheiden, und dieser Dienst bringt ihr Ihr Adressbuch: von Ihrem Anbieter oder aus einer Datei. Gelesen wird erst, wenn Sie zustimmen, und unsere Kopie wird bald danach vernichtet.',
    begin:
      'Hier selbst gibt es nichts zu beginnen. Gehen Sie zu der Anwendung, die nach Ihrem Adressbuch fragt, und folgen Sie ihrem Link.',
  },
  availability: {
    title: 'Welche Adressbücher gelesen werden können',
    sentence:
      'Gezählt wird, was hier in den letzten 24 Stunden gelesen wurde. Wer abgelehnt oder sich beim Passwort vertippt hat, zählt nicht.',
    none: 'Dieser Dienst liest nur Dateien.',
    ok: 'Kann gelesen werden',
    degraded: 'Scheitert zurzeit oft',
    off: 'Kann zurzeit nicht gelesen werden',
    unknown: 'Zu wenige Daten',
    good: '{percent} gelungen',
    time: 'Die Hälfte dauert bis zu {median}, fast alle bis zu {most}',
    last: 'Zuletzt gelesen: {time}',
  },
  unknown: {
    title: 'Hier ist nichts',
    sentence:
      'Dieser Link ist unvollständig oder zu alt. Gehen Sie dorthin zurück, wo Sie ihn gefunden haben, und beginnen Sie neu.',
  },
  waiting: {
    title: 'Einen Augenblick',
    sentence: 'Wir können gerade nicht antworten. Bitte versuchen Sie es in ein paar Sekunden noch einmal.',
  },
  error: {
    title: 'Bei uns ist etwas schiefgegangen',
    sentence: 'Es liegt nicht an Ihnen. Bitte versuchen Sie es in ein paar Minuten noch einmal.',
    reference: 'Wenn Sie das melden, nennen Sie diese Nummer: {requestId}',
  },
  events: {
    initializing: 'Wartet auf Zustimmung, ein Passwort oder eine Datei',
    initialized: 'Zustimmung oder Datei ist da',
    gathering: 'Das Adressbuch wird gelesen',
    cut: 'Das Adressbuch hat mehr Personen, als wir lesen können; die übrigen fehlen',
    complete: 'Das Adressbuch ist gelesen',
  },
  failures,
};
