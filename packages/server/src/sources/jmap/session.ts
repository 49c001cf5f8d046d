import { ImportFailure } from '../../model/failures.js';
import type { Connection } from '../../model/grant.js';
import type { Answer } from '../http/json-api.js';
import { ownLink } from '../http/own-link.js';
import { isObject, objectOf, text, type Wire } from '../http/untrusted-json.js';
import { serverName } from './failure.js';
import { offerContacts, permitContacts } from './remedies.js';

export const core = 'urn:ietf:params:jmap:core';
export const contacts = 'urn:ietf:params:jmap:contacts';

/** What Cyrus had before there was a standard, and is not read. */
const oldContacts = 'https://cyrusimap.org/ns/jmap/contacts';

/** What a session says of where the address books are, and how they are asked for. */
export interface Found {
  /** Relative links begin here. */
  readonly sessionUrl: string;
  readonly apiUrl: string;
  /** With places for what is to be downloaded (RFC 6570). */
  readonly downloadUrl: string;
  /** Those with contacts; the person's own comes first. */
  readonly accounts: readonly string[];
  readonly limits: Limits;
  /** The name that the person signs in with. */
  readonly username: string;
}

/** What the server takes. @see RFC 8620 §2 */
export interface Limits {
  readonly maxObjectsInGet: number;
  readonly maxCallsInRequest: number;
  readonly maxSizeRequest: number;
}

/** What every server of the standard should take at least. */
const usual: Limits = { maxObjectsInGet: 500, maxCallsInRequest: 16, maxSizeRequest: 10_000_000 };

/** More than anybody is given; what is beyond is left out. */
const maxAccounts = 100;

type Session = Wire<'capabilities' | 'accounts' | 'primaryAccounts' | 'username' | 'apiUrl' | 'downloadUrl'>;

/** Whether what came is a session, and not a page that the server shows for whatever is asked. */
export const isSession = (answer: unknown): answer is Answer =>
  isObject(answer) && text((answer as Session).apiUrl) !== '' && isObject((answer as Session).capabilities);

/**
 * What a session says, which came from `at`. Throws `ImportFailure`: `no_address_book` when the server has no contacts, or
 * nobody's that the person may read; `address_refused` when its API is in another domain.
 */
export function foundIn(answer: Answer, at: URL): Found {
  const session: Session = answer;
  const capabilities: Readonly<Record<string, unknown>> = objectOf(session.capabilities);
  if (!Object.hasOwn(capabilities, contacts)) throw withoutContacts(capabilities);
  const accounts = accountsIn(session);
  if (accounts.length === 0)
    throw new ImportFailure('no_address_book', {
      cause: `${serverName} has contacts, but none of this account`,
      remedy: permitContacts,
    });
  return {
    sessionUrl: at.href,
    apiUrl: ownLink(text(session.apiUrl), at).href,
    downloadUrl: text(session.downloadUrl),
    accounts,
    limits: limitsIn(capabilities[core]),
    username: text(session.username),
  };
}

/** The session as it was kept with the grant. */
export const foundOf = (connection: Connection): Found => connection as unknown as Found;

function withoutContacts(capabilities: Readonly<Record<string, unknown>>): ImportFailure {
  const instead = Object.hasOwn(capabilities, oldContacts)
    ? 'only those of Cyrus from before RFC 9610'
    : 'none';
  return new ImportFailure('no_address_book', {
    cause: `${serverName} has no contacts: ${instead}`,
    remedy: offerContacts,
  });
}

function accountsIn({ accounts, primaryAccounts }: Session): string[] {
  const primary = text((objectOf(primaryAccounts) as Readonly<Record<string, unknown>>)[contacts]);
  const able = Object.entries(objectOf(accounts))
    .filter(([id, account]) => isId(id) && hasContacts(account))
    .map(([id]) => id);
  const others = able.filter((id) => id !== primary);
  return [...(able.length > others.length ? [primary] : []), ...others].slice(0, maxAccounts);
}

const hasContacts = (account: unknown): boolean =>
  Object.hasOwn(objectOf(objectOf<'accountCapabilities'>(account).accountCapabilities), contacts);

function limitsIn(capability: unknown): Limits {
  const said: Readonly<Record<string, unknown>> = objectOf(capability);
  const limit = (name: keyof Limits) => {
    const value = said[name];
    return Number.isSafeInteger(value) && Number(value) > 0 ? Number(value) : usual[name];
  };
  return {
    maxObjectsInGet: limit('maxObjectsInGet'),
    maxCallsInRequest: limit('maxCallsInRequest'),
    maxSizeRequest: limit('maxSizeRequest'),
  };
}

/** Whether it has the form of an id; some servers have other characters in theirs than the standard. @see RFC 8620 §1.2 */
export const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[\x21-\x7e]{1,255}$/.test(value);
