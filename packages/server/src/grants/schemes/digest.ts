import { createHash } from 'node:crypto';
import type { Challenge } from './challenges.js';

/** A challenge of Digest that we can answer. */
export interface DigestChallenge {
  readonly realm: string;
  readonly nonce: string;
  readonly opaque: string | undefined;
  /** As the server wrote it; `undefined` when it did not, which means MD5. */
  readonly algorithm: string | undefined;
  readonly hash: string;
  /** Whether the password is hashed once for the session. */
  readonly isSession: boolean;
  /** Whether requests are counted, as RFC 7616 has it; servers of RFC 2069 know nothing of that. */
  readonly hasQop: boolean;
  readonly isUserHashed: boolean;
  /** Whether only the nonce of the request before was too old. */
  readonly isStale: boolean;
}

/** By name in capitals, the best last. */
const hashes: Readonly<Record<string, string>> = {
  MD5: 'md5',
  'SHA-256': 'sha256',
  'SHA-512-256': 'sha512-256',
};

/** The best of the challenges that we can answer; `undefined` when there is none. */
export function digestChallengeIn(challenges: readonly Challenge[]): DigestChallenge | undefined {
  const known = challenges.flatMap(toDigest);
  const strength = ({ hash }: DigestChallenge) => Object.values(hashes).indexOf(hash);
  return known.reduce<DigestChallenge | undefined>(
    (best, it) => (best === undefined || strength(it) > strength(best) ? it : best),
    undefined,
  );
}

function toDigest({ scheme, parameters }: Challenge): DigestChallenge[] {
  const nonce = parameters.get('nonce');
  if (scheme !== 'digest' || nonce === undefined) return [];
  const algorithm = parameters.get('algorithm');
  const [, name = '', session = ''] = /^(.+?)(-SESS)?$/.exec((algorithm ?? 'MD5').toUpperCase()) ?? [];
  const hash = Object.hasOwn(hashes, name) ? hashes[name] : undefined;
  const qop = parameters.get('qop');
  const offered = qop?.split(',').map((it) => it.trim().toLowerCase());
  if (hash === undefined || (offered && !offered.includes('auth'))) return [];
  return [
    {
      realm: parameters.get('realm') ?? '',
      nonce,
      opaque: parameters.get('opaque'),
      algorithm,
      hash,
      isSession: session !== '',
      hasQop: qop !== undefined,
      isUserHashed: parameters.get('userhash')?.toLowerCase() === 'true',
      isStale: parameters.get('stale')?.toLowerCase() === 'true',
    },
  ];
}

/** One request that Digest is answered for. */
export interface DigestRequest {
  readonly method: string;
  /** Path and query, as they stand in the request. */
  readonly uri: string;
  /** How many requests there were with the nonce, this one included. */
  readonly count: number;
  /** Random, of visible ASCII without quotes. */
  readonly cnonce: string;
}

/**
 * The `Authorization` of a request.
 * @see RFC 7616 §3.4
 */
export function digestAuthorization(
  challenge: DigestChallenge,
  { username, password }: { readonly username: string; readonly password: string },
  { method, uri, count, cnonce }: DigestRequest,
): string {
  const { realm, nonce, opaque, algorithm, hash, isSession, hasQop, isUserHashed } = challenge;
  const digest = (text: string) => createHash(hash).update(text).digest('hex');
  const nc = count.toString(16).padStart(8, '0');
  const secret = digest(`${username}:${realm}:${password}`);
  const a1 = isSession ? digest(`${secret}:${nonce}:${cnonce}`) : secret;
  const a2 = digest(`${method}:${uri}`);
  const response = hasQop
    ? digest(`${a1}:${nonce}:${nc}:${cnonce}:auth:${a2}`)
    : digest(`${a1}:${nonce}:${a2}`);
  return `Digest ${[
    isUserHashed ? `username="${digest(`${username}:${realm}`)}"` : writtenName(username),
    `realm=${quote(realm)}`,
    `nonce=${quote(nonce)}`,
    `uri=${quote(uri)}`,
    ...(algorithm === undefined ? [] : [`algorithm=${algorithm}`]),
    ...(hasQop ? ['qop=auth', `nc=${nc}`] : []),
    ...(hasQop || isSession ? [`cnonce="${cnonce}"`] : []),
    `response="${response}"`,
    ...(opaque === undefined ? [] : [`opaque=${quote(opaque)}`]),
    ...(isUserHashed ? ['userhash=true'] : []),
  ].join(', ')}`;
}

const quote = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** A header holds ASCII alone: other names are written as RFC 8187 has it. */
const writtenName = (username: string): string =>
  /^[\x20-\x7e]*$/.test(username)
    ? `username=${quote(username)}`
    : `username*=UTF-8''${encodeURIComponent(username).replace(/['()*]/g, (it) => `%${it.charCodeAt(0).toString(16).toUpperCase()}`)}`;
