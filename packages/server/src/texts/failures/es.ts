import type { FailureSentences } from '../texts.js';

export const failures: FailureSentences = {
  consent_denied: 'Has decidido no compartir tus contactos. No se ha leído nada.',
  consent_expired: 'No se terminó a tiempo. Empieza de nuevo.',
  scope_missing: 'La casilla para leer los contactos no estaba marcada. Inténtalo de nuevo y márcala.',
  admin_approval_required: 'En tu organización, la administración tiene que aprobarlo antes.',
  grant_expired: 'El acceso caducó antes de que pudiéramos terminar. Inténtalo de nuevo.',
  credentials_rejected: 'Ese nombre de usuario o esa contraseña no se ha aceptado.',
  app_password_required: 'Este proveedor pide una contraseña de aplicación en lugar de la habitual.',
  source_busy: 'Tu libreta de direcciones está saturada ahora mismo. Inténtalo de nuevo en unos minutos.',
  source_unavailable: 'Ahora mismo no se puede acceder a tu libreta de direcciones. Inténtalo más tarde.',
  source_error: 'No hemos podido leer la respuesta de tu libreta de direcciones.',
  no_address_book: 'Esta cuenta no tiene libreta de direcciones.',
  server_not_found: 'No hemos encontrado ninguna libreta de direcciones para esa dirección.',
  address_refused: 'No podemos leer de ese servidor.',
  file_unknown_format: 'Este archivo no es una libreta de direcciones que conozcamos.',
  file_unreadable: 'Este archivo está dañado o protegido.',
  too_large: 'Es más grande de lo que podemos recibir.',
  application_misconfigured: 'Hay que revisar la conexión de este sitio. Díselo a su responsable.',
  gave_up: 'La lectura tardaba demasiado, así que la hemos detenido. Inténtalo de nuevo.',
  internal: 'Algo ha fallado por nuestra parte. Inténtalo de nuevo.',
};
