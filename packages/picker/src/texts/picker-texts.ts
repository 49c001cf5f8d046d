import type { Plural } from '@bookbridge/ui';

/** What the picker says until somebody has chosen a source. `{source}` is a provider, `{application}` whose page it is. */
export interface MenuTexts {
  readonly close: string;
  readonly back: string;
  readonly menuTitle: string;
  readonly email: string;
  /** Below the field. */
  readonly emailHint: string;
  readonly find: string;
  readonly finding: string;
  /** Not an e-mail address. */
  readonly emailWrong: string;
  readonly emailUnknown: string;
  /** Names the list for screen readers. */
  readonly sources: string;
  readonly device: string;
  readonly drop: string;
  readonly dropHere: string;
  readonly closed: string;
  /** A server of anybody's, which is found by its address. */
  readonly anyServer: string;
  readonly sourceUnknown: string;
  readonly whole: string;
  readonly picked: string;
  readonly addAnother: string;
  readonly forget: string;
  readonly forgotten: string;
  readonly failed: string;
}

/** What it says beside the list of people; loaded with it. */
export interface CourseTexts {
  /** Back to the menu, after something went wrong. */
  readonly another: string;
  /** `SELECT_CONTACTS` */
  readonly listTitle: string;
  /** `GET_CONTACTS`, with nobody picked. */
  readonly submitNobody: string;
  readonly submit: Plural;
  readonly handedOver: string;
  /** `{address}` */
  readonly add: string;
  readonly addSeveral: Plural;
  readonly offline: string;
  readonly disabled: string;
  readonly emptyTitle: string;
  readonly emptyBook: string;
  readonly emptyFiltered: string;
}

/** What it says while an address book is on its way, and of what went wrong; loaded when one is asked for. */
export interface ImportTexts {
  readonly cancel: string;
  readonly tryAgain: string;
  readonly readingTitle: string;
  readonly waitingTitle: string;
  /** `AUTHORIZATION` */
  readonly authorization: string;
  /** `AUTHORIZATION_FOCUS` */
  readonly showWindow: string;
  readonly blocked: string;
  readonly openWindow: string;
  readonly windowClosed: string;
  readonly openAgain: string;
  readonly inApp: string;
  readonly copyLink: string;
  readonly copied: string;
  readonly here: string;
  readonly leaving: string;
  readonly codeTitle: string;
  readonly codeSentence: string;
  readonly code: string;
  readonly codeSubmit: string;
  readonly codeWrong: Plural;
  readonly readingFile: string;
  readonly soFar: Plural;
  readonly choosing: string;
  readonly failedTitle: string;
  /** Where the person has said no. */
  readonly deniedTitle: string;
  readonly denied: string;
  readonly expired: string;
  readonly codeSpent: string;
  readonly fileUnknown: string;
  readonly fileUnreadable: string;
  readonly fileLarge: string;
  readonly insecure: string;
}
