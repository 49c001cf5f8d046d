import { type DateOrder, dateOrderIn } from './clean/date.js';
import type { Draft, DraftContext } from './clean/draft.js';
import { toLine } from './clean/text.js';
import type { Contact } from './contact.js';
import { MemberIndex } from './members.js';
import { Numbers } from './numbers.js';
import type { Reporter, SkipReason, WarningReason } from './report.js';
import type { ReadLimits } from './text/limits.js';
import { ownCopy } from './text/own.js';

/** Where the readers of all formats put what they find: numbers contacts, joins groups to people, keeps the report. */
export class Book implements DraftContext {
  /** As many contacts as may be read have been: nothing more is taken. */
  isFull = false;
  readonly dateOrder: DateOrder | undefined;
  private ready: Contact[] = [];
  private readonly ids = new Numbers();
  private known = new MemberIndex();
  /** Groups of people who are still to come, by key. */
  private awaited = new Map<string, string[]>();
  /** Line of the first group that named people by their e-mail addresses, before these had come. */
  private awaitedAt = 0;

  constructor(
    readonly limits: ReadLimits,
    private readonly reporter: Reporter,
    readonly locale: string | undefined,
    region: string | undefined,
  ) {
    this.dateOrder = dateOrderIn(region, locale);
  }

  get report() {
    return this.reporter.report;
  }

  /** The number of the part of the file that is read now; 0 for a file of one piece. */
  get part(): number {
    return this.reporter.part;
  }

  /** Whether what is read now is a file inside of another. */
  get isInPart(): boolean {
    return this.part > 0;
  }

  /** What follows is of the part of that number: lines count from its beginning, and its groups are its own. */
  beginPart(number: number): void {
    this.tellUnknown();
    this.reporter.part = number;
    this.beginSheet(0);
    this.known = new MemberIndex();
    this.awaited = new Map();
  }

  /** Lines that follow count in that sheet of the part. */
  beginSheet(number: number): void {
    this.reporter.sheet = number;
  }

  warn(at: number, reason: WarningReason): void {
    this.reporter.warn(at, reason);
  }

  skip(at: number, reason: SkipReason, lines: number): void {
    if (!this.isFull) this.reporter.skip(at, reason, lines);
  }

  /**
   * Takes a contact; where there are `keys`, groups call it by these, or by its e-mail addresses. `emptyFor` says why there may
   * be nothing in it.
   */
  add(draft: Draft, lines: number, keys: readonly string[], emptyFor: SkipReason = 'empty'): void {
    if (this.isFull) return;
    const { report } = this;
    if (this.awaited.size > 0) this.joinAwaited(draft, keys);
    const contact = draft.finish();
    if (!contact) {
      this.skip(draft.at, emptyFor, lines);
      return;
    }
    if (report.kept >= this.limits.maxContacts) {
      this.isFull = true;
      this.warn(draft.at, 'too_many_contacts');
      return;
    }
    report.read++;
    report.kept++;
    contact.id = this.ids.next();
    for (const key of keys) this.known.add(key, report.kept);
    if (keys.length > 0) for (const { address } of contact.email) this.known.add(address, report.kept);
    this.ready.push(contact);
  }

  private joinAwaited(draft: Draft, keys: readonly string[]): void {
    for (const key of [...keys, ...draft.contact.email.map(({ address }) => address.toLowerCase())]) {
      const groups = this.awaited.get(key);
      if (!groups) continue;
      this.awaited.delete(key);
      for (const group of groups) draft.addGroup(group);
    }
  }

  addGroup(at: number, rawName: string, keys: readonly string[]): void {
    const name = ownCopy(toLine(rawName).slice(0, this.limits.maxValueLength));
    if (name === '') return;
    const members = new Set<string>();
    for (const key of keys) {
      if (key === '') continue;
      const contact = this.known.find(key);
      if (contact > 0) members.add(String(contact));
      else if (this.awaited.size < maxAwaited) this.await(key, name, at);
      else this.warn(at, 'groups_dropped');
    }
    if (members.size === 0) return;
    if (this.report.groups.length < this.limits.maxReported)
      this.report.groups.push({ name, members: [...members] });
    else this.warn(at, 'groups_dropped');
  }

  private await(key: string, name: string, at: number): void {
    if (key.includes('@')) this.awaitedAt ||= at;
    const groups = this.awaited.get(key);
    if (!groups) this.awaited.set(ownCopy(key), [name]);
    else if (groups.length < this.limits.maxValues) groups.push(name);
  }

  /** Says that a list had addresses that are nobody's: with the list they are gone. */
  private tellUnknown(): void {
    if (this.awaitedAt === 0) return;
    for (const key of this.awaited.keys())
      if (key.includes('@')) this.warn(this.awaitedAt, 'members_unknown');
    this.awaitedAt = 0;
  }

  /** The pages that are full; with `last`, also what is left. */
  *takePages(last: boolean): Generator<Contact[]> {
    const { pageSize } = this.limits;
    if (last) this.tellUnknown();
    while (this.ready.length >= pageSize) yield this.ready.splice(0, pageSize);
    if (last && this.ready.length > 0) yield this.ready.splice(0);
  }
}

const maxAwaited = 100_000;
