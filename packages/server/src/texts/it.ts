import { failures } from './failures/it.js';
import type { Texts } from './texts.js';

export const it: Texts = {
  upload: {
    title: 'Condividi la tua rubrica con {application}',
    reads: 'Leggiamo {fields}.',
    destroys: 'Eliminiamo il file appena è stato letto, e ciò che ne abbiamo letto {time} dopo.',
    choose: 'Scegli il file',
    drop: 'o trascinalo in un punto qualsiasi di questa pagina',
    another: 'Scegli un altro file',
    kinds: {
      csv: 'Un file CSV (.csv), fino a {size}',
      vcard: 'Un file vCard (.vcf), fino a {size}',
      any: 'Un file vCard (.vcf), CSV (.csv) o Excel (.xlsx), oppure uno ZIP che ne contiene, fino a {size}',
    },
    submit: 'Condividi il file con {application}',
    untilThen: 'Nulla lascia il tuo dispositivo finché non premi il pulsante.',
    sending: 'Invio di {file}',
    sent: '{sent} di {size}',
    stop: 'Interrompi l’invio',
    stopped: 'Interrotto. Non è stato condiviso nulla.',
  },
  delivery: {
    whole: '{application} riceve tutta la tua rubrica.',
    picked: '{application} riceve solo le persone che scegli.',
  },
  choice: {
    title: 'Scegli chi condividere con {application}',
    owner: '{application} viene a sapere anche il tuo nome e il tuo indirizzo e-mail.',
    others: 'I dati di tutte le altre persone vengono distrutti subito.',
    gets: '{application} riceve ciò che la tua rubrica contiene su di loro: {fields}.',
    submit: {
      one: 'Condividi {count} persona con {application}',
      other: 'Condividi {count} persone con {application}',
    },
    cancel: 'Non condividere nessuno',
    nobody: 'Scegli almeno una persona, oppure non condividere nessuno.',
    changed: 'Questa scelta è conclusa: è stata fatta in un’altra scheda, o il tempo è scaduto.',
    empty: 'In questa rubrica non c’è nessuno. Puoi provare con un’altra.',
    leave: 'Torna indietro senza condividere',
    page: 'Pagina {page} di {pages}',
    previous: 'Pagina precedente',
    next: 'Pagina successiva',
    goOn: 'Continua',
    reviewTitle: {
      one: 'Condividere {count} persona con {application}?',
      other: 'Condividere {count} persone con {application}?',
    },
    more: { one: 'e {count} altra', other: 'e altre {count}' },
    back: 'Modifica la scelta',
    addressOf: 'Indirizzo di {name} da condividere',
    allAddresses: { one: '{count} indirizzo', other: 'Tutti i {count} indirizzi' },
    sharedNobody: 'Non hai condiviso nessuno. Ciò che avevamo letto è stato distrutto.',
  },
  picker: {
    goOn: 'Continua su {source}',
    refused: {
      title: 'Non si può iniziare da qui',
      sentence:
        'La pagina da cui arrivi non è predisposta per questo. Chiudi questa finestra e torna a quella pagina.',
    },
    typed: 'Per continuare, scrivi questo codice in {application}. Vale dieci minuti.',
  },
  fields: {
    names: 'nomi',
    emails: 'indirizzi email',
    phones: 'numeri di telefono',
    birthdays: 'compleanni',
    work: 'aziende',
    groups: 'gruppi',
    addresses: 'indirizzi postali',
    photos: 'foto',
    notes: 'note',
    urls: 'indirizzi web',
  },
  problems: {
    nothing_sent: 'Non hai scelto nessun file, oppure è vuoto. Scegli il file della tua rubrica.',
    unknown_format:
      'Questo file non è una rubrica che conosciamo. Scegli un file vCard (.vcf), CSV (.csv) o Excel (.xlsx), oppure uno ZIP che ne contiene.',
    too_large:
      'Questo file supera {size}, il massimo che possiamo accettare. Prova a esportarlo senza le foto.',
    already_used: 'Con questo link è già stato condiviso un file. Non è cambiato nulla.',
    arriving: 'Con questo link sono ancora in arrivo altri file. Riprova tra qualche secondo.',
    several_files: 'Questi sono più file. Scegline uno.',
    connection_lost: 'Non siamo riusciti a raggiungere il server. Controlla la connessione e riprova.',
    failed: 'Qualcosa è andato storto da parte nostra. Riprova.',
  },
  terminal: {
    received: 'File ricevuto: lo stiamo leggendo.',
    choose:
      'Chi condividere lo scegli tu, e per farlo serve un browser: apri {url} e invia il file da quella pagina.',
    askedAbout:
      'Il file è arrivato, ma non tutte le sue colonne sono chiare. Apri {url} in un browser e sceglilo lì per indicare che cosa contengono.',
  },
  mistaken: {
    empty: 'In questo file non c’è nulla.',
    pdf: 'Sembra un PDF. Esporta i tuoi contatti come vCard o CSV dal programma da cui proviene.',
    image: 'Sembra un’immagine. Esporta i tuoi contatti come vCard o CSV dalla tua rubrica.',
    archive: 'Sembra un archivio compresso. Prima estrai i file che contiene.',
    web_page: 'Sembra una pagina web.',
    document:
      'Sembra un documento di Word. Copia l’elenco delle persone in un foglio di calcolo e salvalo come .xlsx o CSV.',
    workbook: 'Sembra un altro tipo di foglio di calcolo. Prima salvalo come .xlsx o CSV.',
    empty_workbook: 'Nessuno dei fogli visibili di questa cartella di lavoro è un elenco di persone.',
    locked: 'Questo file ha una password. Prima salvalo senza.',
    calendar: 'Sembra un calendario.',
    text: 'Sembra un testo senza un elenco di persone.',
    outlook_data:
      'Sembra un file di dati di Outlook. In Outlook scegli “File” › “Apri ed esporta” › “Importa/Esporta” › “Esporta dati in un file”, poi “Valori separati da virgola”.',
    outlook_mac:
      'Sembra un archivio di Outlook per Mac. Apri Outlook in un browser, scegli “Persone” › “Gestisci contatti”, poi “Esporta contatti”.',
    outlook_message:
      'Sembra un messaggio di Outlook. Lì scegli “File” › “Apri ed esporta” › “Importa/Esporta” › “Esporta dati in un file”, poi “Valori separati da virgola”.',
    apple_archive:
      'Sembra un archivio di Contatti di Apple. Apri Contatti sul Mac, scegli “Modifica” › “Seleziona tutto”, poi “File” › “Esporta” › “Esporta vCard”.',
    numbers: 'Sembra un foglio di calcolo di Numbers. In Numbers scegli “File” › “Esporta come” › “CSV”.',
    something_else: 'Sembra un altro tipo di file.',
  },
  guides: {
    title: 'Non hai ancora il file?',
    of: 'Come ottenere il file da {source}',
    others: 'Altri programmi',
    more: 'Più programmi',
    open: 'Apri {source}',
    newWindow: 'si apre in una nuova scheda',
  },
  columns: {
    title: 'Che cosa c’è in ogni colonna?',
    sentence:
      'Non sappiamo con certezza che cosa contengono le colonne del tuo file. Sceglilo sopra ciascuna e controlla le persone qui sotto. Nulla viene condiviso prima della tua conferma.',
    region: 'Le colonne del tuo file',
    heading: 'La prima riga è un’intestazione',
    column: 'Colonna {number}',
    none: 'Non usare',
    ofKind: '{field} ({kind})',
    kinds: {
      Home: 'casa',
      Work: 'lavoro',
      Mobile: 'cellulare',
      Main: 'principale',
      'Home Fax': 'fax di casa',
      'Work Fax': 'fax di lavoro',
      'Other Fax': 'altro fax',
      Pager: 'cercapersone',
      School: 'scuola',
      Other: 'altro',
    },
    groups: {
      name: 'Nome e cognome',
      contact: 'Email e telefono',
      work: 'Lavoro',
      address: 'Indirizzo',
      more: 'Altro',
    },
    fields: {
      full_name: 'Nome completo',
      first_name: 'Nome',
      middle_name: 'Secondo nome',
      last_name: 'Cognome',
      second_last_name: 'Secondo cognome',
      infix: 'Prima del cognome (“van der”)',
      title: 'Titolo',
      suffix: 'Suffisso',
      nickname: 'Soprannome',
      email: 'Email',
      phone: 'Telefono',
      area_code: 'Prefisso',
      company: 'Azienda',
      job_title: 'Qualifica',
      department: 'Reparto',
      birthday: 'Compleanno',
      birth_year: 'Anno di nascita',
      birth_month: 'Mese di nascita',
      birth_day: 'Giorno di nascita',
      street: 'Via',
      house_number: 'Numero civico',
      city: 'Città',
      region: 'Provincia o regione',
      postal_code: 'CAP',
      country: 'Paese',
      address: 'Indirizzo completo',
      location: 'Luogo',
      groups: 'Gruppi',
      notes: 'Note',
      url: 'Sito web',
      photo: 'Foto',
      yahoo_id: 'ID Yahoo',
      type: 'Tipo di un’altra colonna',
    },
    more: {
      one: '{count} altra colonna del file non è mostrata qui.',
      other: 'Altre {count} colonne del file non sono mostrate qui.',
    },
    previewTitle: 'Le prime persone, come verranno lette',
    preview: 'Mostra l’anteprima',
    previewChanged: 'L’anteprima è cambiata.',
    unnamed: 'Senza nome',
    nobody:
      'Così non si può leggere nessuno. Scegli la colonna di un nome, di un indirizzo email o di un numero di telefono.',
    changed: 'Nel frattempo il file è cambiato. Queste sono ora le sue colonne.',
    submit: 'Condividi le persone con {application}',
    another: 'Scegli un altro file',
  },
  progress: {
    title: 'Lettura della tua rubrica',
    opening: 'La lettura comincia',
    gathered: { one: '{count} persona finora', other: '{count} persone finora' },
    mayClose: 'Puoi chiudere questa pagina. La lettura continua anche senza.',
    reconnecting: 'La connessione si è interrotta. Continuiamo a provare.',
  },
  accessGranted: {
    title: 'Non ci serve altro',
    sentence: 'Stiamo leggendo la tua rubrica. La lettura continua anche senza questa pagina.',
    destroys: 'A quel punto il nostro accesso termina, e {time} dopo la nostra copia viene distrutta.',
  },
  finished: {
    title: 'Condivisione con {application} completata',
    total: { one: '{count} persona', other: '{count} persone' },
    skipped: { one: '{count} voce saltata', other: '{count} voci saltate' },
    nobody: 'In questa rubrica non c’è nessuno',
    nobodySentence: 'L’abbiamo letta fino in fondo. Torna su {application} per provare con un’altra.',
    cut: 'Nella tua rubrica ci sono più persone di quante possiamo accettarne in una volta. Sono state condivise le prime.',
    skippedWhy: 'Da queste parti del file non è stato possibile leggere nessuno.',
    skippedLine: 'Riga {line}: {reason}',
    skippedWhyEntries: 'Da queste voci della rubrica non è stato possibile leggere nessuno.',
    skippedEntry: 'Voce {entry}: {reason}',
    skippedMore: { one: 'e {count} altra', other: 'e altre {count}' },
    skippedIn: {
      zip: 'File {part} dell’archivio, riga {line}: {reason}',
      xlsx: 'Foglio {part}, riga {line}: {reason}',
    },
    merged: { one: '{count} doppione è stato unito.', other: '{count} doppioni sono stati uniti.' },
    leftOut: {
      one: '{count} voce senza nome, indirizzo email né numero di telefono è stata esclusa.',
      other: '{count} voci senza nome, indirizzo email né numero di telefono sono state escluse.',
    },
    passedOver: {
      zip: {
        one: '{count} altro file dell’archivio non è stato letto.',
        other: 'Altri {count} file dell’archivio non sono stati letti.',
      },
      xlsx: {
        one: '{count} altro foglio non è stato letto.',
        other: 'Altri {count} fogli non sono stati letti.',
      },
    },
    unread: 'N. {parts}: {reason}',
    download: 'Scarica ciò che è stato saltato',
    downloadHint: 'Il tuo browser lo ritaglia dal tuo file. Non viene inviato nulla.',
    downloadFirst: 'Contiene le prime {count}.',
    downloadFailed: 'Il tuo browser non riesce più a leggere il file. Forse è stato modificato o spostato.',
    downloadName: '{name}-voci-saltate',
    next: '{application} le ritira nei prossimi minuti.',
    destroys: 'La nostra copia viene distrutta entro {time}.',
  },
  skipReasons: {
    empty: 'non contiene nessuna persona',
    too_long: 'troppo lunga da leggere',
    malformed: 'non è scritta come dovrebbe',
    not_given: 'è nell’elenco, ma non è stata consegnata',
  },
  unreadReasons: {
    empty: 'non contiene nulla',
    not_people: 'non è un elenco di persone',
    picture: 'un’immagine',
    archive: 'un archivio compresso',
    locked: 'ha una password',
    damaged: 'danneggiato',
    too_large: 'troppo grande da leggere',
    hidden: 'nascosto',
    other_columns: 'altre colonne',
  },
  closing: {
    byItself: 'Questa pagina si chiude da sola. Se resta aperta, chiudila e torna su {application}.',
    byHand: 'Puoi chiudere questa pagina e tornare su {application}.',
    button: 'Chiudi questa pagina',
  },
  credentials: {
    secondWay: '{source} non ci ha dato accesso. Puoi condividere la tua rubrica usando una password.',
    destroys:
      'Usiamo la password solo per questo e la eliminiamo quando abbiamo finito. Ciò che abbiamo letto viene distrutto {time} dopo.',
    address: 'Indirizzo email',
    username: 'Nome utente',
    server: 'Server',
    serverHint: 'Lascia vuoto e lo cerchiamo noi, oppure scrivi un nome come dav.example.com.',
    steps: 'Come si ottiene',
    show: 'Mostra',
    hide: 'Nascondi',
    submit: 'Condividi con {application}',
    checking: 'Verifica in corso…',
    file: 'Usa invece un file',
    leave: 'Non ora: torna su {application}',
    problems: {
      missing: 'Compila tutti i campi.',
      too_often: 'Sono molti tentativi in poco tempo. Aspetta un minuto, poi riprova.',
      elsewhere:
        'Secondo il dominio del tuo indirizzo, la tua rubrica si trova sul server che abbiamo inserito nel campo. Se continui, la tua password viene inviata lì: fallo solo se conosci questo server.',
      credentials_rejected:
        '{source} non ha accettato questi dati. Controlla ciò che hai scritto e incolla di nuovo la password.',
      app_password_required:
        '{source} non ha accettato questi dati. Qui la tua password abituale non vale: usane una creata con i passaggi di questa pagina e, se l’hai già, incollala di nuovo.',
    },
  },
  approval: {
    title: 'Chiedi al tuo amministratore',
    sentence:
      'Nella tua organizzazione si può condividere la rubrica con {application} solo dopo l’approvazione di un amministratore. Non è stato letto nulla.',
    message: 'Un messaggio che puoi inviare',
    subject: 'Approvazione per {application}',
    body: 'Buongiorno,\n\nvorrei condividere la mia rubrica con {application}. Nella nostra organizzazione un amministratore deve approvarlo una volta. La pagina per farlo è questa:\n\n{link}\n\nChiede il permesso di leggere i contatti di chi dà il proprio consenso, e nient’altro.\n\nGrazie.',
    mail: 'Invialo per email',
    link: 'La pagina per l’amministratore',
    copy: 'Copia il messaggio',
    copyLink: 'Copia l’indirizzo',
    copied: 'Copiato',
    goOn: 'Ho l’approvazione: continua',
    leave: 'Non ora: torna su {application}',
    good: 'Questa pagina vale ancora per {time}. Dopo, ricomincia da {application}.',
    approved: {
      title: 'Approvato',
      sentence:
        'Ora le persone della tua organizzazione possono condividere la loro rubrica, ciascuna con il proprio consenso. Puoi chiudere questa pagina.',
    },
    notApproved: {
      title: 'Non approvato',
      sentence: 'Non è cambiato nulla. Puoi chiudere questa pagina.',
    },
  },
  failed: {
    title: 'Non è stato condiviso nulla',
    denied: 'La tua rubrica resta con te',
    boxIsWhere:
      'Torna su {application} e ricomincia. La casella si trova nella pagina che chiede che cosa possiamo leggere.',
    tryAgain: 'Riprova',
  },
  expired: {
    title: 'Questo link è scaduto',
    sentence:
      'Il tempo è scaduto prima della fine e non è stato condiviso nulla. Torna su {application} e ricomincia.',
  },
  destroyed: {
    title: 'La nostra copia è stata distrutta',
    sentence:
      'Ciò che abbiamo letto è rimasto a disposizione di {application}, e quel tempo è finito. Puoi chiudere questa pagina.',
  },
  alreadyUploaded: {
    title: 'Qui è già stato condiviso un file',
    sentence:
      'Vale il primo file, e non ne viene letto nessun altro. Torna su {application} per condividerne un altro.',
  },
  linkUsed: {
    title: 'Questo link è già stato usato',
    sentence:
      'Chiede l’accesso a una rubrica una volta sola, e la risposta è arrivata da un altro browser. Per condividere una rubrica da qui, torna su {application} e ricomincia.',
  },
  doneHere: {
    title: 'Qui non c’è più nulla da fare',
    sentence: 'L’esito della tua risposta compare nella pagina da cui provieni. Puoi chiudere questa pagina.',
  },
  unmatchedCallback: {
    title: 'Questo passaggio non può continuare qui',
    sentence:
      'È già concluso, oppure è iniziato in un altro browser. Non è cambiato nulla. Se vuoi ancora condividere la tua rubrica, torna da dove hai cominciato e riparti.',
    cookies:
      'Se vedi di nuovo questa pagina, forse il tuo browser blocca i cookie. Consentili per questa pagina o usa un altro browser.',
  },
  proxyWorks: {
    title: 'Il tuo URL proxy funziona',
    sentence:
      'La pagina a quell’indirizzo ci ha inoltrato i parametri di questa prova, come farà dopo ogni consenso. Non c’è altro da fare.',
  },
  proxyPage: {
    title: 'Un momento…',
    sentence:
      'Dopo che hai risposto al tuo provider, questa pagina ti porta avanti da sola. Se tra un minuto è ancora qui, chiudila, torna da dove hai cominciato e riparti.',
    noScript:
      'JavaScript è disattivato nel tuo browser, e a questa pagina serve. Attivalo e ricarica la pagina: da qui continua da sola.',
    forDevelopers: 'Hai messo questa pagina sul tuo sito? Verifica se porta al servizio.',
    test: 'Prova questa pagina',
  },
  front: {
    title: 'La tua rubrica, condivisa quando lo dici tu',
    sentence:
      'Un’applicazione la chiede, tu decidi, e questo servizio gliela porta: dal tuo provider o da un file. Nulla viene letto prima del tuo consenso, e la nostra copia viene distrutta poco dopo.',
    begin: 'Qui non c’è nulla da avviare. Vai all’applicazione che ti chiede la rubrica e segui il suo link.',
  },
  unknown: {
    title: 'Qui non c’è nulla',
    sentence: 'Questo link è incompleto o troppo vecchio. Torna dove l’hai trovato e ricomincia.',
  },
  waiting: {
    title: 'Un momento',
    sentence: 'In questo momento non possiamo rispondere. Riprova tra qualche secondo.',
  },
  error: {
    title: 'Qualcosa è andato storto da parte nostra',
    sentence: 'Non è colpa tua. Riprova tra qualche minuto.',
    reference: 'Se lo segnali, indica questo numero: {requestId}',
  },
  events: {
    initializing: 'In attesa di un consenso, di una password o di un file',
    initialized: 'Consenso o file ricevuto',
    gathering: 'Lettura della rubrica in corso',
    cut: 'La rubrica ha più persone di quante possiamo leggerne; le altre mancano',
    complete: 'La rubrica è stata letta',
  },
  failures,
};
