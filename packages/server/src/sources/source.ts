import type { Contact } from '@bookbridge/contacts';
import type { Providers } from '../config/config.js';
import type { Include } from '../model/import.js';
import type { OAuthProvider } from '../oauth/provider.js';
import type { ExportGuideId } from './export-guides/index.js';

declare const sourceCode: unique symbol;
/** The canonical code of a source: a key of the registry. */
export type SourceCode = string & { readonly [sourceCode]: true };

/** What `import_type` of a begun import says. */
export type ImportType = Source['importType'];

interface SourceBase {
  readonly code: SourceCode;
  /** As the provider writes itself. */
  readonly name: string;
  /** Other codes that mean this source, lower case. */
  readonly aliases: readonly string[];
  /** How to export from exactly this provider. */
  readonly guide: ExportGuideId;
  /** Whether the provider gives address books against a user name and an app password. */
  readonly takesPassword: boolean;
  /** Whether menus show it; the providers that are no longer there begin an upload like the rest, but unseen. */
  readonly isListed: boolean;
}

/** A source whose address book arrives as a file that the person exported. */
export interface UploadSource extends SourceBase {
  readonly method: 'upload';
  readonly importType: 'CSV' | 'VCARD' | 'UPLOAD';
}

/** A source whose provider lets us read the address book once the person has agreed there. */
export interface ConsentSource extends SourceBase {
  readonly method: 'consent';
  readonly importType: 'OAUTH';
  readonly oauth: OAuthProvider;
  readonly gather: Gather;
}

export type Source = UploadSource | ConsentSource;

/**
 * Reads an address book page by page, from the cursor of the last page that was kept, or from its beginning. Throws
 * `ImportFailure`, and `signal.reason` when it is to stop.
 */
export type Gather = (context: GatherContext, cursor: Cursor | undefined) => AsyncIterable<GatheredPage>;

/** Where a source goes on; whatever JSON it likes, and nobody else reads it. */
export type Cursor = { readonly [name: string]: unknown };

/** What a source works with. */
export interface GatherContext {
  readonly providers: Providers;
  /**
   * Asks the provider with the grant's access token, which is renewed once when it has run out. Gives the whole answer,
   * of any other status. Throws `ImportFailure`.
   */
  readonly fetch: (url: URL) => Promise<Response>;
  /** What the person has granted. */
  readonly scopes: readonly string[];
  /** The extra data that will be kept. */
  readonly include: readonly Include[];
  /** As asked for at begin. */
  readonly locale: string | undefined;
}

/** A page as the provider gave it: kept whole, or not at all. */
export interface GatheredPage {
  /**
   * Made as they are taken, once: the source asks for its next page meanwhile. `undefined` for somebody of whom nothing
   * is known.
   */
  readonly contacts: Iterable<Contact | undefined>;
  readonly cursor: Cursor;
  /** The person whose address book it is, where that is known; comes with the first page. */
  readonly owner?: Contact;
}
