import { ImportFailure } from '../../../model/failures.js';
import { AnswerTooLarge } from '../../../outbound/whole-answer.js';
import type { SkippedEntry } from '../../provider.js';
import type { DavClient } from '../dav/client.js';
import { MultistatusError, parseMultistatus } from '../dav/multistatus.js';
import { card, escapeXml } from '../dav/names.js';
import { endsAsking, failureOf } from '../failure.js';
import type { CardDavProvider } from '../providers.js';
import { keyOf, type Listed } from './listed.js';

/** The text of a card, or why there is none. */
export type Fetched = { readonly text: string } | { readonly reason: SkippedEntry['reason'] };

/** How the cards of a book are asked for; it changes with what the server can do. */
export interface Manner {
  /** How many at once. */
  readonly size: number;
  /** How many at once at most: more have been refused. */
  readonly most: number;
  /** Whether each is asked for by itself. */
  readonly isSingly: boolean;
  /** How many cards there were that are more than an answer may have. */
  readonly tooLarge: number;
}

/** Some of the cards that were asked for, the first of them, and how to go on. */
export interface Batch {
  readonly fetched: readonly Fetched[];
  readonly manner: Manner;
}

const maxBatch = 100;

export const usualManner: Manner = { size: maxBatch, most: maxBatch, isSingly: false, tooLarge: 0 };

/** Nobody's photos are that many and that large: a server that goes on so is not read on. */
const maxTooLarge = 20;

/** Requests at a time where each card takes one. */
const parallel = 4;

const addressData = card('address-data');
const maxText = 8 * 1024 * 1024;
const wanted = { properties: new Set([addressData]), maxText };

/** One server, and who runs it. */
export interface Place {
  readonly client: DavClient;
  readonly provider: CardDavProvider;
  readonly book: URL;
}

/**
 * The first of some cards, as many as the server gives at once; there is at least one of them. What is too much for an
 * answer is asked for by halves, and what a multiget does not give is asked for singly. Throws `ImportFailure`.
 * @see RFC 6352 §8.7
 */
export async function fetchCards(place: Place, cards: readonly Listed[], manner: Manner): Promise<Batch> {
  let { size, most, isSingly, tooLarge } = manner;
  while (!isSingly) {
    const asked = cards.slice(0, size);
    const got = await multiget(place, asked);
    if (got === 'too much' || got === 'too many') {
      size = Math.ceil(asked.length / 2);
      if (got === 'too many') most = size;
      continue;
    }
    if (got === 'too large') {
      tooLarge++;
      if (tooLarge > maxTooLarge)
        throw new ImportFailure('source_error', {
          cause: `${place.book.host} gives cards without end`,
          isFinal: true,
        });
      return { fetched: [{ reason: 'too_long' }], manner: { size, most, isSingly, tooLarge } };
    }
    if (got === 'refused') {
      isSingly = true;
      break;
    }
    const texts = got instanceof Map ? got : noTexts;
    const fetched = await completed(place, asked, texts);
    return { fetched, manner: { size: Math.min(most, size * 2), most, isSingly, tooLarge } };
  }
  const asked = cards.slice(0, maxBatch);
  return { fetched: await completed(place, asked, noTexts), manner: { size, most, isSingly, tooLarge } };
}

const noTexts: ReadonlyMap<string, string> = new Map();

type Multiget =
  | ReadonlyMap<string, string>
  /** These are more than an answer may have; others may be less. */
  | 'too much'
  /** It refuses to give that many. */
  | 'too many'
  /** One card alone is more than an answer may have. */
  | 'too large'
  /** It cannot do that. */
  | 'refused'
  /** What came was no answer; the next one may be. */
  | 'unreadable';

/** The texts of cards by their keys. Cards that it does not give, or says not to have, are not among them. */
async function multiget({ client, provider, book }: Place, cards: readonly Listed[]): Promise<Multiget> {
  const hrefs = cards.map(({ path }) => `<href>${escapeXml(path)}</href>`).join('');
  const body = `<C:addressbook-multiget xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:carddav"><prop><getetag/><C:address-data/></prop>${hrefs}</C:addressbook-multiget>`;
  try {
    const response = await client.report(book, 1, body);
    const { status } = response;
    if (status === 413 || status === 500 || status === 504 || status === 507)
      return cards.length > 1 ? 'too many' : 'unreadable';
    if (endsAsking(response)) throw failureOf(response, provider, undefined);
    if (status !== 207) return 'refused';
    const texts = new Map<string, string>();
    const base = new URL(response.url);
    await parseMultistatus(response, wanted, ({ href, properties }) => {
      const text = properties.get(addressData)?.text ?? '';
      if (text !== '' && URL.canParse(href, base.href)) texts.set(keyOf(new URL(href, base).pathname), text);
    });
    return texts;
  } catch (error) {
    if (error instanceof AnswerTooLarge) return cards.length > 1 ? 'too much' : 'too large';
    if (error instanceof MultistatusError) return 'unreadable';
    throw error;
  }
}

/**
 * The cards, in their order: those that have not come are asked for singly, until there is as much text as one answer would
 * have; then it is the first of them.
 */
async function completed(
  place: Place,
  cards: readonly Listed[],
  texts: ReadonlyMap<string, string>,
): Promise<Fetched[]> {
  const fetched: (Fetched | undefined)[] = cards.map(({ key }) => {
    const text = texts.get(key);
    return text === undefined ? undefined : { text };
  });
  const missing = [...fetched.keys()].filter((at) => fetched[at] === undefined);
  let failed: Response | undefined;
  let failures = 0;
  let length = 0;
  const next = async (): Promise<void> => {
    while (length < maxText) {
      const at = missing.shift();
      if (at === undefined) return;
      const one = await get(place, cards[at] as Listed);
      if (one instanceof Response) {
        failed = one;
        failures++;
      } else {
        fetched[at] = one;
        if ('text' in one) length += one.text.length;
      }
    }
  };
  const count = missing.length;
  await Promise.all(Array.from({ length: parallel }, next));
  // A server that stumbles over one card has a broken card; over all of them, it is broken itself.
  if (failed && failures === count && count > 1) throw failureOf(failed, place.provider, undefined);
  const [end = cards.length] = missing;
  return fetched.slice(0, end).map((it) => it ?? { reason: 'not_given' });
}

/** A card by itself; the response of a server that failed over it. Throws `ImportFailure`. */
async function get({ client, provider, book }: Place, { path }: Listed): Promise<Fetched | Response> {
  try {
    const response = await client.ask({ method: 'GET', url: new URL(path, book) });
    const { status } = response;
    if (status === 200) return { text: await response.text() };
    if (endsAsking(response)) throw failureOf(response, provider, undefined);
    return status >= 500 ? response : { reason: 'not_given' };
  } catch (error) {
    if (error instanceof AnswerTooLarge) return { reason: 'too_long' };
    throw error;
  }
}
