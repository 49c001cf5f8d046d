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
  '08P01': 'it, or a pooler before it, does not take what we send by its protocol',
  '25006': 'it takes no changes',
  '28000': 'it does not let this user in',
  '28P01': 'it does not take this user name and password',
  '3D000': 'there is no database of this name',
  '42501': 'its user may not do what we need',
  '53100': 'its disk is full',
  '53200': 'it has no memory left',
  '53300': 'it takes no more connections',
  '55P03': 'a lock was not to be had in time',
  '57014': 'a statement took longer than it allows',
  '57P01': 'it is shutting down',
  '57P02': 'one of its processes crashed',
  '57P03': 'it is starting up',
  NEXT_HOST: 'one of its hosts does not serve, and the others are tried',
};

/** What the driver says without a code. */
const spokenReasons: readonly (readonly [RegExp, string])[] = [
  [/^SASL: .*client password must be/, 'it wants a password'],
  [/^The server does not support SSL/, 'it does not speak TLS, which was asked for'],
];

/** What is known to be wrong with a database, as the end of a sentence; `undefined` for any other error. */
export function knownDatabaseReason(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '', message } = error as NodeJS.ErrnoException;
  return reasons[code] ?? spokenReasons.find(([pattern]) => pattern.test(message))?.[1];
}

/** What is wrong with a database that is away, as the end of a sentence. */
export const awayReason = (error: unknown): string => knownDatabaseReason(error) ?? 'it does not answer';

/** The same as a sentence for the log. */
export const awaySentence = (error: unknown): string => `The database cannot be used, ${awayReason(error)}.`;
