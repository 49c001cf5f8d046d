import type { FastifyInstance } from 'fastify';
import type { Demo } from '../../../imports/begin.js';
import { destroyNow } from '../../../imports/follow.js';
import { paths } from '../event.js';
import type { Parties } from '../parties.js';
import type { ShowAddressBook } from '../show-address-book.js';
import { candidatesOf } from './people.js';

/** Puts those who were ticked on the guest list, and has everybody else forgotten at once. */
export function serveChoosing(
  app: FastifyInstance,
  demo: Demo,
  parties: Parties,
  showAddressBook: ShowAddressBook,
): void {
  app.post<{ Body: URLSearchParams }>(`${paths.addressBook}/guests`, async (request, reply) => {
    const party = parties.of(request, reply);
    const it = party.bringing && demo.imports.find(party.bringing.importId);
    if (it?.stage.name !== 'completed') return reply.redirect(paths.addressBook, 303);
    const ids = new Set(request.body.getAll('person'));
    if (ids.size === 0) return showAddressBook(reply, 400, party, 'Choose at least one person.');
    const { people } = await candidatesOf(demo, it);
    party.add(people.filter(({ id }) => ids.has(id)));
    party.bring(undefined);
    await destroyNow(demo, it.id);
    return reply.redirect(paths.guests, 303);
  });
}
