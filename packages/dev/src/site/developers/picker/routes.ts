import { loopbackKey } from 'bookbridge';
import type { FastifyInstance } from 'fastify';
import { accessIn, type Invitely, picked } from '../../../application/invitely.js';
import { pickerPageHeaders } from '../../picker-headers.js';
import { pickerPath } from './paths.js';
import { pickerPage } from './picker-page.js';
import { serveThemes } from './themes/routes.js';

/** Serves the page on which the picker is tried with every option, and those with the styles of others. */
export function servePicker(app: FastifyInstance, invitely: Invitely): void {
  const { url, domainKey } = invitely.access;
  const choosy = accessIn(invitely, picked.flag);
  const applications = [
    { key: domainKey, name: 'Invitely, which gets whole address books' },
    { key: choosy.domainKey, name: 'Invitely, which gets whom people pick' },
    { key: loopbackKey, name: `${loopbackKey}, for any page of this machine` },
  ];
  const headers = pickerPageHeaders(url);
  app.get(pickerPath, (_, reply) =>
    reply.headers(headers).send(pickerPage({ serviceUrl: url, applications })),
  );
  serveThemes(app, choosy);
}
