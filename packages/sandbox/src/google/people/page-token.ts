import { createHash } from 'node:crypto';
import type { Place } from '../../faults/page-at.js';

/**
 * What a page token is good for: the account and every parameter but the token. Google refuses a token when any of them
 * has changed.
 * @see https://developers.google.com/people/api/rest/v1/people.connections/list
 */
export function listingOf(account: string, path: string, parameters: URLSearchParams): string {
  const others = [...parameters].filter(([name]) => name !== 'pageToken').map((pair) => pair.join('='));
  const listing = [account, path, ...others.sort()].join('\n');
  return createHash('sha256').update(listing).digest('base64url').slice(0, 16);
}

/** The same place of the same listing has the same token. */
export function writePageToken({ offset, page }: Place, listing: string): string {
  return `G${Buffer.from(`${listing}.${page}.${offset}`).toString('base64url')}`;
}

/** `undefined` when the token is malformed, or belongs to another listing. */
export function readPageToken(token: string, listing: string): Place | undefined {
  const [of, page, offset] = Buffer.from(token.slice(1), 'base64url').toString().split('.').map(String);
  const place = { offset: Number(offset), page: Number(page) };
  const isWhole = of === listing && Number.isSafeInteger(place.offset) && Number.isSafeInteger(place.page);
  // Decoding forgives letters that do not belong; Google does not.
  return isWhole && writePageToken(place, listing) === token ? place : undefined;
}
