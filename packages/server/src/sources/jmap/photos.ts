import { ImportFailure } from '../../model/failures.js';
import { ownLink } from '../http/own-link.js';
import { objectOf, text, type Wire } from '../http/untrusted-json.js';
import { type ContactCard, idOf } from './contact.js';
import type { JmapServer } from './server.js';
import { isId } from './session.js';

/** As many as a careful client asks for. */
const maxAtOnce = 4;

/** Of one import. */
export const maxPhotos = 5000;

/** Larger ones are not kept (the limit is of Base64, which is a third longer). */
const maxBytes = 384 * 1024;

interface Blob {
  readonly card: string;
  readonly id: string;
  readonly type: string;
}

/**
 * The photos of some cards that do not lie in them, in Base64, by the ids of the cards. A photo that cannot be had now is
 * left out: nobody waits for it, and no import fails for it. Throws the reason of the run's signal.
 * @see RFC 8620 §6.2
 */
export async function readPhotos(
  server: JmapServer,
  accountId: string,
  cards: readonly unknown[],
): Promise<Map<string, string>> {
  const photos = new Map<string, string>();
  const blobs = cards.flatMap(blobOf);
  const take = async () => {
    for (let blob = blobs.pop(); blob; blob = blobs.pop())
      photos.set(blob.card, await readBlob(server, accountId, blob));
  };
  await Promise.all(Array.from({ length: maxAtOnce }, take));
  return photos;
}

const imageType = /^image\/[\w.+-]{1,100}$/;

/** The first photo of a card, where the server keeps it apart. */
export function blobOf(card: unknown): Blob[] {
  const { media }: ContactCard = objectOf(card);
  for (const medium of Object.values(objectOf(media))) {
    const { kind, blobId, mediaType }: Wire<'kind' | 'blobId' | 'mediaType'> = objectOf(medium);
    if (kind === 'photo' && isId(blobId))
      return [{ card: idOf(card), id: blobId, type: imageType.exec(text(mediaType))?.[0] ?? 'image/jpeg' }];
  }
  return [];
}

async function readBlob({ found, context }: JmapServer, accountId: string, blob: Blob): Promise<string> {
  try {
    const url = downloadUrl(found, { accountId, blobId: blob.id, name: 'photo', type: blob.type });
    const response = await context.request({ url });
    if (response.status !== 200) return '';
    const bytes = await response.arrayBuffer();
    return bytes.byteLength > maxBytes ? '' : Buffer.from(bytes).toString('base64');
  } catch (error) {
    if (error instanceof ImportFailure) return '';
    throw error;
  }
}

/** Where a blob is, by the template of the session (RFC 6570, level 1). Throws `address_refused`. */
export function downloadUrl(
  { downloadUrl: template, sessionUrl }: JmapServer['found'],
  values: Readonly<Record<string, string>>,
): URL {
  const link = template.replace(/\{(\w+)\}/g, (_, name) =>
    Object.hasOwn(values, name) ? encodeURIComponent(values[name] ?? '') : '',
  );
  return ownLink(link, new URL(sessionUrl));
}
