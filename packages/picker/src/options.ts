import type { Owner, PickerContact } from './contact/contact.js';
import type { Stage } from './errors.js';

/** What a page may ask for, by `init`, `csPageOptions`, or for one launch. Names that are not here are ignored. */
export interface PickerOptions extends Callbacks {
  /** Which sources the menu shows, in which order; all of the application's, unless said otherwise. */
  sources?: readonly string[];
  /** `name` and `email` are what a field is filled with; `mailing_address` and `photo` are read as well. */
  include?: readonly string[] | string;
  /** The id of the field to fill; `null` fills none. */
  textarea_id?: string | null;
  /** Whether what is picked replaces what is in the field, or is added to it. */
  fieldMode?: 'replace' | 'append';
  /** Who is listed; those with an e-mail address, unless said otherwise. */
  filter?: (contact: PickerContact) => unknown;
  /** The order of the list; `false` keeps that of the address book. */
  compare?: ((one: PickerContact, other: PickerContact) => number) | false;
  displayContactsColumns?: readonly string[];
  ignoreMultipleEmails?: boolean;
  ignoreMultiplePhones?: boolean;
  selectionLimit?: number | (() => number);
  /** `${0}` in it is the limit. */
  selectionLimitMessage?: string;
  displaySelectAllNone?: boolean;
  /** Only where the application allows it. */
  initiallySelectedContacts?: boolean;
  /** Who cannot be picked: their addresses, or a function that gives `true`, or the reason as people read it. */
  disabledContacts?: readonly string[] | ((contact: PickerContact) => boolean | string | undefined);
  skipSourceMenu?: boolean;
  skipContactsDisplay?: boolean;
  /** Accepted; the button is always there, and says why it does nothing yet. */
  alwaysShowCTA?: boolean;
  /** Where to draw the picker, together with `theme: 'inline'` or alone. */
  rootNodeSelector?: string;
  theme?: string;
  /** Another style sheet, or values of our custom properties (`{ accent: '#063' }`). */
  css?: string | Readonly<Record<string, string>>;
  stylesheet?: string;
  locale?: string;
  /** Texts that replace ours by their keys, or the URL of a JSON file of them; `${0}` is the count. */
  localeData?: Readonly<Record<string, string>> | string;
  /** How many minutes an address book is kept in this tab; 0 never, unset until the page is left. */
  browserContactCacheMin?: number | false;
  cache_contacts?: boolean;
  /** Your own id of the user; not an e-mail address or a name. */
  userToken?: string | number;
  referrer?: string;
  lazyLoad?: boolean;
  /** Asks for consent in the page's own window: on phones, or always. */
  inlineOauth?: 'mobile' | boolean;
  /** Sources to read from a file instead. */
  csvProviders?: Readonly<Record<string, boolean>>;
  /** Reads files in the page, so that they are not uploaded; not where only picked people are shared. */
  readFilesLocally?: boolean;
  /** Not supported: a page would name who receives people's contacts. */
  webhooks?: unknown;
  /** `outsideClickCloses`, `width` and `height` of the older lightbox. */
  floatbox?: Readonly<Record<string, unknown>>;
  domain_key?: string;
}

/** What a page is told. Exceptions are caught and logged. */
export interface Callbacks {
  afterInit?: () => void;
  /** `false` keeps the picker closed. */
  beforeLaunch?: () => unknown;
  afterLaunch?: () => void;
  beforeImport?: (source: string, importId: string | undefined) => void;
  afterImport?: (source: string, success: boolean) => void;
  /** Gets everyone. `false` fills the field with all of them and closes. */
  beforeDisplayContacts?: (contacts: PickerContact[], source: string, owner: Owner | undefined) => unknown;
  afterSubmitContacts?: (contacts: PickerContact[], source: string, owner: Owner | undefined) => void;
  beforeClosing?: () => void;
  afterClosing?: () => void;
  /** The older name of `afterClosing`. */
  afterClose?: () => void;
  onError?: (error: ErrorReport) => void;
  onCancel?: (cancel: { stage: Stage }) => void;
}

export interface ErrorReport {
  /** A stable code, as in `consent_denied`. */
  code: string;
  message: string;
  source: string | undefined;
  importId: string | undefined;
}

export const callbackNames = [
  'afterInit',
  'beforeLaunch',
  'afterLaunch',
  'beforeImport',
  'afterImport',
  'beforeDisplayContacts',
  'afterSubmitContacts',
  'beforeClosing',
  'afterClosing',
  'afterClose',
  'onError',
  'onCancel',
] as const satisfies readonly (keyof Callbacks)[];

export type CallbackName = (typeof callbackNames)[number];

/** `more` over `options`; what is `undefined` in it erases nothing. */
export function mergeOptions(options: PickerOptions, more: PickerOptions = {}): PickerOptions {
  const said = Object.entries(more).filter(([, value]) => value !== undefined);
  return { ...options, ...Object.fromEntries(said) };
}

/** What of `include` is asked of the service, and how a field is written. */
export function includedBy({ include = ['name', 'email'] }: PickerOptions) {
  const names = typeof include === 'string' ? include.split(/[\s,]+/) : include;
  return {
    names: names.includes('name'),
    mailingAddress: names.includes('mailing_address'),
    photo: names.includes('photo') || names.includes('photos'),
    more: names.filter((name) => name !== 'name' && name !== 'email' && name !== ''),
  };
}

/** The user's id as it goes to the service; `undefined` when it is not one that may. */
export function userTokenOf({ userToken }: PickerOptions): string | undefined {
  const text = userToken === undefined || userToken === null ? '' : String(userToken);
  return /^[\p{L}\p{N},.\-/\\]+$/u.test(text) ? text : undefined;
}
