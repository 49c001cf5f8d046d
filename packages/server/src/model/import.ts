/*
 * Glossary
 *   application  a site or app that asks for contacts, and the only one that may read them
 *   source       where an address book comes from: a provider or a file
 *   import       one address book on its way from a source to an application
 *   code         the unguessable part of the URL where the person consents or uploads
 *   consent      the person's way through a provider's pages; each is known by its `state`
 *   grant        what a consent gives: tokens that may read one address book
 *   upload       the bytes of a file as they arrived, sealed in rows
 *   mapping      what its person says that the columns of a table are, where that is not certain
 *   gather       reading contacts out of a source, page by page
 *   page         a batch of contacts, sealed; the gathered generation becomes the final one in `finish`
 *   finish       merging duplicates and making the final pages readable
 *   delivery     what an application gets: the whole address book, or who its person picks
 *   choice       who is picked, of an address book that was read
 *   event        what an application learns of an import's progress
 *   seal         encrypt under the import's own key; destroying that key destroys the contacts
 */
import type { FailureCode } from './failures.js';
import type { Method, SourceCode } from './source.js';

declare const importKey: unique symbol;
/** The database's own key of an import, its application's in front. It never leaves the service. */
export type ImportKey = string & { readonly [importKey]: true };

/** Extra data that an application may ask for. */
export const includes = ['mailing_address', 'photo', 'notes', 'urls'] as const;
export type Include = (typeof includes)[number];

/** What an application gets of an address book: all of it, or only the people that its person picks on our page. */
export const deliveries = ['whole', 'picked'] as const;
export type Delivery = (typeof deliveries)[number];

interface ImportBase {
  readonly key: ImportKey;
  readonly applicationId: string;
  /** The application's number of the import, 1,000,000 … 2,147,483,647. */
  readonly importId: number;
  readonly firstActionId: number;
  readonly source: SourceCode;
  readonly method: Method;
  /** In which mode its person is asked for consent; `undefined` where nobody is, or where a client has scopes of its own. */
  readonly consentMode: string | undefined;
  /** `user_id`, `echo` and `redirect_url`; opened by `openRequest`. */
  readonly sealedRequest: Buffer;
  /** As asked for at begin; `undefined` leaves the choice to the browser. */
  readonly locale: string | undefined;
  readonly include: readonly Include[];
  readonly isMerged: boolean;
  /** As it was for the application at begin. */
  readonly delivery: Delivery;
  /** Of the page that began it in its person's browser; `undefined` of those that the application's server began. */
  readonly browserOrigin: string | undefined;
  readonly createdAt: Date;
  /** The id of the master key that makes its links, cookies and release codes; `undefined` for the first one. */
  readonly tokenKey: string | undefined;
  /** Contacts read so far, before merging; it never falls. */
  readonly gathered: number;
  /** Whether the source had more contacts than an import may have. */
  readonly isTruncated: boolean;
  /** The upload that counts, of those that one code may have seen: whose browser may see what becomes of it. */
  readonly upload: number | undefined;
  /** Drawn when the grant arrived: whose browser may see what becomes of it. */
  readonly visitor: number | undefined;
  /** When consent, file or password had arrived, and nothing was left to ask. */
  readonly consentedAt: Date | undefined;
  readonly gatheringAt: Date | undefined;
}

/** The upload that counts, and how many rows it has. */
export interface UploadedFile {
  readonly upload: number;
  readonly rows: number;
}

/** How a run of `gather` or `finish` goes on. */
interface Running {
  /** What is read; `undefined` when it is a provider that we hold a grant of. */
  readonly file: UploadedFile | undefined;
  /** Contacts that earlier runs have read, kept or not. */
  readonly cursor: number;
  readonly run: number;
  /** Runs since the last progress, this one included. */
  readonly tries: number;
  /** Those of them that ended with a failure which may pass; the others ended with their worker. */
  readonly setbacks: number;
}

export interface Totals {
  readonly total: number;
  readonly totalWithEmail: number;
}

export type Import = ImportBase &
  (
    | {
        readonly state: 'waiting' /** By the database's clock, as all that expires. */;
        readonly isExpired: boolean;
      }
    | {
        /** A table has arrived, and its person is asked what its columns are; another file may still take its place. */
        readonly state: 'asking';
        readonly isExpired: boolean;
        readonly file: UploadedFile;
      }
    | ({ readonly state: 'gathering' } & Running)
    | ({ readonly state: 'finishing' } & Running)
    | {
        /** Everybody has been read, and the person chooses who is shared. */
        readonly state: 'choosing';
        readonly isExpired: boolean;
        readonly generation: number;
      }
    | ({
        readonly state: 'completed';
        readonly endedAt: Date;
        /** Its time is over, whether or not the contacts have been removed yet. */
        readonly isExpired: boolean;
        readonly generation: number;
      } & Totals)
    | { readonly state: 'destroyed'; readonly endedAt: Date }
    | { readonly state: 'failed'; readonly endedAt: Date; readonly failure: FailureCode }
  );

export type ImportState = Import['state'];
export type ImportIn<State extends ImportState> = Extract<Import, { state: State }>;

/** What of an import its application is told while it polls. */
export type ImportProgress = Pick<
  ImportBase,
  | 'key'
  | 'applicationId'
  | 'importId'
  | 'firstActionId'
  | 'sealedRequest'
  | 'locale'
  | 'delivery'
  | 'createdAt'
  | keyof RunningFields
> &
  (
    | { readonly state: RunningState }
    | { readonly state: 'completed' | 'destroyed'; readonly endedAt: Date }
    | { readonly state: 'failed'; readonly endedAt: Date; readonly failure: FailureCode }
  );

/** States of imports that have not ended. */
export type RunningState = 'waiting' | 'asking' | 'gathering' | 'finishing' | 'choosing';

/** What changes of it until the import ends, besides the state. */
export type RunningFields = Pick<ImportBase, 'gathered' | 'isTruncated' | 'consentedAt' | 'gatheringAt'>;

/** The progress of an import that has not ended. */
export type RunningProgress = Extract<ImportProgress, { readonly state: RunningState }>;

/** Whether an import still takes a consent or a file: a file that is asked about gives way to another. */
export const isOpen = (it: Import): it is ImportIn<'waiting' | 'asking'> =>
  (it.state === 'waiting' || it.state === 'asking') && !it.isExpired;

/** Whether its person has still to choose who is shared, now or once everybody has been read. */
export const isToChoose = ({ delivery, state }: Import): boolean =>
  delivery === 'picked' && (state === 'gathering' || state === 'finishing' || state === 'choosing');

/** What the application gave at begin and gets back in every answer. */
export interface ImportRequest {
  readonly userId: string | null;
  readonly echo: string | null;
  readonly redirectUrl: string | null;
  /** The address that the person gave, for the page or the provider to fill in; never given back. */
  readonly loginHint: string | null;
  /** Where the address book is said to be, for the page to fill in; never given back. */
  readonly server: string | null;
}

/** Where everything that belongs to an import is sealed: bound to it, so that rows cannot be swapped between imports. */
export const sealContext = (it: { applicationId: string; importId: number }) =>
  `${it.applicationId}/${it.importId}`;
