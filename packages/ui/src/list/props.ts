import type { Locale } from '../speech/locale.js';
import type { ListTexts } from '../texts/list-texts.js';
import type * as parts from './parts.js';
import type { Person, Picked } from './person.js';

/** What stands beside the name. */
export type Column = 'email' | 'phone';

/** Ids and classes for pages that know the list by them. */
export interface ListHooks {
  readonly listId?: string;
  readonly letterClass?: string;
  readonly railId?: string;
  readonly railClass?: string;
  readonly allId?: string;
  readonly submitId?: string;
}

/** The review, somebody's details, the letters down the side, and what is said where nobody was found. */
export type ListParts = typeof parts;

export interface PeopleListProps {
  /** From `@bookbridge/ui/list/parts`; `undefined` until they are loaded, which the list does not wait for. */
  readonly parts: ListParts | undefined;
  /** Called when one of them is asked for that is not there. */
  readonly onPartsWanted?: () => void;
  /** In any order. In another list those stay where they are who are in both, as the same objects. */
  readonly people: readonly Person[];
  /** Whether more people are on their way. */
  readonly isFilling?: boolean;
  /** How many people there will be, where that is known. */
  readonly total?: number | undefined;
  readonly locale: Locale;
  /** The words of that language, from `@bookbridge/ui/texts`. */
  readonly texts: ListTexts;
  readonly picked: Picked;
  readonly onChange: (picked: Picked) => void;
  /** At most so many people can be selected. */
  readonly limit?: number | undefined;
  /** Said in place of our own sentence when the limit is reached. */
  readonly limitMessage?: string | undefined;
  /** Whether people stay in the order they are in, without letters; else they are put in that of their names. */
  readonly keepsOrder?: boolean;
  /**
   * Whether one of several addresses is picked and one of several numbers, the first unless another is chosen; else it is all of
   * them, or the one address that is chosen.
   */
  readonly hasOneAddress?: boolean;
  /** What else can be done with what was searched for and not found, as a button. */
  readonly offer?: (query: string) => { readonly label: string; readonly go: () => void } | undefined;
  /** Whether those who are selected already are looked at first. */
  readonly beginsWithReview?: boolean;
  readonly hooks?: ListHooks;
  /** The e-mail address alone, unless said otherwise. */
  readonly columns?: readonly Column[];
  /** Whether everyone, or everyone who matches, can be selected at once; yes, unless said otherwise. */
  readonly hasSelectAll?: boolean;
  /** What the one primary button says for so many people, 0 among them: "Share 12 people with Invitely". */
  readonly submitLabel: (count: number) => string;
  /** Called with somebody selected, never with nobody. */
  readonly onSubmit: () => void;
  /** Without it there is no button to cancel. */
  readonly onCancel?: (() => void) | undefined;
  /** What exactly is handed over of those who are selected, as a sentence for the review. */
  readonly handedOver: string;
}
