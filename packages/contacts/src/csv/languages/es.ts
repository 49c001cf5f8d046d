import type { Language } from '../language.js';

export const spanish: Language = {
  tag: 'es',
  nouns: {
    name: 'nombre|contacto|contactos',
    full_name: `nombre completo|nombre para mostrar|nombre mostrado|nombre a mostrar|mostrar como|
      nombre visible|nombre y apellidos|nombre y apellido|apellidos y nombre|apellido y nombre|
      apellidos nombre|apellido nombre|nombre apellidos|nombre apellido|persona de contacto|
      persona contacto|contacto principal|nombre y apellidos completos|nombres completos|
      nombre de la persona|nombre con formato|persona|participante|destinatario`,
    // "Nombre en pantalla": Thunderbird's display name, but somebody's name in a chat beside one.
    sort_as: 'archivar como|ordenar por|guardar como|clasificar como|ordenar como|nombre en pantalla',
    first_name: 'nombres|nombre de pila|primer nombre|nombre s|nombre propio|nombres de pila|nombre 1',
    middle_name: `segundo nombre|segundos nombres|otros nombres|nombre intermedio|
      inicial del segundo nombre|nombre 2|nombres adicionales|nombre adicional|2 nombre|2 do nombre|
      2 o nombre|otro nombre|inicial intermedia`,
    infix: 'partícula del apellido',
    last_name: `apellidos|apellido|apellido paterno|nombre de familia|apellido 1|1 apellido|1 er apellido|
      apellidos familia|apellido principal|ap paterno|1o apellido`,
    second_last_name: `apellido materno|apellido 2|2 do apellido|ap materno|apellido segundo|
      segundos apellidos`,
    prefix: `tratamiento|prefijo|prefijos|saludo|tratamientos|título de cortesía|sr sra|
      fórmula de tratamiento`,
    title: 'título|títulos|titulación|título académico|título honorífico',
    suffix: 'sufijo|sufijos',
    nickname: 'apodo|apodos|sobrenombre|alias|mote|seudónimo|nombre preferido|nombre coloquial',
    email: `e mail|email|mail|e mails|emails|mails|correo|correos|correo electrónico|correos electrónicos|
      dirección electrónica|cuenta de correo|cuenta de correo electrónico|otro correo electrónico|
      c electrónico|correo elec|buzón de correo`,
    phone: `teléfono|teléfonos|telf|teléf|tlf|tlfno|tfno|tfo|tlfn|tel|tels|fono|fonos|número telefónico|
      números telefónicos|fijo|línea fija|número de contacto|devolución de llamada|rdsi|télex|
      radioteléfono|teletipo|teléfono de texto|whatsapp|whats app|n° de contacto|n de contacto|
      línea telefónica`,
    area_code: `código de área|prefijo telefónico|código de ciudad|lada|clave lada|código área|
      prefijo de teléfono|cod área`,
    street: `calle|calles|vía|domicilio calle|dirección línea 1|línea de dirección 1|línea de dirección|
      línea 1 de dirección|avenida|línea de la calle`,
    street_more: `complemento|dirección línea 2|dirección línea 3|línea de dirección 2|
      línea de dirección 3|línea 2 de dirección|colonia|barrio|urbanización|piso|puerta|escalera|num int|
      interior|bloque|apartamento|apto|resto de dirección|dirección adicional|dirección complementaria|
      dirección ampliada|información adicional de dirección|portal|edificio|entre calles|fraccionamiento|
      referencias del domicilio|dirección extendida`,
    house_number: `número de casa|número exterior|n° exterior|n exterior|núm exterior|num ext|
      número de calle|número de portal|n° casa|n casa|número de puerta|número de la casa|n° de casa|
      n de casa|número calle|n° calle|n calle|número vía|n° exterior e interior|n exterior e interior`,
    city: `ciudad|ciudades|población|localidad|localidades|municipio|municipios|pueblo|comuna|alcaldía|
      delegación`,
    region: `provincia|provincias|estado|estados|región|regiones|comunidad autónoma|comunidad|
      departamento región|departamento provincia|entidad federativa|comarca|cantón|provincia departamento|
      ccaa|c autónoma|estado departamento|provincia o departamento`,
    region_code: 'código de provincia|código de estado|código de región|código provincia',
    postal_code: `código postal|códigos postales|c postal|cód postal|código zip|codpostal|
      código de correos|distrito postal|d postal|cpostal`,
    country: 'país|países|nación',
    country_code: `código de país|código del país|código país|cód país|prefijo de país|
      prefijo internacional|prefijo país|código iso del país|cod país`,
    box: `apartado de correos|apartado|apdo|apdo correos|apdo de correos|casilla de correo|casilla|
      buzón postal|apartado correos`,
    address: `dirección|direcciones|domicilio|domicilios|señas|dir|domicilio completo|
      dirección de correspondencia|domicilio actual|dirección física`,
    whole_address: 'dirección con formato|etiqueta de dirección|dirección formateada|bloque de dirección',
    company: `empresa|empresas|compañía|compañías|organización|organizaciones|organismo|razón social|
      sociedad|entidad|entidades|institución|instituciones|empleador|centro de trabajo|lugar de trabajo|
      nombre comercial|asociación|denominación social|escuela|universidad|colegio|negocio|comercio`,
    job_title: `puesto|puestos|cargo|cargos|puesto de trabajo|título del trabajo|título profesional|
      posición|función|cargo que ocupa|categoría profesional|título de trabajo|puesto laboral|
      cargo laboral|denominación del puesto|título laboral`,
    profession: `profesión|profesiones|ocupación|oficio|rol|actividad|actividad profesional|
      actividad laboral`,
    department: `departamento|departamentos|área|depto|dpto|sección|división|gerencia|dependencia|unidad|
      unidad organizativa`,
    groups: `categorías|categoría|grupos|grupo|etiquetas|listas de distribución|lista de distribución|
      pertenencia a grupos|listas de correo|lista de correo|rubro|segmento`,
    birthday: `cumpleaños|fecha de nacimiento|fecha nacimiento|fecha nac|fecha de nac|f nacimiento|
      f de nacimiento|f nac|fec nac|fec nacimiento|fecha de cumpleaños|fecha cumpleaños|nacimiento|nacido|
      día de cumpleaños|fnac|fecha del nacimiento|natalicio|onomástico`,
    birth_year: 'año nac',
    birth_month: 'mes nac',
    birth_day: 'día nac',
    year: 'año',
    month: 'mes',
    day: 'día',
    photo: 'foto|fotos|imagen|fotografía|retrato|avatar',
    location: 'ubicación|ubicaciones|lugar|localización',
    notes: `notas|nota|comentarios|comentario|observaciones|observación|información adicional|
      otra información|información|info|descripción|anotaciones|anotación|apuntes|otros datos|
      más información|datos adicionales|detalles|información complementaria|obs|comentarios adicionales|
      observaciones generales|memo`,
    url: `páginas web|sitios web|web|página|sitio|página personal|url|internet|blog|www|perfil|
      página principal|página de inicio|pág web|pagweb|enlace|web site`,
    type: 'tipo|tipos|etiqueta',
    company_fact: `ingresos|ingresos anuales|número de empleados|n° de empleados|n de empleados|
      sector de actividad|forma jurídica|cnae|facturación anual|año de fundación`,
    ignored: `aniversario|aniversarios|aniversario de boda|fecha de aniversario|aniversario de bodas|sexo|
      género|hijos|nombre de pantalla|nombre de usuario de mensajería|apodo en mi|
      nombre de pantalla de correo electrónico 2|nombre de pantalla de correo electrónico 3|
      nombre para mostrar del correo electrónico|nombre para mostrar de correo electrónico|
      nombre para mostrar de correo electrónico 2|nombre para mostrar de correo electrónico 3|
      nombre para mostrar del correo electrónico 2|nombre para mostrar del correo electrónico 3|
      tipo de correo electrónico|tipo de correo electrónico 2|tipo de correo electrónico 3|
      información de facturación|datos de facturación|dni|nif|nie|cif|rfc|curp|rut|run|cuit|cuil|ruc|nit|
      cédula|cédula de identidad|documento|documento de identidad|tipo de documento|
      número de identificación gubernamental|identificación|identificador|id|
      número de identificación fiscal|id fiscal|cuenta|cuentas|cuenta bancaria|iban|bic|ccc|aficiones|
      afición|pasatiempos|pasatiempo|intereses|iniciales|disponibilidad de internet|disponible ocupado|
      palabras clave|palabra clave|idioma|idiomas|lengua|lengua materna|kilometraje|prioridad|privado|
      confidencialidad|carácter|sensibilidad|remitido por|usuario 1|usuario 2|usuario 3|usuario 4|
      personalizado 1|personalizado 2|personalizado 3|personalizado 4|campo personalizado|
      mensajería instantánea|chat|servidor de directorio|servidor de directorios|número de cliente|
      n° de cliente|n de cliente|n° cliente|n cliente|código de cliente|código cliente|n° de socio|
      n de socio|n° socio|n socio|número de socio|número socio|n° de empleado|n de empleado|
      número de empleado|legajo|matrícula|nacionalidad|lugar de nacimiento|país de nacimiento|
      ciudad de nacimiento|nombre de soltera|apellido de soltera|apellido de casada|estado civil|religión|
      estatus|edad|fecha de alta|fecha alta|fecha de baja|fecha de ingreso|fecha de inscripción|
      fecha de registro|pasaporte|fecha de defunción|santo|nombre de usuario|contraseña|latitud|longitud|
      fuente|origen|sector|giro|ramo|boletín|evento|eventos|relación|relaciones|n° de factura|
      n de factura|número de factura|asistente|secretaria|secretario|secretaría|n° de orden|n de orden|
      grupo sanguíneo|tipo de sangre|marca temporal|nss|seguridad social|obra social|skype|facebook|
      twitter|instagram|curso|fecha de creación|fecha de modificación|última modificación|
      última actualización|facturación|coche|auto|carro|automóvil`,
  },
  kinds: {
    home: `casa|hogar|personal|personales|particular|particulares|privado|privada|domicilio|residencia|
      residencial|habitación|familiar|donde vive`,
    work: `trabajo|oficina|laboral|laborales|profesional|empresarial|comercial|corporativo|corporativa|
      institucional|despacho|directo|directa`,
    other: 'otro|otra|otros|otras|alternativo|alternativa|adicional|alterno|alterna',
    school: 'escuela|universidad|colegio|escolar|universitario',
    mobile: `móvil|móviles|celular|celulares|cel|cell|teléfono móvil|teléfono celular|tel móvil|tel celular|
      número móvil|número de móvil|número celular|número de celular|n° móvil|n móvil|n° de móvil|n de móvil|
      n° celular|n celular|n° de celular|n de celular|sms|smartphone|teléf móvil|teléf celular|teléfono mov|
      tlf móvil|tfno móvil|iphone`,
    fax: 'fax|telefax|número de fax|n° de fax|n de fax|n° fax|n fax|facsímil|faxes',
    pager: `buscapersonas|busca|localizador|bíper|beeper|radiolocalizador|bip|número de buscapersonas|
      mensáfono`,
    main: 'principal|central|centralita|conmutador|sede|sede central',
    car: 'coche|auto|automóvil|carro',
    assistant: 'asistente|ayudante|secretaria|secretario|secretaría',
    billing: 'facturación|factura|facturas|cobro',
    shipping: 'envío|entrega|envíos',
  },
  fillers: `de|del|la|el|las|los|al|a|en|y|e|o|u|para|por|con|su|sus|tu|tus|mi|un|una|n|n°|no|nro|nros|núm|
    número|números|primer|primero|primera|primario|primaria|secundario|secundaria|contacto|contactos|
    persona|personas|cliente|clientes|socio|socios|socia|miembro|miembros|afiliado|empleado|empleados|
    empleada|trabajador|alumno|alumnos|alumna|estudiante|estudiantes|participante|participantes|asistentes|
    invitado|destinatario|usuario|usuarios|paciente|titular|beneficiario|interesado|preferido|preferida|
    actual|completo|completa|general|vigente|válido|obligatorio|si|tiene|campo|valor|datos|dato|
    especificada|opcional|predeterminado|habitual|internacional|desde|dd mm aaaa|aaaa mm dd`,
  somebodyElse: `cónyuge|esposo|esposa|marido|mujer|pareja|padre|madre|padres|papá|mamá|tutor|tutora|
    tutores|apoderado|apoderada|director|directora|gerente|jefe|jefa|responsable|supervisor|encargado|
    representante|representante legal|emergencia|emergencias|urgencia|urgencias|contacto de emergencia|
    en caso de emergencia|creado|creado por|modificado|modificado por|actualizado|propietario|propietaria|
    creador|profesor|profesora|maestro|maestra|médico|hijo|hija|vendedor|vendedora|asesor|asesora|agente|
    referencia personal|garante|aval|administrador|manager|abuelo|abuela|acudiente|recomendado|referido|
    ejecutivo de cuenta`,
  ordinals: [
    'uno|1er|1ro|1o|1a',
    'segundo|segunda|dos|2do|2da|2o|2a',
    'tercero|tercera|tercer|tres|3er|3ro|3o',
    'cuarto|cuarta|cuatro|4o',
    'quinto|quinta|cinco|5o',
  ],
  whole: {
    'personal 4': 'ignored',
    'personal 3': 'ignored',
    'personal 2': 'ignored',
    'personal 1': 'ignored',
    'número de centralita de la organización': 'phone main',
    'teléfono principal de la organización': 'phone main',
    'teléfono principal de la empresa': 'phone main',
    'teléfono principal de la compañía': 'phone main',
    'fax de la empresa': 'phone work fax',
    'fax empresa': 'phone work fax',
    'móvil de empresa': 'phone mobile',
    'móvil empresa': 'phone mobile',
    'celular empresa': 'phone mobile',
    'dirección 1': 'street',
    'dirección 2': 'street_more',
    'dirección 3': 'street_more',
    'domicilio 1': 'street',
    'domicilio 2': 'street_more',
    'nombre de la oficina': 'company',
  },
  doubtful: {
    // What stands behind a street in Argentina; the height of somebody elsewhere.
    altura: 'house_number',
    // "Código postal". A contact person or a company of other programs.
    cp: 'postal_code',
    'c p': 'postal_code',
    // "Tel. mov." of lists by hand.
    mov: 'mobile',
    // "Domicilio" of lists by hand.
    dom: 'home',
    // "Fecha de nacimiento".
    fdn: 'birthday',
  },
};
