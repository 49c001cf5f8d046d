import type { ColumnField, SkipReason, UnreadReason } from '@bookbridge/contacts';
import type { Plural } from '@bookbridge/ui';
import type { FailureCode } from '../model/failures.js';
import type { Delivery } from '../model/import.js';

/** What a refused file turned out to be. */
export type MistakenFile =
  | 'empty'
  | 'pdf'
  | 'image'
  | 'archive'
  | 'web_page'
  | 'document'
  | 'workbook'
  /** None of its sheets is a list of people. */
  | 'empty_workbook'
  /** It has a password. */
  | 'locked'
  | 'calendar'
  | 'text'
  | 'outlook_data'
  | 'outlook_mac'
  | 'outlook_message'
  | 'apple_archive'
  | 'numbers'
  | 'something_else';

/** The kinds of addresses and numbers that `@bookbridge/contacts` has a word of its own for (`toType`). */
export type Kind =
  | 'Home'
  | 'Work'
  | 'Mobile'
  | 'Main'
  | 'Home Fax'
  | 'Work Fax'
  | 'Other Fax'
  | 'Pager'
  | 'School'
  | 'Other';

/** How each failure is told: on pages, and in the events of applications. */
export type FailureSentences = Readonly<Record<FailureCode, string>>;

/** Every word that people see on our pages. `{application}` is the name of the site that asked. */
export interface Texts {
  /** Who speaks: `name` where it is not known for which application. */
  readonly service: { readonly name: string; readonly ofApplication: string };
  readonly upload: {
    readonly title: string;
    /** `{fields}` is a list made of `fields`. */
    readonly reads: string;
    /** `{time}` is how long we keep what was read. */
    readonly destroys: string;
    readonly choose: string;
    readonly drop: string;
    readonly another: string;
    /** `{kinds}` are the kinds of files that are taken, `{size}` is the largest. */
    readonly taken: string;
    readonly submit: string;
    readonly untilThen: string;
    readonly sending: string;
    /** Both are sizes: `{sent}` of `{size}`. */
    readonly sent: string;
    readonly stopped: string;
  };
  /** Who gets what of the address book: all, or whom the person picks. */
  readonly delivery: Readonly<Record<Delivery, string>>;
  /** Where the person picks who is shared. */
  readonly choice: {
    readonly title: string;
    /** The source has told whose address book it is, and the application is told, too. */
    readonly owner: string;
    /** The address book has more people than may be taken. */
    readonly cut: string;
    /** What becomes of everybody else. */
    readonly others: string;
    /** What is handed over of those who are picked; `{fields}` is a list made of `fields`. */
    readonly gets: string;
    readonly submit: Plural;
    readonly cancel: string;
    readonly nobody: string;
    /** It was shared in another tab, or its time is over. */
    readonly changed: string;
    /** Said where the address book has nobody in it; `leave` is the button. */
    readonly empty: string;
    readonly leave: string;
    /** Where no script runs: `{page}` of `{pages}`. */
    readonly page: string;
    readonly previous: string;
    readonly next: string;
    /** Leads to the page that asks once more. */
    readonly goOn: string;
    readonly reviewTitle: Plural;
    readonly more: Plural;
    readonly back: string;
    /** Names the choice among the addresses of a person. */
    readonly addressOf: string;
    readonly allAddresses: Plural;
    /** They shared nobody; said in the place of `failures.consent_denied`. */
    readonly sharedNobody: string;
  };
  /** Of the window that the picker in a page opens. */
  readonly picker: {
    /** Leads to the provider, `{source}`. */
    readonly goOn: string;
    /** Nothing begins: the page is not set up for it. */
    readonly refused: { readonly title: string; readonly sentence: string };
    /** Above the code that has to be typed in the page. */
    readonly typed: string;
  };
  /** What a person's entry consists of, as parts of a sentence. */
  readonly fields: Readonly<
    Record<
      | 'names'
      | 'emails'
      | 'phones'
      | 'birthdays'
      | 'work'
      | 'groups'
      | 'addresses'
      | 'photos'
      | 'notes'
      | 'urls',
      string
    >
  >;
  readonly problems: {
    readonly nothing_sent: string;
    readonly unknown_format: string;
    /** `{size}` is the largest that is taken. */
    readonly too_large: string;
    readonly already_used: string;
    /** As many files as may be are on their way to the link. */
    readonly arriving: string;
    readonly several_files: string;
    readonly connection_lost: string;
    readonly failed: string;
  };
  /** Said to whoever sends a file from a terminal, in one line. */
  readonly terminal: {
    readonly received: string;
    /** Who is shared is chosen in a browser; `{url}` is the link that the file was sent to. */
    readonly choose: string;
    /** The columns of a table are not certain; `{url}` is the link that the file was sent to. */
    readonly askedAbout: string;
  };
  /** Said instead of `problems.unknown_format`. */
  readonly mistaken: Readonly<Record<MistakenFile, string>>;
  readonly guides: {
    readonly title: string;
    /** `{source}` is the provider or program. */
    readonly of: string;
    readonly others: string;
    readonly more: string;
    /** Link to the provider's own page; `{source}` is its name. */
    readonly open: string;
    readonly newWindow: string;
    /** Said on phones, before the link to the page. */
    readonly onComputer: string;
    readonly link: string;
    readonly sendLink: string;
    readonly copyLink: string;
  };
  /** Asked where the columns of a table are not certain. */
  readonly columns: {
    readonly title: string;
    readonly sentence: string;
    /** Names the part of the page that has the columns. */
    readonly region: string;
    readonly heading: string;
    /** A column without a header; `{number}` counts from 1. */
    readonly column: string;
    readonly none: string;
    /** `{field}` is one of `fields`, `{kind}` one of `kinds` or the file's own word. */
    readonly ofKind: string;
    readonly kinds: Readonly<Record<Kind, string>>;
    /** What the fields are listed by. */
    readonly groups: Readonly<Record<'name' | 'contact' | 'work' | 'address' | 'more', string>>;
    readonly fields: Readonly<Record<ColumnField['name'], string>>;
    readonly more: Plural;
    readonly previewTitle: string;
    readonly preview: string;
    /** Told to screen readers. */
    readonly previewChanged: string;
    /** Stands for the name of a person who has none. */
    readonly unnamed: string;
    /** Said when somebody would share nobody. */
    readonly nobody: string;
    /** Stands in the place of the first people. */
    readonly empty: string;
    readonly changed: string;
    /** `people` is how many they are, `moreThan` as many as were counted, `anybody` where there are none yet. */
    readonly share: { readonly people: Plural; readonly moreThan: string; readonly anybody: string };
    readonly nameless: string;
    /** `{column}` is its header, or its number. */
    readonly useAsNames: string;
    readonly another: string;
  };
  readonly progress: {
    readonly title: string;
    readonly opening: string;
    readonly gathered: Plural;
    readonly mayClose: string;
    readonly reconnecting: string;
    readonly stop: string;
  };
  /** Access was given, and the reading goes on without the browser. */
  readonly accessGranted: {
    readonly title: string;
    readonly sentence: string;
    /** `{time}` is how long we keep what was read. */
    readonly destroys: string;
  };
  readonly finished: {
    readonly title: string;
    readonly total: Plural;
    /** Of a table, of anything else. */
    readonly skipped: Readonly<Record<'lines' | 'entries', Plural>>;
    readonly nobody: string;
    readonly nobodySentence: string;
    readonly cut: string;
    readonly skippedWhy: string;
    /** `{line}` and `{reason}`, of `skipReasons`. */
    readonly skippedLine: string;
    /** The same of what a provider gave. */
    readonly skippedWhyEntries: string;
    /** `{entry}` is its number among all of the address book. */
    readonly skippedEntry: string;
    readonly skippedMore: Plural;
    /** As `skippedLine`; `{part}` is the number of a file in an archive, of a sheet in a workbook. */
    readonly skippedIn: Readonly<Record<'zip' | 'xlsx', string>>;
    readonly merged: Plural;
    readonly leftOut: Plural;
    /** Files in an archive, sheets of a workbook. */
    readonly passedOver: Readonly<Record<'zip' | 'xlsx', Plural>>;
    /** Which of them, by `{parts}`, their numbers, and `{reason}`, of `unreadReasons`. */
    readonly unread: string;
    readonly download: string;
    readonly downloadHint: string;
    /** Where not everything that was skipped is known; `{count}` is how much is. */
    readonly downloadSome: string;
    readonly downloadFailed: string;
    /** Of the file, before its ending; `{name}` is that of the person's own file. */
    readonly downloadName: string;
    readonly next: string;
    /** `{time}` is how long we keep what was read. */
    readonly destroys: string;
  };
  readonly skipReasons: Readonly<Record<SkipReason | 'not_given', string>>;
  readonly unreadReasons: Readonly<Record<UnreadReason, string>>;
  /** Where to go from a page that has nothing more to do, and its button. */
  readonly closing: {
    readonly byItself: string;
    readonly byHand: string;
    readonly button: string;
    /** Said once the button has been in vain. */
    readonly cannot: string;
    /** To the application. */
    readonly back: string;
  };
  /** An administrator of the person's organisation has to approve first. */
  /** The page that asks for a password. `{source}` is the provider. */
  readonly credentials: {
    /** It was asked for consent before. */
    readonly secondWay: string;
    /** `{time}` is how long we keep what was read. */
    readonly destroys: string;
    readonly address: string;
    /** Where that need not be an address. */
    readonly username: string;
    readonly server: string;
    readonly serverHint: string;
    /** Heading of the steps to the password. */
    readonly steps: string;
    readonly show: string;
    readonly hide: string;
    readonly submit: string;
    readonly checking: string;
    readonly file: string;
    readonly leave: string;
    /** What is said in another way here than elsewhere. */
    readonly problems: Readonly<
      Record<'missing' | 'too_often' | 'elsewhere' | 'credentials_rejected' | 'app_password_required', string>
    >;
  };
  readonly approval: {
    readonly title: string;
    readonly sentence: string;
    readonly message: string;
    readonly subject: string;
    /** What the administrator is to read; `{link}` is where they approve. */
    readonly body: string;
    readonly mail: string;
    readonly link: string;
    readonly copy: string;
    readonly copyLink: string;
    readonly copied: string;
    readonly goOn: string;
    readonly leave: string;
    /** `{time}` is how long the page is still good for. */
    readonly good: string;
    /** Said to the administrator, when they come back. */
    readonly approved: { readonly title: string; readonly sentence: string };
    readonly notApproved: { readonly title: string; readonly sentence: string };
  };
  readonly failed: {
    readonly title: string;
    /** The title when somebody chose not to share. */
    readonly denied: string;
    /** The same, when it was being read already. */
    readonly stopped: string;
    /** Said after `failures.scope_missing`. */
    readonly boxIsWhere: string;
    readonly tryAgain: string;
  };
  readonly expired: { readonly title: string; readonly sentence: string };
  readonly destroyed: { readonly title: string; readonly sentence: string };
  readonly alreadyUploaded: { readonly title: string; readonly sentence: string };
  /** Opened in another browser than the one that gave access. */
  readonly linkUsed: { readonly title: string; readonly sentence: string };
  /** A provider sent the browser back, and we do not know it. */
  readonly doneHere: { readonly title: string; readonly sentence: string };
  readonly unmatchedCallback: { readonly title: string; readonly sentence: string; readonly cookies: string };
  /** For developers: the test of their own redirect page. */
  readonly proxyWorks: { readonly title: string; readonly sentence: string };
  /** Lies on an application's own site, and is seen when it did not lead on, or by whoever has put it there. */
  readonly proxyPage: {
    readonly title: string;
    readonly sentence: string;
    readonly noScript: string;
    readonly forDevelopers: string;
    readonly test: string;
  };
  /** Whoever comes without a link. */
  readonly front: { readonly title: string; readonly sentence: string; readonly begin: string };
  /** How well each source can be read, for whoever asks. */
  readonly availability: {
    readonly title: string;
    readonly sentence: string;
    /** No source asks a provider. */
    readonly none: string;
    /** What is said of a source. */
    readonly ok: string;
    readonly degraded: string;
    readonly off: string;
    readonly unknown: string;
    /** `{percent}` is as in "98%". */
    readonly good: string;
    /** `{median}` and `{most}` are as in "1.5 seconds". */
    readonly time: string;
    /** `{time}` is as in "29 Nov, 14:00 UTC". */
    readonly last: string;
  };
  readonly unknown: { readonly title: string; readonly sentence: string };
  readonly waiting: { readonly title: string; readonly sentence: string };
  /** `{requestId}` names the request in the log. */
  readonly error: { readonly title: string; readonly sentence: string; readonly reference: string };
  /** Told to applications with each event of an import. */
  readonly events: Readonly<
    Record<'initializing' | 'initialized' | 'gathering' | 'cut' | 'complete', string>
  >;
  readonly failures: FailureSentences;
}
