import { type Person, type Picked, pickAll } from '@bookbridge/ui/list';
import type { Owner } from '../contact/contact.js';
import { withHelpers } from '../contact/helpers.js';
import { newcomers } from '../contact/merge.js';
import type { Sitting } from '../main/sitting.js';
import { ShownBook } from './shown-book.js';

/** Who can be chosen, and who is. */
export class Choice {
  picked: Picked = new Map();
  /** Whether the page itself brought the people. */
  isOwn = false;
  readonly book: ShownBook;
  /** What of this is needed by what is loaded later: lent, so that it does not draw on this file. */
  readonly lent = { newcomers, withHelpers };
  /** Where the people come from; an owner stays until there is another. */
  source = '';
  owner: Owner | undefined;
  readonly sitting: Sitting;

  /** `disabled` is said of those who cannot be picked. */
  constructor(sitting: Sitting, disabled: string) {
    this.sitting = sitting;
    this.book = new ShownBook(sitting.options, disabled);
  }

  /** Whether people stay in the order that the page puts them in. */
  get keepsOrder(): boolean {
    const { compare } = this.sitting.options;
    return typeof compare === 'function' || compare === false;
  }

  /** At most so many can be picked. */
  get limit(): number | undefined {
    const { selectionLimit } = this.sitting.options;
    const limit = Number(typeof selectionLimit === 'function' ? selectionLimit() : selectionLimit);
    return limit > 0 ? limit : undefined;
  }

  /** Begins with people of the page's own. */
  begin(contacts: readonly object[], source: string, owner: object | null): void {
    this.isOwn = true;
    this.source = source;
    this.owner = owner ? (withHelpers(owner) as Owner) : undefined;
    this.picked = new Map();
    this.book.set(contacts.map((contact) => withHelpers(contact)));
    this.preselectFrom(0);
  }

  forget(): void {
    this.picked = new Map();
    this.book.set([]);
  }

  /**
   * Picks those who came last, whose numbers begin at `first`, where the page wants everyone selected at first and the application
   * allows it; or in any case.
   */
  preselectFrom(first: number, isAnyway = false): void {
    const { ground, options } = this.sitting;
    const isWanted = ground.settings.preselects && options.initiallySelectedContacts;
    if (isAnyway || isWanted) this.pickMore(({ id }) => id >= first);
  }

  /** Picks more of the people, up to the limit; who cannot be picked is passed over. */
  pickMore(isWanted: (person: Person) => boolean): void {
    this.picked = pickAll(this.picked, this.book.people.filter(isWanted), this.limit).picked;
  }
}
