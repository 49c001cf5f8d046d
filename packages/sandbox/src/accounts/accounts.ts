import type { Account, AccountGroup, AccountRow } from './account.js';

const maxContacts = 100_000;

/** Everybody who can sign in to one look-alike. */
export class Accounts {
  /** Of all groups, in their order. */
  readonly rows: readonly AccountRow[];

  constructor(
    /** Of their e-mail addresses. */
    readonly domain: string,
    /** As the authorization page lists them. */
    readonly groups: readonly AccountGroup[],
  ) {
    this.rows = groups.flatMap(({ accounts }) => accounts);
  }

  emailOf(name: string): string {
    return `${name}@${this.domain}`;
  }

  /**
   * The account of an e-mail address; `undefined` when there is none. `size-1234@` is a plain book of so many people, and
   * `+1234` after any name gives its book so many people, as in `flaky+5000@`.
   */
  find(email: string): Account | undefined {
    const [, name, size, domain] = /^([a-z0-9-]+?)(?:\+(\d{1,6}))?@(.+)$/.exec(email) ?? [];
    if (name === undefined || domain !== this.domain || Number(size ?? 0) > maxContacts) return undefined;
    const row = this.rows.find((it) => it.name === name) ?? sized(name);
    if (row === undefined) return undefined;
    const { others, fault } = row;
    return { email, contacts: size === undefined ? row.contacts : Number(size), others, fault };
  }
}

function sized(name: string): Omit<Account, 'email'> | undefined {
  const digits = /^size-(\d{1,6})$/.exec(name)?.[1];
  if (digits === undefined || Number(digits) > maxContacts) return undefined;
  return { contacts: Number(digits), others: 0, fault: undefined };
}
