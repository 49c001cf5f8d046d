import type { Account, AccountGroup, AccountRow } from './account.js';

const maxContacts = 100_000;

/** Everybody who can sign in to one look-alike. */
export class Accounts {
  /** Of all groups, in their order. */
  readonly rows: readonly AccountRow[];

  constructor(
    /** Of their e-mail addresses, where their rows have no other. */
    readonly domain: string,
    /** As the authorization page lists them. */
    readonly groups: readonly AccountGroup[],
  ) {
    this.rows = groups.flatMap(({ accounts }) => accounts);
  }

  emailOf(name: string): string {
    const [plain] = name.split('+');
    return `${name}@${this.rows.find((row) => row.name === plain)?.domain ?? this.domain}`;
  }

  /**
   * The account of an e-mail address; `undefined` when there is none. `size-1234@` is a plain book of so many people, and
   * `+1234` after any name gives its book so many people, as in `flaky+5000@`.
   */
  find(email: string): Account | undefined {
    const [, name, size, domain] = /^([a-z0-9-]+?)(?:\+(\d{1,6}))?@(.+)$/.exec(email) ?? [];
    if (name === undefined || Number(size ?? 0) > maxContacts) return undefined;
    const row = this.rows.find((it) => it.name === name) ?? sized(name);
    if (row === undefined || domain !== (row.domain ?? this.domain)) return undefined;
    const { contacts, others, fault, folders } = row;
    return {
      email,
      contacts: size === undefined ? contacts : Number(size),
      others,
      fault,
      ...(folders && { folders }),
    };
  }
}

function sized(name: string): Omit<AccountRow, 'name' | 'shows'> | undefined {
  const digits = /^size-(\d{1,6})$/.exec(name)?.[1];
  if (digits === undefined || Number(digits) > maxContacts) return undefined;
  return { contacts: Number(digits), others: 0, fault: undefined };
}
