import type { Plural } from '../speech/plural.js';

/** What the list of people says. */
export interface ListTexts {
  /** In the search box, and its name. */
  readonly search: string;
  readonly clearSearch: string;
  /** Names the list for screen readers. */
  readonly people: string;
  /** Names the row of groups for screen readers. */
  readonly groups: string;
  /** The group that is no group. */
  readonly everyone: string;
  readonly count: Plural;
  /** While the address book comes in. */
  readonly countSoFar: Plural;
  /** … when it is known how many people it has. `{count}` and `{total}` */
  readonly countOfTotal: Plural;
  readonly reading: string;
  readonly found: Plural;
  readonly selectAll: Plural;
  readonly selectNone: string;
  /** The choice of all of a person's e-mail addresses. */
  readonly allAddresses: Plural;
  /** Names the choice for screen readers. `{name}` */
  readonly addressOf: string;
  /** The same of a person's telephone numbers. `{name}` */
  readonly phoneOf: string;
  /** Above somebody's addresses, and above their numbers. */
  readonly email: string;
  readonly phone: string;
  /** Opens all that is known of somebody. `{name}` */
  readonly moreAbout: string;
  readonly selected: Plural;
  /** … when there is a limit. `{count}` and `{limit}` */
  readonly selectedOfLimit: Plural;
  readonly nobodySelected: string;
  /** Why the primary button does nothing yet. */
  readonly selectFirst: string;
  readonly limit: Plural;
  /** Opens the review. */
  readonly review: string;
  readonly reviewTitle: string;
  /** `{name}` */
  readonly remove: string;
  /** `{name}` */
  readonly removed: string;
  readonly back: string;
  readonly cancel: string;
  readonly emptyBook: string;
  /** `{query}` */
  readonly nobodyFound: string;
  /** `{query}` and `{group}` */
  readonly nobodyFoundInGroup: string;
  readonly searchEveryone: string;
  /** Of a language that is read by pinyin: each letter with the first sign that is read by it. */
  readonly pinyin?: string;
}
