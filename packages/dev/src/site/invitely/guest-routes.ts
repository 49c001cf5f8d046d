import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Access } from '../../application/curl.js';
import { pickerPageHeaders } from '../picker-headers.js';
import { guestsPath } from './event.js';
import { guestsPage, type Typing } from './pages/guests.js';
import type { Parties } from './parties.js';
import type { Party } from './party.js';
import { readTyped } from './typed-addresses.js';

/** Serves the event with its guest list, and what is done to that. */
export function serveGuests(
  app: FastifyInstance,
  parties: Parties,
  { url, domainKey }: Pick<Access, 'url' | 'domainKey'>,
): void {
  const headers = pickerPageHeaders(url);
  const pickerScript = `${url}/widget/${domainKey}.js`;
  const show = (reply: FastifyReply, status: number, party: Party, typing?: Typing) =>
    reply.code(status).headers(headers).send(guestsPage({ party, pickerScript, typing }));

  app.get(guestsPath, (request, reply) => show(reply, 200, parties.of(request, reply)));

  app.post<{ Body: URLSearchParams }>(`${guestsPath}/guests`, (request, reply) => {
    const party = parties.of(request, reply);
    const typing = addTyped(party, request.body);
    return typing ? show(reply, 400, party, typing) : reply.redirect(guestsPath, 303);
  });

  app.post<{ Params: { id: string } }>(`${guestsPath}/guests/:id/remove`, (request, reply) => {
    parties.of(request, reply).remove(Number(request.params.id));
    return reply.redirect(guestsPath, 303);
  });

  app.post(`${guestsPath}/invitations`, (request, reply) => {
    parties.of(request, reply).invite();
    return reply.redirect(guestsPath, 303);
  });
}

/** Puts those who were typed or picked on the list, or says what is wrong: then nobody is. */
function addTyped(party: Party, form: URLSearchParams): Typing | undefined {
  const text = form.get('addresses') ?? '';
  const unreachable = Number(form.get('left_out')) || 0;
  const { people, others } = readTyped(text);
  const [other] = others;
  if (other !== undefined) return { text, problem: `“${other}” is not an e-mail address.` };
  if (people.length === 0 && unreachable === 0) return { text, problem: 'Type at least one e-mail address.' };
  party.add(people, unreachable);
  return undefined;
}
