import { beginAtSandbox, carddavAt } from '@bookbridge/testing/carddav';
import type { KillableSource } from '../killed.js';

/** Its pages are batches of a hundred cards. */
export const killableCardDav: KillableSource = {
  name: 'CardDAV',
  settingsAt: (url, books) => ({ ...carddavAt(url), BOOKBRIDGE_ALLOWED_SERVERS: books }),
  begin: (application, account, books) => beginAtSandbox(application, books, account),
  pageOf: ({ body }) => /multiget.*?<href>([^<]+)</.exec(body)?.[1],
};
