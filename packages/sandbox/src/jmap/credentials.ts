import type { Account } from '../accounts/account.js';
import { jmapAccounts } from './accounts.js';

/** The password of everybody. */
export const password = 'sandbox-password';

/** The API token of an account, by the part of its address before `@`. */
export const tokenOf = (name: string): string => `fmu1-${name}`;

/**
 * Whose credentials these are, by the `Authorization` header: user name and password, or an API token. `undefined` when they
 * are wrong.
 * @see RFC 7617 §2 and RFC 6750 §2.1
 */
export function accountOf(authorization: string | undefined): Account | undefined {
  const [, scheme = '', credentials = ''] = /^(\w+) +(\S+)$/.exec(authorization ?? '') ?? [];
  const account = findAccount(scheme.toLowerCase(), credentials);
  return account?.fault?.when === 'choosing the account' ? undefined : account;
}

function findAccount(scheme: string, credentials: string): Account | undefined {
  if (scheme === 'bearer') {
    const name = credentials.startsWith(tokenOf('')) ? credentials.slice(tokenOf('').length) : '';
    return jmapAccounts.find(`${name}@${jmapAccounts.domain}`);
  }
  if (scheme !== 'basic') return undefined;
  const pair = Buffer.from(credentials, 'base64').toString();
  const [username = '', typed] = pair.split(/:(.*)/s);
  return typed === password ? jmapAccounts.find(username) : undefined;
}
