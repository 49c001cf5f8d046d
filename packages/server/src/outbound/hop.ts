import { getDomain } from 'tldts';
import { refusal } from './ssrf-guard.js';

/** One request on the way to an answer: what was asked for, or where a redirect leads. */
export interface Hop {
  readonly url: URL;
  readonly method: string;
  readonly headers: Headers | Readonly<Record<string, string>>;
  readonly body: string | URLSearchParams | Uint8Array | undefined;
}

/** What a request is to say of who asks, if anything: by some schemes it depends on the request. */
export type Authorize = (request: Pick<Hop, 'url' | 'method'>) => string | undefined;

/**
 * The request that a redirect asks for; undefined when `answer` is none. Credentials go along, so it stays within
 * the registrable domain, on https once there, and among the trusted origins once there. Throws `address_refused`.
 * @see RFC 9110 §15.4
 */
export function nextHop(hop: Hop, answer: Response, isTrusted: (url: URL) => boolean): Hop | undefined {
  const { status } = answer;
  const location = answer.headers.get('location');
  if (location === null || ![301, 302, 303, 307, 308].includes(status)) return undefined;
  const url = parseUrl(location, hop.url);
  const away = leadsAway(hop.url, url);
  if (away !== undefined) throw refusal(hop.url.host, `redirects ${away}`);
  if (isTrusted(hop.url) && !isTrusted(url)) throw refusal(hop.url.host, `redirects to ${url.host}`);
  return becomesGet(status, hop.method) ? withoutBody({ ...hop, url, method: 'GET' }) : { ...hop, url };
}

/** Parses where a request is to go. Throws `address_refused`, also for a URL with a user name or a password. */
export function parseUrl(url: string | URL, base?: URL): URL {
  if (!URL.canParse(String(url), base?.href)) throw refusal(base?.host ?? 'a URL', 'cannot be parsed');
  const parsed = new URL(url, base);
  if (parsed.username || parsed.password) throw refusal(parsed.host, 'credentials in the URL');
  return parsed;
}

/**
 * Where a server leads that must not take credentials along: away from https, or out of its registrable domain. `undefined` where
 * they may go.
 */
export function leadsAway(from: URL, to: URL): string | undefined {
  if (from.protocol === 'https:' && to.protocol !== 'https:') return 'away from https';
  return isSameDomain(from, to) ? undefined : `to ${to.host}`;
}

/**
 * Whether credentials for one URL may go to the other: both are of one registrable domain. Addresses, `localhost` and names
 * that are a public suffix themselves have no domain: there the host must agree.
 */
export function isSameDomain(a: URL, b: URL): boolean {
  const domain = getDomain(a.hostname, { allowPrivateDomains: true });
  return domain === null
    ? a.hostname === b.hostname
    : domain === getDomain(b.hostname, { allowPrivateDomains: true });
}

/** As fetch has it: PROPFIND and REPORT stay themselves on all but a 303. */
const becomesGet = (status: number, method: string) =>
  status === 303 ? method !== 'GET' && method !== 'HEAD' : status < 303 && method === 'POST';

function withoutBody(hop: Hop): Hop {
  const headers = new Headers(hop.headers);
  for (const name of [...headers.keys()]) if (name.startsWith('content-')) headers.delete(name);
  return { ...hop, headers, body: undefined };
}
