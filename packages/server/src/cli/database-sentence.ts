import { isDatabaseAway } from '../storage/database.js';
import { databaseNameOf } from '../storage/database-name.js';

/** By codes of the system, of TLS and of PostgreSQL (its Appendix A). */
const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'it broke the connection off',
  ENOTFOUND: 'its host is not known',
  EAI_AGAIN: 'its host cannot be looked up',
  EHOSTUNREACH: 'its host cannot be reached',
  ENETUNREACH: 'its network cannot be reached',
  ENOENT: 'there is no such socket',
  ERR_INVALID_URL: 'that is not a URL',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by nobody known',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is signed by nobody known',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is signed by nobody known',
  '28000': 'it does not let this user in',
  '28P01': 'it does not take this user name and password',
  '3D000': 'there is no database of this name',
  '42501': 'its user may not do what we need',
  '53300': 'it takes no more connections',
};

/** What the driver says without a code. */
const spokenReasons: readonly (readonly [RegExp, string])[] = [
  [/^SASL: .*client password must be/, 'it wants a password'],
  [/^The server does not support SSL/, 'it does not speak TLS, which was asked for'],
];

/**
 * What is wrong with the database of DATABASE_URL, in a sentence that names its host and itself, and shows nothing else of
 * the URL; `undefined` for any other error.
 */
export function databaseSentence(error: Error, url: string): string | undefined {
  const { code = '', syscall } = error as NodeJS.ErrnoException;
  // Files that are not there have the same code.
  if (code === 'ENOENT' && syscall !== 'connect') return undefined;
  const reason =
    reasons[code] ?? spokenReason(error) ?? (isDatabaseAway(error) ? 'it does not answer' : undefined);
  return (
    reason && `${databaseNameOf(url) ?? 'The database'} cannot be used, ${reason}: look at DATABASE_URL.`
  );
}

const spokenReason = ({ message }: Error) => spokenReasons.find(([pattern]) => pattern.test(message))?.[1];
