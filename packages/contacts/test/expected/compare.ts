import type { Contact } from '../../dist/index.js';

/** What somebody who read a file wrote down of it. Fields that are not named are not compared. */
export interface Expectation {
  contacts: Record<string, Expected>[];
  /** Cards or rows that should have given a contact and did not. */
  skipped?: number;
}

/** A text, a text of which only a part is named, or an entry of a list with fields of its own. */
type ExpectedEntry = string | boolean | Partial<Record<string, string | boolean | Part>> | Part;
type Part = { contains: string[] } | { starts: string };
type Expected = string | Part | ExpectedEntry[] | { includes: ExpectedEntry[] };

/** The named fields that differ, as `2.last_name: "Roe", not "Poe"`. */
export function differences(expected: Expectation, contacts: readonly Contact[]): string[] {
  const found = expected.contacts.flatMap((named, at) => {
    const contact = contacts[at] as Record<string, unknown> | undefined;
    return Object.entries(named)
      .filter(([field, value]) => !isSame(value, contact?.[field]))
      .map(
        ([field, value]) =>
          `${at}.${field}: ${JSON.stringify(contact?.[field])}, not ${JSON.stringify(value)}`,
      );
  });
  if (contacts.length === expected.contacts.length) return found;
  return [`${contacts.length} contacts, not ${expected.contacts.length}`, ...found];
}

function isSame(expected: Expected, given: unknown): boolean {
  if (Array.isArray(expected)) return isSameList(expected, given as unknown[] | undefined, true);
  if (typeof expected === 'object' && 'includes' in expected)
    return isSameList(expected.includes, given as unknown[] | undefined, false);
  return isSameText(expected, given);
}

/** In any order; an exact repetition may have been merged. A list is complete, unless it only says what it includes. */
function isSameList(expected: readonly ExpectedEntry[], given: readonly unknown[] = [], isWhole: boolean) {
  const left = [...given];
  const once = new Map(expected.map((entry) => [JSON.stringify(entry), entry]));
  for (const entry of once.values()) {
    const at = left.findIndex((candidate) => isSameEntry(entry, candidate));
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return !isWhole || left.every((extra) => expected.some((entry) => isSameEntry(entry, extra)));
}

function isSameEntry(expected: ExpectedEntry, given: unknown): boolean {
  if (typeof expected !== 'object' || isPart(expected)) return isSameText(expected, given);
  if (typeof given !== 'object' || given === null) return false;
  return Object.entries(expected).every(([field, value]) => {
    const own = (given as Record<string, unknown>)[field];
    return field === 'type' ? isSameType(String(value), String(own)) : isSameText(value, own);
  });
}

const isPart = (value: object): value is Part => 'contains' in value || 'starts' in value;

function isSameText(expected: unknown, given: unknown): boolean {
  if (typeof expected !== 'object' || expected === null) return trimmed(expected) === trimmed(given);
  const text = String(trimmed(given));
  if ('starts' in expected) return text.startsWith(String(trimmed(expected.starts)));
  return (expected as { contains: string[] }).contains.every((part) => text.includes(String(trimmed(part))));
}

/** Cleaning leaves one blank of several, and none before a line break; notes have both. */
const trimmed = (value: unknown) =>
  typeof value === 'string'
    ? value
        .replace(/\r\n?/g, '\n')
        .replace(/ +(\n|(?= ))/g, '$1')
        .trim()
    : value;

const synonyms: Record<string, string> = {
  private: 'home',
  personal: 'home',
  business: 'work',
  cell: 'mobile',
};

/** `fax` alone is met by any fax. */
function isSameType(expected: string, given: string): boolean {
  const [wanted, own] = [expected, given].map((type) => {
    const label = type.toLowerCase();
    return synonyms[label] ?? label;
  });
  return wanted === own || (wanted === 'fax' && /\bfax$/.test(own ?? ''));
}
