import { createHash } from 'node:crypto';
import type { AppContext } from '../context/app-context.js';
import { type Import, sealContext } from '../model/import.js';
import { giveBackReleaseTry, takeReleaseTry } from '../storage/release-tries.js';

/*
 * A page that begins an import in a browser holds a token, which whoever begins one by a program holds as well. The contacts
 * need a release code besides, which only the window has where the person agreed, and which it hands to one origin.
 */

/** Without letters and digits that look alike. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const typedLength = 8;

const contextOf = (it: Import) => `${sealContext(it)}/${it.upload ?? it.visitor ?? ''}`;

/** Whether there is anything to release: something has arrived to be read. */
export const isReleasable = (it: Import): boolean =>
  it.browserOrigin !== undefined && it.consentedAt !== undefined;

/** What lets the page that began an import have its contacts: 256 bits, of this grant or file alone. */
export const releaseOf = ({ masterKey }: Pick<AppContext, 'masterKey'>, it: Import): string =>
  masterKey.tokenFor(`release/${contextOf(it)}`, masterKey.beginKeyOf(it));

/** The same to be typed, as `ABCD-EFGH`: good for ten minutes after consent, and for five tries. */
export function typedReleaseOf({ masterKey }: Pick<AppContext, 'masterKey'>, it: Import): string {
  const bytes = createHash('sha256')
    .update(masterKey.tokenFor(`typed-release/${contextOf(it)}`, masterKey.beginKeyOf(it)))
    .digest();
  const letters = [...bytes.subarray(0, typedLength)].map((byte) => alphabet[byte % alphabet.length]);
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
}

/** Whether a code lets a page have the contacts; if not, how often another one may be typed. */
export type Released =
  | { readonly isReleased: true }
  | { readonly isReleased: false; readonly triesLeft: number };

/** Tries a code; a typed one that is wrong is counted. */
export async function tryRelease(
  parts: Pick<AppContext, 'db' | 'masterKey'>,
  it: Import,
  code: string,
): Promise<Released> {
  const never = { isReleased: false, triesLeft: 0 } as const;
  if (!isReleasable(it)) return never;
  if (parts.masterKey.isTokenFor(`release/${contextOf(it)}`, code)) return { isReleased: true };
  const triesLeft = await takeReleaseTry(parts.db, it.key);
  if (triesLeft === undefined) return never;
  if (lettersOf(code) !== lettersOf(typedReleaseOf(parts, it))) return { isReleased: false, triesLeft };
  await giveBackReleaseTry(parts.db, it.key);
  return { isReleased: true };
}

/** However it was typed. */
const lettersOf = (code: string) => code.toUpperCase().replaceAll(/[\s-]/g, '');
