import { createHash } from 'node:crypto';
import type { Account } from '../accounts/account.js';
import { has } from './accounts.js';
import { capabilities, limits } from './limits.js';

/** The JMAP account that the person owns, and the one that somebody shares with them. */
export interface JmapAccountIds {
  readonly own: string;
  readonly shared: string;
}

export function accountIdsOf({ email }: Pick<Account, 'email'>): JmapAccountIds {
  const hash = createHash('sha256').update(email).digest('hex').slice(0, 8);
  return { own: `u${hash}`, shared: `v${hash}` };
}

/** Where everything is, and what the server can. @see RFC 8620 §2 */
export function sessionOf(account: Account, url: string): object {
  const { own, shared } = accountIdsOf(account);
  const base = has(account, 'relative') ? new URL(url).pathname : url;
  const known = knownOf(account);
  const ofAccount = (name: string, isPersonal: boolean) => ({
    name,
    isPersonal,
    isReadOnly: !isPersonal,
    accountCapabilities: Object.fromEntries(known.map((it) => [it, accountCapabilities[it]])),
  });
  return {
    capabilities: {
      [capabilities.core]: { ...limits, collationAlgorithms: ['i;ascii-casemap'] },
      ...Object.fromEntries(known.map((it) => [it, {}])),
    },
    accounts: {
      [own]: ofAccount(account.email, true),
      ...(has(account, 'shared') && { [shared]: ofAccount('The choir', false) }),
    },
    primaryAccounts: Object.fromEntries(known.map((it) => [it, own])),
    username: account.email,
    apiUrl: `${base}/jmap/api`,
    downloadUrl: `${base}/jmap/download/{accountId}/{blobId}/{name}?accept={type}`,
    uploadUrl: `${base}/jmap/upload/{accountId}`,
    eventSourceUrl: `${base}/jmap/events?types={types}&closeafter={closeafter}&ping={ping}`,
    state: 's1',
  };
}

/** What the server of an account has besides the core. */
export function knownOf(account: Account): readonly string[] {
  const { contacts, mail, oldContacts } = capabilities;
  if (has(account, 'mail-only')) return [mail];
  return has(account, 'old-cyrus') ? [mail, oldContacts] : [mail, contacts];
}

/** What can be done in an account. @see RFC 8621 §1.3.1 and RFC 9610 §1.4.1 */
const accountCapabilities: Readonly<Record<string, object>> = {
  [capabilities.contacts]: { maxAddressBooksPerCard: null, mayCreateAddressBook: false },
  [capabilities.mail]: {
    maxMailboxesPerEmail: null,
    maxMailboxDepth: null,
    maxSizeMailboxName: 255,
    maxSizeAttachmentsPerEmail: 50_000_000,
    emailQuerySortOptions: ['receivedAt'],
    mayCreateTopLevelMailbox: false,
  },
  // What Cyrus says of it is its own affair.
  [capabilities.oldContacts]: {},
};
