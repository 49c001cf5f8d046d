import type { GuideTexts } from '../guide.js';

export const es: GuideTexts = {
  steps: {
    icloud: [
      'Inicia sesión en account.apple.com. La autenticación de doble factor debe estar activada en tu cuenta de Apple.',
      'Elige «Inicio de sesión y seguridad» y luego las contraseñas específicas de apps.',
      'Genera una contraseña y ponle el nombre que quieras.',
      'Copia la contraseña y pégala aquí.',
    ],
    yahoo: [
      'Abre la página de seguridad de tu cuenta de {source}.',
      'Elige crear o generar una contraseña de aplicación.',
      'Ponle a la aplicación el nombre que quieras y genera la contraseña.',
      'Copia la contraseña y pégala aquí. Los espacios que contenga no importan.',
      'Si no ves esa opción, usa un navegador en el que lleves unos días con la sesión iniciada, y no una ventana privada.',
    ],
    fastmail: [
      'Abre los ajustes de Fastmail y luego «{settings}».',
      'Elige «{tokens}» y luego «{makeToken}»: para JMAP, de solo lectura, con acceso a los contactos.',
      'O elige «{passwords}» y luego «{make}», con acceso a los contactos.',
      'Copia lo que aparece y pégalo aquí. Solo se muestra una vez.',
    ],
    zoho: [
      'Inicia sesión en tu cuenta de Zoho y abre «{settings}».',
      'Elige «{passwords}» y luego «{make}».',
      'Ponle el nombre que quieras y genera la contraseña.',
      'Copia la contraseña y pégala aquí. Solo se muestra una vez.',
    ],
    gmx: [
      'Si no usas la autenticación de dos factores en {source}, escribe aquí tu contraseña habitual.',
      'Si la usas, inicia sesión en {source} y abre tu cuenta, luego «{settings}» y «{passwords}».',
      'Elige «{make}». Copia la contraseña y pégala aquí. Solo se muestra una vez.',
      'Si no se acepta, permite el acceso de otros programas en los ajustes de correo, en «{allow}».',
    ],
    mailcom: [
      'Si no usas la autenticación de dos factores en {source}, escribe aquí tu contraseña habitual.',
      'Si la usas, inicia sesión en {source} y abre «{settings}», luego «{passwords}».',
      'Elige «{make}». Copia la contraseña y pégala aquí. Solo se muestra una vez.',
      'Si no se acepta, puede que tu plan no permita el acceso de otros programas. Exporta entonces un archivo.',
    ],
    mail_ru: [
      'Inicia sesión en Mail.ru y abre «{settings}» en los ajustes de tu cuenta.',
      'Elige «{passwords}» y luego «{make}».',
      'Ponle el nombre que quieras. Si Mail.ru pregunta para qué es, elige el acceso completo.',
      'Copia la contraseña y pégala aquí. Solo se muestra una vez.',
    ],
    yandex: [
      'Abre «{settings}» en tu Yandex ID y luego «{passwords}».',
      'Crea una contraseña del tipo para contactos (CardDAV). Una para el correo no sirve.',
      'Copia la contraseña y pégala aquí. Solo se muestra una vez.',
      'Puede tardar dos o tres horas en funcionar. Si no se acepta, guárdala y vuelve a intentarlo más tarde.',
    ],
    qq_mail: [
      'Inicia sesión en QQ Mail en un navegador y abre «{settings}», luego la página de tu cuenta.',
      'Ve a «{passwords}» y activa el servicio («{allow}»).',
      'Elige «{make}» y confírmalo con tu teléfono.',
      'Copia el código de 16 letras y pégalo aquí. Tu contraseña de QQ no sirve.',
    ],
    mailbox_org: [
      'Si no usas la autenticación de dos factores en mailbox.org, escribe aquí tu contraseña habitual.',
      'Si la usas, inicia sesión y abre todos los ajustes, luego «{settings}» y «{passwords}».',
      'Elige una aplicación para contactos (CardDAV) y añade una contraseña.',
      'Copia la contraseña y pégala aquí. Si se muestra con un nombre de usuario, usa también ese nombre.',
    ],
    seznam: [
      'Si no usas la autenticación de dos factores en Seznam, escribe aquí tu contraseña habitual.',
      'Si la usas, abre los ajustes de seguridad de tu cuenta de Seznam y busca «{settings}».',
      'Pon ahí una contraseña para aplicaciones, distinta de la habitual.',
      'Escribe aquí esa contraseña.',
    ],
    telekom: [
      'Inicia sesión en tu correo de Telekom en un navegador y abre los ajustes.',
      'Busca «{passwords}» y pon una, si no la tienes.',
      'Escribe aquí esa contraseña. La de tu cuenta de Telekom puede no servir.',
    ],
    fruux: [
      'Inicia sesión en fruux en un navegador.',
      'Añade un dispositivo para CardDAV. Se te muestran un nombre de usuario y una contraseña para él.',
      'Copia los dos y pégalos aquí.',
    ],
    mailbox: [
      'Escribe la contraseña con la que inicias sesión en {source}.',
      'Si el inicio de sesión pide un segundo paso, crea en {source} una contraseña para otros programas y escribe esa.',
      'Si no se acepta, mira en los ajustes de {source} si se permite el acceso de otros programas (CardDAV).',
    ],
    server: [
      'Inicia sesión en el servicio en un navegador y abre los ajustes de seguridad.',
      'Busca «Contraseñas de aplicación», «Dispositivos» o «Tokens de API» y crea algo para los contactos.',
      'Si no hay nada así, escribe aquí tu contraseña habitual.',
      'La ayuda del servicio dice qué servidor hay que indicar, a menudo en «CardDAV».',
    ],
  },
  secrets: {
    app_password: 'Contraseña de aplicación',
    authorization_code: 'Código de autorización',
    token_or_app_password: 'Token de API o contraseña de aplicación',
    usual_or_app_password: 'Contraseña o contraseña de aplicación',
  },
  reasons: {
    app_password:
      'Para leer tu libreta de direcciones, {source} pide una contraseña de aplicación: sirve para un único fin y puedes borrarla allí cuando quieras. Tu contraseña habitual se queda contigo.',
    authorization_code:
      'Para leer tu libreta de direcciones, {source} pide un código de autorización: sirve para un único fin y puedes borrarlo allí cuando quieras. Tu contraseña habitual se queda contigo.',
    token_or_app_password:
      'Para leer tu libreta de direcciones, {source} pide un token de API o una contraseña de aplicación: sirven para un único fin y puedes borrarlos allí cuando quieras. Tu contraseña habitual se queda contigo.',
    usual_or_app_password:
      'Donde puedas crear una contraseña de aplicación, usa esa: sirve para un único fin y puedes borrarla cuando quieras. Si no, la correcta es tu contraseña habitual.',
  },
  userNames: {
    address: 'Tu dirección de correo completa',
    apple_account: 'La dirección de correo de tu cuenta de Apple, no un alias',
    shown_beside: 'El nombre de usuario que {source} muestra con la contraseña',
    sign_in_name: 'El nombre de usuario con el que inicias sesión, a menudo tu dirección de correo',
  },
};
