import type { FastifyInstance } from 'fastify';
import { paths } from './event.js';
import { guestsPage, type Typing } from './pages/guests.js';
import type { Parties } from './parties.js';
import type { Party } from './party.js';
import type { SendPage } from './routes.js';
import { readTyped } from './typed-addresses.js';

/** Serves the event with its guest list, and what is done to that. */
export function serveGuests(app: FastifyInstance, parties: Parties, sendPage: SendPage): void {
  app.get(paths.guests, (request, reply) => sendPage(reply, 200, guestsPage(parties.of(request, reply))));

  app.post<{ Body: URLSearchParams }>(`${paths.guests}/guests`, (request, reply) => {
    const party = parties.of(request, reply);
    const typing = addTyped(party, request.body.get('addresses') ?? '');
    return typing ? sendPage(reply, 400, guestsPage(party, typing)) : reply.redirect(paths.guests, 303);
  });

  app.post<{ Params: { id: string } }>(`${paths.guests}/guests/:id/remove`, (request, reply) => {
    parties.of(request, reply).remove(Number(request.params.id));
    return reply.redirect(paths.guests, 303);
  });

  app.post(`${paths.guests}/invitations`, (request, reply) => {
    parties.of(request, reply).invite();
    return reply.redirect(paths.guests, 303);
  });
}

/** Puts those who were typed on the list, or says what is wrong: then nobody is. */
function addTyped(party: Party, text: string): Typing | undefined {
  const { people, others } = readTyped(text);
  const [other] = others;
  if (other !== undefined) return { text, problem: `“${other}” is not an e-mail address.` };
  if (people.length === 0) return { text, problem: 'Type at least one e-mail address.' };
  party.add(people);
  return undefined;
}
