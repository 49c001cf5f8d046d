import { type Account, accountRows, domain } from '../google/accounts.js';

const maxContacts = 100_000;

/**
 * The account of an e-mail address; `undefined` when there is none. `size-1234@` is a plain book of so many people, and
 * `+1234` after any name gives its book so many people, as in `flaky+5000@`.
 */
export function findAccount(email: string): Account | undefined {
  const [, name, size] = /^([a-z0-9-]+?)(?:\+(\d{1,6}))?@sandbox\.example$/.exec(email) ?? [];
  if (name === undefined || Number(size ?? 0) > maxContacts) return undefined;
  const row = accountRows.find((it) => it.name === name) ?? sized(name);
  if (row === undefined) return undefined;
  const { others, fault } = row;
  return { email, contacts: size === undefined ? row.contacts : Number(size), others, fault };
}

function sized(name: string): Omit<Account, 'email'> | undefined {
  const digits = /^size-(\d{1,6})$/.exec(name)?.[1];
  if (digits === undefined || Number(digits) > maxContacts) return undefined;
  return { contacts: Number(digits), others: 0, fault: { kind: 'none' } };
}

export const emailOf = (name: string): string => `${name}@${domain}`;
