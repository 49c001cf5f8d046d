/** The keys of the texts that a page or an application may say in its own words: those of the original. */
export const pickerTextKeys = [
  'SELECT_CONTACTS',
  'GET_CONTACTS',
  'SELECT_ALL',
  'REVIEW_SELECTED',
  'AUTHORIZATION',
  'AUTHORIZATION_FOCUS',
] as const;

export type Texts = { readonly [key in (typeof pickerTextKeys)[number]]?: string };

/** What the service writes into the script: all that differs from application to application. */
export interface Settings {
  /** Where the service is, maybe with a path. */
  readonly baseUrl: string;
  /** The application's public key. */
  readonly key: string;
  /** What people know the application by. */
  readonly name: string;
  readonly logoUrl: string | null;
  readonly locale: string | null;
  /** Whether the page gets the whole address book, or only who was picked on the service's own page. */
  readonly delivery: 'whole' | 'picked';
  /** In the application's order, listed ones only. */
  readonly sources: readonly SourceSetting[];
  /** Codes of providers that have closed. */
  readonly unlisted: readonly UnlistedSource[];
  /** Whether a page may select everyone at the start. */
  readonly preselects: boolean;
  /** The application's own words, by the keys of `localeData`. */
  readonly texts: Texts;
  /** Where the rest of the picker is. */
  readonly chunks: { readonly main: string; readonly css: string };
}

export interface SourceSetting {
  readonly code: string;
  readonly aliases: readonly string[];
  readonly name: string;
  readonly method: 'consent' | 'credentials' | 'upload';
  /** Its mail domains; `*` stands for any country, as in `yahoo.*`. */
  readonly domains: readonly string[];
}

export interface UnlistedSource {
  readonly code: string;
  readonly aliases: readonly string[];
  readonly name: string;
  readonly why: string;
}
