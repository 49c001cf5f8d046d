import type { ExportGuideId } from './export-guides/index.js';

declare const sourceCode: unique symbol;
/** The canonical code of a source: a key of the registry. */
export type SourceCode = string & { readonly [sourceCode]: true };

/** What `import_type` of a begun import says. */
export type ImportType = 'CSV' | 'VCARD' | 'UPLOAD';

/** A source whose address book arrives as a file that the person exported. */
export interface UploadSource {
  readonly code: SourceCode;
  /** As the provider writes itself. */
  readonly name: string;
  readonly method: 'upload';
  readonly importType: ImportType;
  /** Other codes that mean this source, lower case. */
  readonly aliases: readonly string[];
  /** How to export from exactly this provider. */
  readonly guide: ExportGuideId;
  /** Whether the provider gives address books against a user name and an app password. */
  readonly takesPassword: boolean;
  /** Whether menus show it; the providers that are no longer there begin an upload like the rest, but unseen. */
  readonly isListed: boolean;
}

export type Source = UploadSource;
