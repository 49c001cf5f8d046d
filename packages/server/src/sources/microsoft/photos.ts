import { ImportFailure } from '../../model/failures.js';
import { callJson } from '../http/json-api.js';
import { objectsOf, text, type Wire } from '../http/untrusted-json.js';
import type { ConsentContext } from '../provider.js';
import { graph, urlOf } from './api.js';

/** As many as Graph takes in one request; of those of one mailbox it works on four at a time. */
const batchSize = 20;

/** Of one import: each counts as a request of its own, and a mailbox has ten thousand of them in ten minutes. */
export const maxPhotos = 5000;

/** Photos by the id of their contact, in Base64. */
export type Photos = ReadonlyMap<string, string>;

/**
 * The photos of some contacts. A photo that cannot be had now is left out: nobody waits for it, and no import fails for
 * it. Throws `ImportFailure` when access has ended.
 * @see https://learn.microsoft.com/en-us/graph/json-batching
 */
export async function readPhotos(context: ConsentContext, ids: readonly string[]): Promise<Photos> {
  const photos = new Map<string, string>();
  for (let i = 0; i < ids.length; i += batchSize)
    for (const [id, photo] of await readBatch(context, ids.slice(i, i + batchSize))) photos.set(id, photo);
  return photos;
}

async function readBatch(context: ConsentContext, ids: readonly string[]): Promise<[string, string][]> {
  const requests = ids.map((id, at) => ({
    id: String(at),
    method: 'GET',
    url: `/me/contacts/${encodeURIComponent(id)}/photo/$value`,
  }));
  const answer = await callJson(context, graph, {
    url: urlOf(context, '$batch'),
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ requests }),
  }).catch(leftOut);
  return objectsOf<Part>(answer.responses).flatMap(({ id, status, body }) => {
    const contact = ids[Number(id)];
    return contact === undefined || status !== 200 ? [] : [[contact, text(body)]];
  });
}

type Part = Wire<'id' | 'status' | 'body'>;

function leftOut(error: unknown): Readonly<Record<string, unknown>> {
  if (error instanceof ImportFailure && error.code !== 'grant_expired') return {};
  throw error;
}

/** The photo of the person whose account it is, in Base64; `''` when there is none, or it cannot be had. */
export async function readOwnPhoto(context: ConsentContext): Promise<string> {
  const response = await context.request({ url: urlOf(context, 'me/photo/$value') });
  return response.status === 200 ? Buffer.from(await response.arrayBuffer()).toString('base64') : '';
}
