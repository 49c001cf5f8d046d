import type { LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import { ImportFailure } from '../model/failures.js';
import { isPublicAddress } from './address.js';
import { isAbsence, type Resolve } from './lookup.js';

/**
 * Names that lead to this machine or its own network, whoever resolves them. What is there is not told by whether they do.
 * @see RFC 6761 §6.3, RFC 6762 §3 and appendix G, RFC 8375
 */
const ownNames = /(^|\.)(localhost|local|internal|intranet|private|corp|home|lan|home\.arpa)$/;

/**
 * Lets only https to a name or a public address through: anybody may have typed this URL. Names are held to
 * `resolvePublic` when they are resolved; an address would never be, so it is checked here.
 * Throws `address_refused`.
 */
export function checkUrl({ protocol, hostname, port }: URL): void {
  if (protocol !== 'https:') throw refusal(hostname, 'not https');
  if (port === '0') throw refusal(hostname, 'a port that nobody has');
  const literal = literalIn(hostname);
  if (isIP(literal) ? !isPublicAddress(literal) : isOwnName(hostname))
    throw refusal(hostname, 'not on the public internet');
}

const literalIn = (hostname: string): string => hostname.replace(/^\[|\]$/g, '');

function isOwnName(hostname: string): boolean {
  const name = hostname.replace(/\.+$/, '');
  return !name.includes('.') || ownNames.test(name);
}

/**
 * Resolves a name if all its addresses are public. One that is not makes the rest suspect: which of them is
 * connected to would be up to chance. Throws `address_refused`, `server_not_found`, and what `resolve` throws
 * when there is no telling.
 */
export async function resolvePublic(resolve: Resolve, hostname: string): Promise<LookupAddress[]> {
  const addresses = await resolve(hostname).catch((error: NodeJS.ErrnoException) => {
    if (isAbsence(error)) return [];
    throw error;
  });
  if (addresses.length === 0)
    throw new ImportFailure('server_not_found', { cause: `${hostname}: no address` });
  if (!addresses.every(({ address }) => isPublicAddress(address)))
    throw refusal(hostname, 'an address of it is not on the public internet');
  return addresses;
}

/** Whether a URL would be let through now. Throws what `resolve` throws when there is no telling. */
export async function isAdmitted(resolve: Resolve, url: URL): Promise<boolean> {
  try {
    checkUrl(url);
    if (!isIP(literalIn(url.hostname))) await resolvePublic(resolve, url.hostname);
    return true;
  } catch (error) {
    if (error instanceof ImportFailure) return false;
    throw error;
  }
}

/** An `address_refused` that says to the log which host, and why. */
export const refusal = (host: string, reason: string) =>
  new ImportFailure('address_refused', { cause: `${host}: ${reason}`, isFinal: true });
