import type { Stage } from '../errors.js';
import type { AskedSource } from '../stub/sources.js';
import type { CourseTexts, ImportTexts, MenuTexts } from '../texts/picker-texts.js';
import type { RunningImport } from './import/import.js';
import type { Failure } from './import/machine.js';

/** What is loaded when an address book is asked for that is not here yet, with what is said of it. */
export type Imports = typeof import('./import/imports.js') & { readonly texts: MenuTexts & ImportTexts };

/** What the picker shows after the menu. */
export type Screen =
  | (OfImports & {
      readonly kind: 'import';
      readonly source: AskedSource;
      readonly running: RunningImport;
    })
  /** On the way to the provider in the page's own window. */
  | (OfImports & { readonly kind: 'leaving'; readonly source: AskedSource })
  | (OfImports & { readonly kind: 'file'; readonly source: AskedSource; readonly count: number })
  /** The page reads something itself. */
  | { readonly kind: 'progress'; readonly name: string }
  /** What was picked elsewhere is only looked at once more. */
  | { readonly kind: 'list'; readonly isReview?: boolean }
  | { readonly kind: 'empty'; readonly why: 'book' | 'filter' }
  | (OfImports & {
      readonly kind: 'failed';
      readonly failure: Failure;
      /** Where to try again; `undefined` where only the menu leads on. */
      readonly source: AskedSource | undefined;
    });

interface OfImports {
  readonly imports: Imports;
}

export const stageOf = ({ kind }: Screen): Stage =>
  kind === 'import' || kind === 'leaving'
    ? 'consent'
    : kind === 'progress' || kind === 'file'
      ? 'progress'
      : kind === 'list' || kind === 'empty'
        ? 'list'
        : 'error';

export function titleOf(screen: Screen, texts: CourseTexts): string {
  switch (screen.kind) {
    case 'import':
      return screen.imports.importTitle(screen.running.state, screen.imports.texts, texts);
    case 'leaving':
    case 'progress':
    case 'file':
      return texts.readingTitle;
    case 'list':
      return texts.listTitle;
    case 'empty':
      return texts.emptyTitle;
    case 'failed':
      return screen.failure.code === 'consent_denied'
        ? screen.imports.texts.deniedTitle
        : screen.imports.texts.failedTitle;
  }
}
