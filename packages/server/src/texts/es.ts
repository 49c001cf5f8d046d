import { failures } from './failures/es.js';
import type { Texts } from './texts.js';

export const es: Texts = {
  service: {
    name: 'Compartir libretas de direcciones',
    ofApplication: 'Somos el servicio que lee libretas de direcciones para {application}.',
  },
  upload: {
    title: 'Comparte tu libreta de direcciones con {application}',
    reads: 'Leemos {fields}.',
    destroys: 'Borramos el archivo en cuanto está leído, y lo que hemos leído de él {time} después.',
    choose: 'Elige tu archivo',
    drop: 'o suéltalo en cualquier parte de esta página',
    another: 'Elegir otro archivo',
    taken: '{kinds}, de hasta {size}',
    submit: 'Compartir archivo con {application}',
    untilThen: 'Nada sale de tu dispositivo hasta que pulses el botón.',
    sending: 'Enviando tu archivo',
    sent: '{sent} de {size}',
    stopped: 'Detenido. No se ha compartido nada.',
  },
  delivery: {
    whole: '{application} recibe toda tu libreta de direcciones.',
    picked: '{application} recibe solo a las personas que elijas.',
  },
  choice: {
    title: 'Elige a quién compartir con {application}',
    owner: '{application} conocerá además tu nombre y tu dirección de correo.',
    cut: 'En tu libreta de direcciones hay más personas de las que podemos tomar de una vez. Estas son las primeras.',
    others: 'Los datos de todas las demás personas se destruyen al momento.',
    gets: '{application} recibe lo que tu libreta de direcciones tiene de ellas: {fields}.',
    submit: {
      one: 'Compartir {count} persona con {application}',
      other: 'Compartir {count} personas con {application}',
    },
    cancel: 'No compartir a nadie',
    nobody: 'Elige al menos a una persona, o no compartas a nadie.',
    changed: 'Esta elección ya ha terminado: se hizo en otra pestaña o se acabó el tiempo.',
    empty: 'Puedes volver y probar con otra.',
    leave: 'Volver sin compartir',
    page: 'Página {page} de {pages}',
    previous: 'Página anterior',
    next: 'Página siguiente',
    goOn: 'Continuar',
    reviewTitle: {
      one: '¿Compartir {count} persona con {application}?',
      other: '¿Compartir {count} personas con {application}?',
    },
    more: { other: 'y {count} más' },
    back: 'Cambiar la elección',
    addressOf: 'Dirección de {name} que se comparte',
    allAddresses: { one: '{count} dirección', other: 'Las {count} direcciones' },
    sharedNobody: 'No has compartido a nadie. Lo que habíamos leído se ha destruido.',
  },
  picker: {
    goOn: 'Continuar en {source}',
    refused: {
      title: 'Esto no puede empezar aquí',
      sentence:
        'La página de la que vienes no está preparada para esto. Cierra esta ventana y vuelve a ella.',
    },
    typed: 'Para continuar, escribe este código en {application}. Sirve durante diez minutos.',
  },
  fields: {
    names: 'nombres',
    emails: 'direcciones de correo electrónico',
    phones: 'números de teléfono',
    birthdays: 'cumpleaños',
    work: 'empresas',
    groups: 'grupos',
    addresses: 'direcciones postales',
    photos: 'fotos',
    notes: 'notas',
    urls: 'direcciones web',
  },
  problems: {
    nothing_sent:
      'No has elegido ningún archivo, o está vacío. Elige el archivo de tu libreta de direcciones.',
    unknown_format: 'Este archivo no es una libreta de direcciones que conozcamos.',
    too_large:
      'Este archivo supera {size}, que es lo máximo que podemos recibir. Prueba a exportarlo sin fotos.',
    already_used: 'Ya se ha compartido un archivo con este enlace. No ha cambiado nada.',
    arriving:
      'Todavía se están enviando otros archivos con este enlace. Inténtalo de nuevo en unos segundos.',
    several_files: 'Son varios archivos. Elige uno.',
    connection_lost: 'No hemos podido conectar con el servidor. Comprueba tu conexión e inténtalo de nuevo.',
    failed: 'Algo ha fallado por nuestra parte. Inténtalo de nuevo.',
  },
  terminal: {
    received: 'Archivo recibido; lo estamos leyendo.',
    choose:
      'Tú eliges a quién compartes, y para eso hace falta un navegador: abre {url} en él y envía el archivo desde esa página.',
    askedAbout:
      'Hemos recibido el archivo, pero no todas sus columnas están claras. Abre {url} en un navegador y elígelo allí para decir qué contienen.',
  },
  mistaken: {
    empty: 'En este archivo no hay nada.',
    pdf: 'Parece un PDF. Exporta tus contactos como vCard o CSV desde el programa del que procede.',
    image: 'Parece una imagen. Exporta tus contactos como vCard o CSV desde tu libreta de direcciones.',
    archive: 'Parece un archivo comprimido. Descomprímelo antes.',
    web_page: 'Parece una página web.',
    document:
      'Parece un documento de Word. Copia su lista de personas en una hoja de cálculo y guárdala como .xlsx o CSV.',
    workbook: 'Parece otro tipo de hoja de cálculo. Guárdala antes como .xlsx o CSV.',
    empty_workbook: 'Ninguna de las hojas visibles de este libro es una lista de personas.',
    locked: 'Este archivo tiene contraseña. Guárdalo antes sin ella.',
    calendar: 'Parece un calendario.',
    text: 'Parece un texto sin una lista de personas.',
    outlook_data:
      'Parece un archivo de datos de Outlook. En Outlook, elige «Archivo» › «Abrir y exportar» › «Importar o exportar» › «Exportar a un archivo» y luego «Valores separados por comas».',
    outlook_mac:
      'Parece un archivo de Outlook para Mac. Abre Outlook en el navegador, elige «Contactos» › «Administrar contactos» y luego «Exportar contactos».',
    outlook_message:
      'Parece un mensaje de Outlook. Elige allí «Archivo» › «Abrir y exportar» › «Importar o exportar» › «Exportar a un archivo» y luego «Valores separados por comas».',
    apple_archive:
      'Parece un archivo de Contactos de Apple. Abre Contactos en tu Mac, elige «Edición» › «Seleccionar todo» y luego «Archivo» › «Exportar» › «Exportar vCard».',
    numbers: 'Parece una hoja de cálculo de Numbers. En Numbers, elige «Archivo» › «Exportar a» › «CSV».',
    something_else: 'Parece otro tipo de archivo.',
  },
  guides: {
    title: '¿Aún no tienes el archivo?',
    of: 'Cómo obtener el archivo de {source}',
    others: 'Otros programas',
    more: 'Más programas',
    open: 'Abrir {source}',
    newWindow: 'se abre en otra pestaña',
    onComputer: '¿Tienes la libreta de direcciones en un ordenador? Abre allí esta página.',
    link: 'Enlace a esta página',
    sendLink: 'Enviar el enlace',
    copyLink: 'Copiar el enlace',
  },
  columns: {
    title: '¿Qué es cada columna?',
    sentence:
      'No sabemos con certeza qué hay en las columnas de tu archivo. Elígelo encima de cada una y comprueba las personas de abajo. No se comparte nada hasta que lo confirmes.',
    region: 'Las columnas de tu archivo',
    heading: 'La primera fila es un encabezado',
    column: 'Columna {number}',
    none: 'No usar',
    ofKind: '{field}: {kind}',
    kinds: {
      Home: 'particular',
      Work: 'trabajo',
      Mobile: 'móvil',
      Main: 'principal',
      'Home Fax': 'fax particular',
      'Work Fax': 'fax del trabajo',
      'Other Fax': 'otro fax',
      Pager: 'buscapersonas',
      School: 'centro de estudios',
      Other: 'otro',
    },
    groups: {
      name: 'Nombre y apellidos',
      contact: 'Correo y teléfono',
      work: 'Trabajo',
      address: 'Dirección',
      more: 'Más',
    },
    fields: {
      full_name: 'Nombre completo',
      first_name: 'Nombre',
      middle_name: 'Segundo nombre',
      last_name: 'Apellidos',
      second_last_name: 'Segundo apellido',
      infix: 'Antes del apellido («van der»)',
      title: 'Tratamiento',
      suffix: 'Sufijo',
      nickname: 'Apodo',
      email: 'Correo electrónico',
      phone: 'Teléfono',
      area_code: 'Prefijo telefónico',
      company: 'Empresa',
      job_title: 'Cargo',
      department: 'Departamento',
      birthday: 'Cumpleaños',
      birth_year: 'Año de nacimiento',
      birth_month: 'Mes de nacimiento',
      birth_day: 'Día de nacimiento',
      street: 'Calle',
      house_number: 'Número de la calle',
      city: 'Localidad',
      region: 'Provincia o región',
      postal_code: 'Código postal',
      country: 'País',
      address: 'Dirección completa',
      location: 'Lugar',
      groups: 'Grupos',
      notes: 'Notas',
      url: 'Sitio web',
      photo: 'Foto',
      yahoo_id: 'ID de Yahoo',
      type: 'Tipo de otra columna',
    },
    more: {
      one: '{count} columna más del archivo no se muestra aquí.',
      other: '{count} columnas más del archivo no se muestran aquí.',
    },
    previewTitle: 'Las primeras personas, tal como se leerán',
    preview: 'Mostrar vista previa',
    previewChanged: 'La vista previa ha cambiado.',
    unnamed: 'Sin nombre',
    nobody: 'Elige primero la columna de un nombre, una dirección de correo o un número de teléfono.',
    empty: 'Así no se puede leer a nadie.',
    changed: 'El archivo ha cambiado desde entonces. Estas son ahora sus columnas.',
    share: {
      people: {
        one: 'Compartir {count} persona con {application}',
        other: 'Compartir {count} personas con {application}',
      },
      moreThan: 'Compartir más de {count} personas con {application}',
      anybody: 'Compartir personas con {application}',
    },
    nameless: 'Nadie tendrá nombre: no se ha elegido ninguna columna para los nombres.',
    useAsNames: 'Usar «{column}» como nombres',
    another: 'Elegir otro archivo',
  },
  progress: {
    title: 'Leyendo tu libreta de direcciones',
    opening: 'Empieza la lectura',
    gathered: { one: '{count} persona hasta ahora', other: '{count} personas hasta ahora' },
    mayClose: 'Puedes cerrar esta página. La lectura continúa sin ella.',
    reconnecting: 'Se ha perdido la conexión. Seguimos intentándolo.',
    stop: 'Detener',
  },
  accessGranted: {
    title: 'No necesitamos nada más',
    sentence: 'Estamos leyendo tu libreta de direcciones. La lectura continúa sin esta página.',
    destroys: 'Entonces acaba nuestro acceso, y {time} después se destruye nuestra copia.',
  },
  finished: {
    title: 'Compartido con {application}',
    total: { one: '{count} persona', other: '{count} personas' },
    skipped: {
      lines: { one: '{count} línea omitida', other: '{count} líneas omitidas' },
      entries: { one: '{count} entrada omitida', other: '{count} entradas omitidas' },
    },
    nobody: 'En esta libreta de direcciones no hay nadie',
    nobodySentence: 'La hemos leído hasta el final. Vuelve a {application} para probar con otra.',
    cut: 'En tu libreta de direcciones hay más personas de las que podemos recibir de una vez. Se han compartido las primeras.',
    skippedWhy: 'De estas partes del archivo no se ha podido leer a nadie.',
    skippedLine: 'Línea {line}: {reason}',
    skippedWhyEntries: 'De estas entradas de la libreta de direcciones no se ha podido leer a nadie.',
    skippedEntry: 'Entrada {entry}: {reason}',
    skippedMore: { one: 'y {count} más', other: 'y {count} más' },
    skippedIn: {
      zip: 'Archivo {part} del ZIP, línea {line}: {reason}',
      xlsx: 'Hoja {part}, fila {line}: {reason}',
    },
    merged: { one: 'Se ha combinado {count} duplicado.', other: 'Se han combinado {count} duplicados.' },
    leftOut: {
      one: '{count} entrada no tiene nombre, correo ni teléfono.',
      other: '{count} entradas no tienen nombre, correo ni teléfono.',
    },
    passedOver: {
      zip: {
        one: 'Se ha pasado por alto {count} archivo más del ZIP.',
        other: 'Se han pasado por alto {count} archivos más del ZIP.',
      },
      xlsx: {
        one: 'Se ha pasado por alto {count} hoja más.',
        other: 'Se han pasado por alto {count} hojas más.',
      },
    },
    unread: 'N.º {parts}: {reason}',
    download: 'Descargar lo omitido',
    downloadHint: 'Tu navegador lo recorta de tu archivo. No se envía nada.',
    downloadSome: 'Contiene {count} de ellas.',
    downloadFailed: 'Tu navegador ya no puede leer el archivo. Quizá se haya modificado o movido.',
    downloadName: '{name}-omitido',
    next: '{application} las recoge en los próximos minutos.',
    destroys: 'Nuestra copia se destruye en un plazo de {time}.',
  },
  skipReasons: {
    empty: 'no hay nadie en ella',
    too_long: 'demasiado larga para leerla',
    malformed: 'no está escrita como debería',
    not_given: 'figura en la lista, pero no se ha entregado',
  },
  unreadReasons: {
    empty: 'no hay nada',
    not_people: 'no es una lista de personas',
    picture: 'una imagen',
    archive: 'un archivo comprimido',
    locked: 'tiene contraseña',
    damaged: 'está dañado',
    too_large: 'demasiado grande para leerlo',
    hidden: 'está oculto',
    other_columns: 'otras columnas',
  },
  closing: {
    byItself: 'Esta página se cierra sola. Si sigue abierta, ciérrala y vuelve a {application}.',
    byHand: 'Puedes cerrar esta página y volver a {application}.',
    button: 'Cerrar esta página',
    cannot: 'Tu navegador solo te deja a ti cerrar esta página.',
    back: 'Volver a {application}',
  },
  credentials: {
    secondWay:
      '{source} no nos ha dado acceso. En su lugar, puedes compartir tu libreta de direcciones con una contraseña.',
    destroys:
      'Usamos la contraseña solo para esto y la borramos al terminar. Lo leído se destruye {time} después.',
    address: 'Dirección de correo',
    username: 'Nombre de usuario',
    server: 'Servidor',
    serverHint: 'Déjalo vacío y lo buscamos, o escribe un nombre como dav.example.com.',
    steps: 'Cómo obtenerlo',
    show: 'Mostrar',
    hide: 'Ocultar',
    submit: 'Compartir con {application}',
    checking: 'Comprobando…',
    file: 'Usar un archivo',
    leave: 'Ahora no: volver a {application}',
    problems: {
      missing: 'Rellena todos los campos.',
      too_often: 'Son muchos intentos en poco tiempo. Espera un minuto y vuelve a intentarlo.',
      elsewhere:
        'Según el dominio de tu dirección, tu libreta de direcciones está en el servidor que hemos puesto en el campo. Si continúas, tu contraseña irá allí: hazlo solo si conoces ese servidor.',
      credentials_rejected:
        '{source} no lo ha aceptado. Revisa lo que has escrito y pega la contraseña otra vez.',
      app_password_required:
        '{source} no lo ha aceptado. Aquí no vale tu contraseña habitual: usa una que crees con los pasos de esta página y, si ya la tienes, pégala otra vez.',
    },
  },
  approval: {
    title: 'Pregunta a tu administrador',
    sentence:
      'En tu organización solo se puede compartir la libreta de direcciones con {application} cuando un administrador lo ha aprobado. No se ha leído nada.',
    message: 'Un mensaje que puedes enviar',
    subject: 'Aprobación para {application}',
    body: 'Hola:\n\nMe gustaría compartir mi libreta de direcciones con {application}. En nuestra organización un administrador tiene que aprobarlo una vez. La página para hacerlo está aquí:\n\n{link}\n\nPide permiso para leer los contactos de quienes den su propio consentimiento, y nada más.\n\nGracias',
    mail: 'Enviarlo por correo',
    link: 'La página para el administrador',
    copy: 'Copiar el mensaje',
    copyLink: 'Copiar la dirección',
    copied: 'Copiado',
    goOn: 'Ya tengo la aprobación: continuar',
    leave: 'Ahora no: volver a {application}',
    good: 'Esta página es válida durante {time} más. Después, empieza de nuevo en {application}.',
    approved: {
      title: 'Aprobado',
      sentence:
        'Las personas de tu organización ya pueden compartir su libreta de direcciones, cada una cuando dé su consentimiento. Puedes cerrar esta página.',
    },
    notApproved: { title: 'No aprobado', sentence: 'No se ha cambiado nada. Puedes cerrar esta página.' },
  },
  failed: {
    title: 'No se ha compartido nada',
    denied: 'Tu libreta de direcciones se queda contigo',
    stopped:
      'Has detenido la lectura. Lo que ya se había leído se ha destruido, y {application} no recibe nada.',
    boxIsWhere:
      'Vuelve a {application}, empieza de nuevo y marca la casilla en la página que pregunta qué podemos leer.',
    tryAgain: 'Intentar de nuevo',
  },
  expired: {
    title: 'Este enlace ha caducado',
    sentence: 'No se terminó a tiempo y no se ha compartido nada. Vuelve a {application} y empieza de nuevo.',
  },
  destroyed: {
    title: 'Nuestra copia se ha destruido',
    sentence:
      'Lo que leímos estuvo a disposición de {application}, y ese plazo ha terminado. Puedes cerrar esta página.',
  },
  alreadyUploaded: {
    title: 'Aquí ya se ha compartido un archivo',
    sentence: 'Cuenta el primero; no se lee ninguno más. Vuelve a {application} para compartir otro.',
  },
  linkUsed: {
    title: 'Este enlace ya se ha usado',
    sentence:
      'Pide acceso a una libreta de direcciones una sola vez, y se respondió en otro navegador. Para compartir una desde aquí, vuelve a {application} y empieza de nuevo.',
  },
  doneHere: {
    title: 'Aquí no queda nada por hacer',
    sentence:
      'Lo que ha pasado con tu respuesta se muestra en el sitio de donde vienes. Puedes cerrar esta página.',
  },
  unmatchedCallback: {
    title: 'Este paso no puede continuar aquí',
    sentence:
      'Ya ha terminado, o se empezó en otro navegador. No ha cambiado nada. Si aún quieres compartir tu libreta de direcciones, vuelve a donde estabas y empieza de nuevo.',
    cookies:
      'Si vuelves a ver esto, puede que tu navegador bloquee las cookies. Permítelas para esta página o usa otro navegador.',
  },
  proxyWorks: {
    title: 'Tu URL de proxy funciona',
    sentence:
      'La página que hay allí nos ha pasado los parámetros de esta prueba, como hará después de cada consentimiento. No hay que hacer nada más.',
  },
  proxyPage: {
    title: 'Un momento…',
    sentence:
      'Después de que respondas a tu proveedor, esta página te lleva adelante por sí sola. Si dentro de un minuto sigue aquí, ciérrala, vuelve al sitio del que venías y empieza de nuevo.',
    noScript:
      'JavaScript está desactivado en tu navegador, y esta página lo necesita. Actívalo y vuelve a cargar la página: entonces seguirá desde aquí.',
    forDevelopers: '¿Has puesto esta página en tu sitio web? Comprueba si lleva al servicio.',
    test: 'Probar esta página',
  },
  front: {
    title: 'Tu libreta de direcciones, compartida cuando tú lo digas',
    sentence:
      'Una aplicación la pide, tú decides y este servicio se la lleva: desde tu proveedor o desde un archivo. No se lee nada antes de que aceptes, y nuestra copia se destruye poco después.',
    begin:
      'Aquí no hay nada que empezar. Ve a la aplicación que te pide la libreta de direcciones y sigue su enlace.',
  },
  availability: {
    title: 'Qué libretas de direcciones se pueden leer',
    sentence:
      'Se cuenta lo que se ha leído aquí en las últimas 24 horas. No se cuenta a quien dijo que no o escribió mal su contraseña.',
    none: 'Este servicio solo lee archivos.',
    ok: 'Se puede leer',
    degraded: 'Ahora falla a menudo',
    off: 'Ahora no se puede leer',
    unknown: 'Muy pocos datos',
    good: 'Se logró el {percent}',
    time: 'La mitad tarda hasta {median}; casi todas, hasta {most}',
    last: 'Última lectura: {time}',
  },
  unknown: {
    title: 'Aquí no hay nada',
    sentence:
      'Este enlace está incompleto o es demasiado antiguo. Vuelve a donde lo encontraste y empieza de nuevo.',
  },
  waiting: {
    title: 'Un momento',
    sentence: 'Ahora mismo no podemos responder. Inténtalo de nuevo en unos segundos.',
  },
  error: {
    title: 'Algo ha fallado por nuestra parte',
    sentence: 'No es culpa tuya. Inténtalo de nuevo dentro de unos minutos.',
    reference: 'Si informas de esto, indica este número: {requestId}',
  },
  events: {
    initializing: 'A la espera de permiso, de una contraseña o de un archivo',
    initialized: 'Permiso o archivo recibido',
    gathering: 'Leyendo la libreta de direcciones',
    cut: 'La libreta tiene más personas de las que podemos leer; faltan las demás',
    complete: 'La libreta de direcciones se ha leído',
  },
  failures,
};
