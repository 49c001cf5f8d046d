import type { Language } from '../language.js';

export const catalan: Language = {
  tag: 'ca',
  nouns: {
    name: 'nom|contacte|contactes|noms',
    full_name: `nom complet|nom i cognoms|nom i cognom|nom cognoms|cognoms i nom|cognoms nom|
      nom a mostrar|nom per mostrar|persona de contacte|nom que es mostra|nom visible|persona`,
    sort_as: 'desa com a|anomena i desa',
    first_name: 'nom de pila|primer nom|prenom',
    middle_name: 'segon nom|noms addicionals',
    last_name: 'cognoms|cognom|primer cognom|llinatges|llinatge',
    prefix: 'tractament|prefix',
    title: 'títol|títol acadèmic',
    suffix: 'sufix',
    nickname: 'sobrenom|àlies|malnom|renom',
    email: `adreça electrònica|correu electrònic|correu|e mail|email|mail|adreces electròniques|
      correus electrònics|a e`,
    phone: `telèfon|telèfons|tel|tlf|tf|tfn|números de telèfon|trucada de tornada|retorn de trucada|
      ràdio telèfon|radiotelèfon|tèlex|xdsi|número|whatsapp`,
    area_code: 'prefix telefònic',
    street: 'carrer|adreça línia 1|línia dadreça 1',
    street_more: 'pis|porta|adreça línia 2|línia dadreça 2|escala|barri|bloc escala|complement de ladreça',
    house_number: 'número del carrer|número de carrer|número de portal|núm del carrer',
    city: 'població|ciutat|localitat|municipi|poble|vila',
    region: 'comarca|província|comunitat autònoma|regió|estat|províncies',
    postal_code: 'codi postal|codis postals|districte postal',
    country: 'país|països',
    country_code: 'codi de país|codi del país',
    box: 'apartat de correus|apartat postal|apt de correus',
    address: 'adreça|adreces|direcció|domicili|adreça completa',
    company: `empresa|lempresa|organització|entitat|companyia|institució|raó social|societat|empreses|
      nom de lorganització|nom de lentitat|associació|centre de treball|escola|institut|universitat|
      nom de lescola`,
    company_fact: `sector|indústria|nombre dempleats|nombre de treballadors|facturació anual|
      ingressos anuals|any de fundació|data de fundació|forma jurídica|sector dactivitat`,
    job_title: 'càrrec|lloc de treball|funció|posició|càrrecs',
    profession: 'professió|ofici|ocupació|rol',
    department: 'departament|secció|departaments',
    groups: 'categories|categoria|grups|grup|etiquetes|llistes de distribució|llista de distribució',
    birthday: `data de naixement|data naixement|aniversari|data naix|data de naix|naixement|aniversaris|
      natalici`,
    year: 'any',
    month: 'mes',
    day: 'dia',
    photo: 'foto|fotografia|imatge|fotos|imatges',
    location: 'ubicació|lloc',
    notes: `anotacions|notes|nota|observacions|comentaris|comentari|descripció|informació addicional|
      més informació|altres dades`,
    url: 'pàgina web|lloc web|web|pàgina dinici|bloc|pàgines web|llocs web|pàgina personal|url|www|webs',
    type: 'tipus|etiqueta',
    ignored: `personalitzat|aniversari de noces|sexe|gènere|dni|nif|nie|cif|edat|nacionalitat|idioma|
      llengua|fills|compte|compte corrent|aficions|inicials|número de soci|núm de soci|usuari|nom dusuari|
      lloc de naixement|data dalta|aniversari de casament|passaport|nombre de fills|compte bancari|iban|
      núm soci|número de sòcia|usuari 1|usuari 2|usuari 3|usuari 4|contrasenya|població de naixement|
      país de naixement|data de baixa|data de creació|estat civil|nom a mostrar del correu electrònic|
      tipus de correu electrònic|paraules clau|prioritat|curs|classe|número de client|codi de client|
      codi client|id|identificador|personalitzat 1|personalitzat 2|personalitzat 3|personalitzat 4|
      camp personalitzat|targeta sanitària|catsalut|quota|ubicació de loficina|privat|facebook|twitter|
      instagram|skype|marca de temps|marca horària|onomàstica|talla`,
  },
  kinds: {
    home: 'particular|casa|personal|llar|domicili|privat|residència',
    work: 'feina|treball|laboral|professional|oficina|despatx|directe',
    other: 'altre|altra|altres|alternatiu|alternativa|addicional',
    school: 'escola|institut|universitat',
    mobile: 'mòbil|mòbils|telèfon mòbil|número de mòbil|cel lular',
    fax: 'fax|número de fax',
    pager: 'buscapersones|cercapersones',
    main: 'principal|centraleta',
    car: 'cotxe',
    assistant: 'assistent|ajudant|secretari|secretària|lassistent',
    billing: 'facturació|factura',
    shipping: 'enviament|lliurament',
  },
  fillers: `de|del|dels|la|el|els|les|i|o|a|al|per|número|núm|secundari|secundària|d|l|en|soci|sòcia|client|
    alumne|alumna|participant|persona|contacte|actual|obligatori|opcional|dades`,
  somebodyElse: `cònjuge|marit|muller|pare|mare|pares|tutor|tutora|emergència|emergències|propietari|parella|
    mare pare|tutors|tutor legal|urgències|responsable|cap|director|creat|creat per|modificat|modificat per|
    professor|professora|mestre|metge|entrenador|fill|filla`,
  ordinals: [
    'primer|primera|u',
    'segon|segona|dos',
    'tercer|tercera|tres',
    'quart|quarta|quatre',
    'cinquè|cinquena|cinc',
  ],
  whole: {
    'adreça 1': 'street',
    'adreça 2': 'street_more',
  },
  doubtful: {
    // Short for "codi postal".
    cp: 'postal_code',
    'c p': 'postal_code',
    // A part of a company here; a part of a country in English.
    àrea: 'department',
    // A phone at home here, and much else elsewhere.
    fix: 'phone',
    // The street in addresses; "by way of" elsewhere.
    via: 'street',
  },
};
