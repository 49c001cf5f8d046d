import type { FastifyInstance } from 'fastify';
import type { Demo } from '../../../imports/begin.js';
import { eventStream } from '../../event-stream.js';
import { paths } from '../event.js';
import type { Parties } from '../parties.js';

/** Tells a page when the import of its party has changed; the page then asks for what is to be seen. */
export function serveNews(app: FastifyInstance, { imports, signal }: Demo, parties: Parties): void {
  app.get(`${paths.addressBook}/news`, (request, reply) => {
    const party = parties.of(request, reply);
    eventStream(reply, signal, (send) => {
      const changed = () => send('changed');
      changed();
      const stops = [
        party.subscribe(changed),
        imports.subscribe(({ id }) => {
          if (party.bringing?.importId === id) changed();
        }),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    });
  });
}
