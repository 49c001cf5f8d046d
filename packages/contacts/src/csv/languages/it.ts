import type { Language } from '../language.js';

export const italian: Language = {
  tag: 'it',
  nouns: {
    name: 'nome|nomi|contatto|contatti',
    full_name: `nome visualizzato|nome completo|nome e cognome|nome cognome|cognome e nome|cognome nome|
      cognome nome visualizzato|nominativo|nominativi|referente|persona di riferimento|
      persona di contatto|persona|partecipante|nome da visualizzare|mostra come|visualizza come|
      nome intero|nome per esteso`,
    sort_as: 'archivia come|file con nome|salva come|ordina come|ordina per',
    first_name: 'nome proprio|nome di battesimo|primo nome',
    middle_name: `secondo nome|altri nomi|altro nome|nome secondario|nomi aggiuntivi|nome aggiuntivo|
      nome intermedio`,
    infix: 'prefisso del cognome|prefisso cognome',
    last_name: 'cognome|cognomi|ultimo nome|nome di famiglia',
    prefix: `prefisso|appellativo|forma di cortesia|titolo di cortesia|saluto|sig sig ra|sig|
      formula di saluto`,
    title: 'titolo|titolo accademico|titoli',
    suffix: 'suffisso|titolo straniero',
    nickname: 'soprannome|nomignolo|diminutivo|pseudonimo|alias|soprannomi',
    email: `email|e mail|mail|posta elettronica|casella e mail|casella email|casella di posta elettronica|
      posta|pec|posta elettronica certificata|posta certificata`,
    phone: `telefono|telefoni|numero telefonico|tel|recapito telefonico|recapiti telefonici|fisso|
      rete fissa|linea fissa|richiamata automatica|richiamata|radiotelefono|telex|isdn|telefono testuale|
      contatto telefonico|whatsapp|numero|numeri|utenza telefonica`,
    area_code: 'prefisso telefonico|prefisso tel|prefisso teleselettivo',
    street: `via piazza|via p zza|indirizzo stradale|strada|riga indirizzo|riga indirizzo 1|
      indirizzo riga 1|linea indirizzo 1|indirizzo e numero civico|indirizzo e n civico|
      indirizzo n civico|indirizzo numero civico|vie`,
    street_more: `riga indirizzo 2|riga indirizzo 3|indirizzo riga 2|indirizzo riga 3|linea indirizzo 2|
      complemento indirizzo|informazioni aggiuntive indirizzo|frazione|scala|interno|piano|palazzina|
      edificio|presso|c o|quartiere|appartamento|località frazione`,
    house_number: 'civico',
    city: 'città|comune|località|paese città|citta',
    region: `provincia|regione|prov|provincia stato|stato provincia|stato o provincia|provincia o stato|
      area geografica|cantone|province|sigla provincia|regioni`,
    region_code: 'codice provincia|codice regione',
    postal_code: `codice postale|codice avviamento postale|codice di avviamento postale|c a p|cod postale|
      codici postali`,
    country: 'paese|paesi|nazione|nazioni|stato',
    country_code: `codice paese|codice nazione|codice stato|prefisso internazionale|sigla nazione|
      sigla paese`,
    box: 'casella postale|cas post|cassetta postale',
    address: `indirizzo|indirizzi|indirizzo postale|indirizzo completo|indirizzo per esteso|
      recapito postale|indirizzo di corrispondenza|indirizzo per corrispondenza`,
    whole_address: 'indirizzo formattato|etichetta indirizzo|etichetta',
    company: `società|azienda|aziende|ditta|ditte|impresa|imprese|organizzazione|organizzazioni|
      ragione sociale|rag sociale|denominazione|denominazione sociale|ente|enti|datore di lavoro|
      associazione|istituto|istituzione|studio|scuola|università|nome dellazienda|luogo di lavoro|
      posto di lavoro|sede di lavoro|gruppo aziendale`,
    company_fact: `settore|settore merceologico|settore di attività|settori|industria|numero dipendenti|
      numero di dipendenti|dipendenti|fatturato|fatturato annuo|ricavi annui|ricavo annuo|
      anno di fondazione|data di fondazione|data costituzione|forma giuridica|natura giuridica|
      capitale sociale|codice ateco|ateco`,
    job_title: `posizione|posizione lavorativa|posizione professionale|qualifica|qualifica professionale|
      mansione|mansioni|carica|incarico|funzione|funzione aziendale|titolo professionale|
      titolo lavorativo|ruolo aziendale|titolo di lavoro|incarichi|inquadramento`,
    profession: 'professione|professioni|ruolo|ruoli|occupazione|mestiere|attività lavorativa',
    department: `reparto|reparti|ufficio reparto|dipartimento|dipartimenti|divisione|area aziendale|
      unità organizzativa|direzione|settore aziendale|reparto ufficio|unità operativa`,
    groups: `categorie|categoria|gruppi|gruppo|etichette|liste di distribuzione|lista di distribuzione|
      elenchi di distribuzione|mailing list|appartenenza a gruppi|appartenenza a un gruppo|
      appartenenza ai gruppi|tag|classificazione`,
    birthday: `compleanno|compleanni|data di nascita|data nascita|nata il|nato a il|nascita|data di nasc|
      data nasc|nato|data del compleanno|giorno del compleanno`,
    year: 'anno',
    month: 'mese',
    day: 'giorno',
    photo: 'foto|fotografia|immagine|immagini|ritratto',
    location: 'luogo|luoghi|ubicazione|posizione geografica|sede',
    notes: `note|nota|annotazioni|annotazione|appunti|appunto|commenti|commento|osservazioni|osservazione|
      descrizione|informazioni|informazioni aggiuntive|informazioni addizionali|altre informazioni|
      ulteriori informazioni|info|altre info|altre note|note aggiuntive|promemoria|varie`,
    url: `pagina web|pagine web|siti web|sito|sito int|siti internet|internet|web|url|www|home page|
      homepage|blog|profilo|link|pagina internet`,
    type: 'tipo|tipi|tipologia',
    ignored: `anniversario|anniversari|anniversario di matrimonio|data matrimonio|sesso|genere|figli|
      figlio|codice fiscale|cod fiscale|cod fisc|c f|partita iva|p iva|part iva|piva|cod iva|codice sdi|
      codice univoco|codice destinatario|tipo posta elettronica|tipo di posta elettronica|tipo e mail|
      nome visualizzato posta elettronica|nome visualizzato di posta elettronica|nome visualizzato e mail|
      nome visualizzato email|account|conto|iban|banca|dati fatturazione|dati di fatturazione|
      informazioni fatturazione|hobby|hobbies|interessi|iniziali|numero id organizzativo|id governativo|
      disponibilità|parole chiave|parola chiave|lingua|lingue|madrelingua|indennità trasferta|distanza|
      chilometraggio|priorità|riservatezza|privato|presentato da|segnalato da|utente 1|utente 2|utente 3|
      utente 4|personalizzato|personalizzato 1|personalizzato 2|personalizzato 3|personalizzato 4|
      campi personalizzati|personale 1|personale 2|personale 3|personale 4|server di elenchi in linea|
      messaggistica immediata|messaggistica istantanea|instant messenger|chat|nome schermo|nome utente|
      username|password|id|codice|cod cliente|numero cliente|codice anagrafico|numero socio|n socio|
      tessera|matricola|progressivo|iscrizione|data iscrizione|data di iscrizione|data di ingresso|
      data assunzione|data di assunzione|data creazione|data di creazione|ultima modifica|data modifica|
      data inserimento|nazionalità|cittadinanza|luogo di nascita|luogo nascita|comune di nascita|
      comune nascita|provincia di nascita|provincia nascita|prov nascita|stato di nascita|stato nascita|
      nazione di nascita|paese di nascita|città di nascita|nato a|nata a|cognome da nubile|
      cognome da ragazza|stato civile|religione|stato contatto|età|onomastico|data di morte|data decesso|
      titolo di studio|passaporto|documento|documento di identità|carta di identità|carta didentità|
      tessera sanitaria|classe|sezione|latitudine|longitudine|fonte|origine|newsletter|privacy|consenso|
      evento|eventi|relazione|relazioni|numero fattura|assistente|segretaria|segretario|segreteria|
      gruppo sanguigno|skype|facebook|twitter|instagram|telegram|cronologia|informazioni cronologiche|
      tipo socio|quota|taglia`,
  },
  kinds: {
    home: `casa|di casa|abitazione|abit|abitaz|ab|privato|privata|personale|personali|domicilio|residenza|
      residenziale|priv`,
    work: `ufficio|uff|lavoro|lav|lavorativo|lavorativa|professionale|professionali|aziendale|aziendali|
      commerciale|diretto|diretta|numero diretto|sede di lavoro|posto di lavoro|luogo di lavoro|sociale`,
    other: 'altro|altra|altri|altre|alternativo|alternativa|aggiuntivo|aggiuntiva|ulteriore',
    school: 'scuola|scolastico|scolastica|università',
    mobile: `cellulare|cellulari|cell|cel|mobile|telefonino|portatile|telefono cellulare|numero cellulare|
      tel cell|telefono mobile|sms|smartphone|iphone`,
    fax: 'fax|telefax|numero fax|n fax',
    pager: 'cercapersone|numero cercapersone|teledrin',
    main: 'principale|principali|centralino|primario|primaria',
    car: 'auto|automobile|macchina',
    assistant: 'assistente|dellassistente|segretaria|segretario|segreteria',
    billing: 'fatturazione|fattura|di fatturazione',
    shipping: 'spedizione|consegna|di spedizione|di consegna',
  },
  fillers: `e|o|di|del|della|dello|dei|delle|dell|il|la|lo|i|le|gli|in|a|al|alla|per|da|con|su|n|nr|num|
    numero|numeri|no|n°|un|una|primo contatto|contatto|contatti|persona|cliente|clienti|socio|soci|dipendente|
    dipendenti|iscritto|iscritti|partecipante|partecipanti|studente|alunno|ospite|utente|secondario|
    secondaria|secondari|predefinito|predefinita|preferito|preferita|attuale|corrente|recapito|recapiti|dati|
    obbligatorio|facoltativo|opzionale|eventuale|se presente|tuo|tua|suo|sua|valore|campo|generale|generico`,
  somebodyElse: `coniuge|coniuge partner|partner|compagno|compagna|marito|moglie|manager|responsabile|capo|
    superiore|direttore|madre|padre|mamma|papà|genitore|genitori|tutore|tutrice|esercente|emergenza|emergenze|
    contatto di emergenza|in caso di emergenza|creato|creato da|creatore|modificato|modificato da|aggiornato|
    aggiornato da|proprietario|insegnante|docente|maestra|maestro|allenatore|medico|medico curante|pediatra|
    agente|venditore|commerciale di riferimento|bambino|bambina|minore|figlia|delegato|legale rappresentante|
    rappresentante legale|familiare|parente`,
  ordinals: [
    'primo|prima|uno',
    'secondo|seconda|due',
    'terzo|terza|tre',
    'quarto|quarta|quattro',
    'quinto|quinta|cinque',
  ],
  whole: {
    'indirizzo 1': 'street',
    'indirizzo 2': 'street_more',
    'indirizzo 3': 'street_more',
    'telefono principale società': 'phone main',
    'tel ab': 'phone home',
    'tel uff': 'phone work',
  },
  doubtful: {
    // "Codice di avviamento postale", in Outlook and Thunderbird; a limit or a hat elsewhere.
    cap: 'postal_code',
    // The street in Outlook; "by way of" elsewhere.
    via: 'street',
    // The province as two letters; "PR" is public relations elsewhere.
    pr: 'region',
    // "Codice fiscale".
    cf: 'ignored',
  },
};
