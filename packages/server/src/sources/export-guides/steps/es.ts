import type { GuideTexts } from '../guide.js';

export const es: GuideTexts = {
  steps: {
    google: [
      'Abre Contactos de Google, mejor en un ordenador.',
      'Elige «Exportar»: una flecha encima de la lista o una entrada del menú.',
      'Elige «CSV de Google» y luego «Exportar».',
    ],
    outlook_web: [
      'Abre Outlook en el navegador y elige «Contactos».',
      'Elige «Administrar contactos» y luego «Exportar contactos».',
      'Elige todos los contactos y luego «Exportar».',
    ],
    outlook_windows: [
      'En Outlook, elige «Archivo» › «Abrir y exportar» › «Importar o exportar».',
      'Elige «Exportar a un archivo» y luego «Valores separados por comas».',
      'Elige tu carpeta «Contactos» y dónde guardar el archivo, y finaliza.',
    ],
    outlook_mac: [
      'Abre Outlook en el navegador, con la cuenta que usas en tu Mac.',
      'Elige «Administrar contactos» y luego «Exportar contactos».',
      'Elige todos los contactos y luego «Exportar». Las personas guardadas solo en tu Mac no están en este archivo.',
    ],
    apple_contacts: [
      'Abre Contactos en tu Mac.',
      'Elige «Edición» › «Seleccionar todo».',
      'Elige «Archivo» › «Exportar» › «Exportar vCard» y guarda el archivo.',
    ],
    icloud: [
      'Abre Contactos en iCloud.com, en un ordenador.',
      'Haz clic en cualquier persona de la lista y pulsa ⌘A en un Mac o Ctrl+A en Windows.',
      'Elige «Exportar vCard» en el menú de compartir o en el de ajustes.',
    ],
    iphone: [
      'Abre Contactos y toca «Listas» en la parte superior.',
      'Mantén pulsada una lista y toca «Exportar».',
      'Elige qué incluir y guárdalo en Archivos.',
    ],
    android: [
      'Abre Contactos.',
      'Busca «Exportar»: en el menú, en «Corregir y gestionar» o en los ajustes.',
      'Guarda el archivo en tu teléfono.',
    ],
    yahoo: [
      'Abre tu correo en el navegador de un ordenador y luego «Contactos».',
      'Abre el menú de los tres puntos y elige «Exportar».',
      'Elige CSV y guarda el archivo.',
    ],
    thunderbird: [
      'Abre la libreta de direcciones.',
      'Haz clic derecho en la libreta que quieras y elige «Exportar».',
      'Elige vCard o CSV y guarda el archivo.',
    ],
    linkedin: [
      'Abre «Obtener una copia de tus datos» en los ajustes de LinkedIn.',
      'Elige «Contactos» y solicita el archivo.',
      'LinkedIn te envía un correo cuando está listo. Descárgalo y usa Connections.csv. Solo contiene las direcciones de quienes comparten la suya.',
    ],
    named_webmail: [
      'Inicia sesión en {source} en el navegador de un ordenador.',
      'Abre la libreta de direcciones («{contacts}»).',
      'Busca «{export}»: en un menú con puntos o un engranaje, o junto a la importación.',
      'Elige CSV o vCard y guarda el archivo.',
    ],
    webmail: [
      'Inicia sesión en tu correo en el navegador de un ordenador.',
      'Abre la libreta de direcciones, que suele llamarse «Contactos».',
      'Busca «Exportar»: en un menú con puntos o un engranaje, o junto a «Importar».',
      'Elige CSV o vCard y guarda el archivo.',
    ],
  },
  deadEnds: {
    closed:
      '{source} ya no entrega libretas de direcciones. Sirve un archivo que exportaras antes; si no, usa la libreta de tu correo o de tu teléfono.',
    facebook:
      'Facebook no entrega las direcciones de correo de tus amistades. Usa en su lugar la libreta de tu correo o de tu teléfono.',
  },
  anyWebmail: 'Otro servicio de correo',
  yields: {
    csv: 'Obtienes un archivo que termina en .csv.',
    vcard: 'Obtienes un archivo que termina en .vcf.',
    either: 'Sirve un archivo que termine en .vcf o .csv.',
  },
};
