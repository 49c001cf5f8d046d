import { dateOrderIn } from '../clean/date.js';
import type { DraftContext } from '../clean/draft.js';
import { toLine } from '../clean/text.js';
import type { Contact } from '../contact.js';
import type { SkipReason } from '../report.js';
import { type ReadLimits, withDefaults } from '../text/limits.js';
import { type Card, CardAssembler } from './cards.js';
import { LineLexer } from './lines.js';
import { mapCard, nameOfGroup } from './map.js';

/** What one vCard of a server says: somebody, a group of those with these UIDs, or nothing that can be used. */
export type VCardEntry =
  | { readonly kind: 'contact'; readonly uid: string; readonly contact: Contact }
  | {
      readonly kind: 'group';
      readonly uid: string;
      readonly name: string;
      readonly members: readonly string[];
    }
  | { readonly kind: 'skipped'; readonly reason: SkipReason };

export interface EntryOptions {
  /** As for `readAddressBook`. */
  readonly region?: string | undefined;
  readonly locale?: string | undefined;
  readonly limits?: Partial<ReadLimits> | undefined;
}

/**
 * Reads the vCards of one resource of an address book server, which is one as a rule. UIDs have no `urn:uuid:` before
 * them, and `''` stands for none; contacts have no `id`, and members of groups may be e-mail addresses. Bad data never
 * throws: text without a vCard is a skip.
 * @throws RangeError for a limit that is no whole number of at least 1
 */
export function readVCardEntries(text: string, options: EntryOptions = {}): VCardEntry[] {
  const limits = withDefaults(options.limits);
  const { region, locale } = options;
  const context = { limits, dateOrder: dateOrderIn(region, locale), warn() {} };
  const entries: VCardEntry[] = [];
  const sink = { card: (card: Card) => entries.push(entryOf(card, context, locale)), trouble() {} };
  const assembler = new CardAssembler(sink, limits);
  const lexer = new LineLexer(assembler, limits);
  lexer.push(text);
  lexer.end();
  assembler.end(lexer.lineNumber);
  return entries.length > 0 ? entries : [{ kind: 'skipped', reason: 'malformed' }];
}

function entryOf(card: Card, context: DraftContext, locale: string | undefined): VCardEntry {
  const { draft, uid, isGroup, members } = mapCard(card, context, locale);
  if (isGroup) {
    const name = toLine(nameOfGroup(draft)).slice(0, context.limits.maxValueLength);
    return { kind: 'group', uid, name, members };
  }
  const contact = draft.finish();
  return contact
    ? { kind: 'contact', uid, contact }
    : { kind: 'skipped', reason: card.isCut ? 'too_long' : 'empty' };
}
