import { pipeline, Readable } from 'node:stream';
import { constants, createGzip } from 'node:zlib';
import { writeChoice } from '@bookbridge/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import type { Question } from './choice-page.js';

/**
 * Everybody as JSON lines, as they are opened: first how many they are and who is picked so far, then a person a line, in
 * the order of the address book. An answer that breaks off has fewer lines than it said.
 */
export function sendPeople(request: FastifyRequest, reply: FastifyReply, question: Question): FastifyReply {
  reply.headers({
    'Content-Type': 'application/x-ndjson; charset=utf-8',
    'Cache-Control': 'no-store',
    Vary: 'Accept-Encoding',
  });
  const lines = Readable.from(linesOf(question), { objectMode: false });
  const isPacked =
    new Negotiator({ headers: { 'accept-encoding': request.headers['accept-encoding'] ?? '' } }).encodings([
      'gzip',
      'identity',
    ])[0] === 'gzip';
  if (!isPacked) return reply.send(lines);
  // Each part is seen at once: the list fills while the rest is opened.
  const gzip = createGzip({ level: 1, flush: constants.Z_SYNC_FLUSH });
  pipeline(lines, gzip, () => undefined);
  return reply.header('Content-Encoding', 'gzip').send(gzip);
}

async function* linesOf({ people, total, choice }: Question): AsyncGenerator<string> {
  yield `${JSON.stringify({ total, picked: writeChoice(choice) })}\n`;
  for await (const part of people.all()) {
    yield part.map(({ place: _, ...person }) => `${JSON.stringify(person)}\n`).join('');
  }
}
