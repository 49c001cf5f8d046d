import type { FastifyReply, FastifyRequest } from 'fastify';
import { contactsBody } from '../api/answer/contacts-stream.js';
import type { AppContext } from '../context/app-context.js';
import { TakenOver } from '../imports/gather/taken-over.js';
import { tryRelease } from '../imports/release.js';
import { StoredPages } from '../imports/stored-pages.js';
import type { Import, ImportIn } from '../model/import.js';
import { gatheredGeneration } from '../storage/pages.js';
import { linesOf } from '../vault/page.js';
import { type Held, refuse } from './import-of-token.js';

/** Gathered people that one answer has at most. */
const maxAtOnce = 2000;

/**
 * The contacts of an import for the page that began it and has the release code: all of them once it is complete, and before
 * that, where the application gets the whole address book, those read so far from `from` on.
 */
export async function sendContacts(
  parts: AppContext,
  request: FastifyRequest,
  reply: FastifyReply,
  held: Held,
): Promise<FastifyReply> {
  const { it } = held;
  const code = request.headers['bookbridge-release'];
  if (typeof code !== 'string') return refuse(reply, { status: 403, code: 'release_refused' });
  const released = await tryRelease(parts, it, code);
  if (!released.isReleased)
    return refuse(reply, { status: 403, code: 'release_refused' }, { tries_left: released.triesLeft });
  reply.header('Content-Type', 'application/json; charset=utf-8');
  const from = fromIn(request);
  if (from !== undefined && isReading(it)) return sendGathered(parts, reply, held, it, from);
  switch (it.state) {
    case 'completed': {
      const slice = { start: 0, count: 0, onlyWithEmail: false };
      const body = await contactsBody(parts, it, slice, 'json', { import_id: String(it.importId) });
      return body ? reply.send(body) : refuse(reply, { status: 410, code: 'gone' });
    }
    case 'destroyed':
      return refuse(reply, { status: 410, code: 'gone' });
    case 'failed':
      return refuse(reply, { status: 404, code: it.failure });
    default:
      return refuse(reply, { status: 409, code: 'not_ready' });
  }
}

function fromIn({ query }: FastifyRequest): number | undefined {
  const text = /^\d{1,9}$/.exec(String((query as { from?: unknown }).from))?.[0];
  return text === undefined ? undefined : Number(text);
}

type Reading = ImportIn<'gathering' | 'finishing'>;

/** Whether there is something to give before the end. */
const isReading = (it: Import): it is Reading =>
  it.delivery === 'whole' && (it.state === 'gathering' || it.state === 'finishing');

async function sendGathered(
  { db }: AppContext,
  reply: FastifyReply,
  { openKey }: Held,
  it: Reading,
  from: number,
): Promise<FastifyReply> {
  const key = openKey();
  if (!key) return refuse(reply, { status: 410, code: 'gone' });
  const { signal } = new AbortController();
  const pages = new StoredPages(db, it, gatheredGeneration, key, signal);
  const lines: string[] = [];
  try {
    for await (const page of pages.forwards((first, end) => end > from && first < from + maxAtOnce)) {
      let place = page.first;
      for (const { json } of linesOf(page)) {
        if (place >= from && lines.length < maxAtOnce) lines.push(json.toString());
        place++;
      }
    }
  } catch (error) {
    // It has been completed meanwhile: everybody can be had at once.
    if (!(error instanceof TakenOver)) throw error;
  }
  const next = from + lines.length;
  return reply.send(`{"contacts":[${lines.join(',')}],"next":${next},"complete":false}`);
}
