import type { Stage } from '../errors.js';
import type { AskedSource } from '../stub/sources.js';
import type { PickerTexts } from '../texts/picker-texts.js';
import type { RunningImport } from './import/import.js';
import type { Failure, ImportState } from './import/machine.js';

/** What the picker shows after the menu. */
export type Screen =
  | { readonly kind: 'import'; readonly source: AskedSource; readonly running: RunningImport }
  /** On the way to the provider in the page's own window. */
  | { readonly kind: 'leaving'; readonly source: AskedSource }
  /** The page reads something itself. */
  | { readonly kind: 'progress'; readonly name: string }
  | { readonly kind: 'file'; readonly source: AskedSource; readonly count: number }
  | { readonly kind: 'list' }
  | { readonly kind: 'empty'; readonly why: 'book' | 'filter' }
  | {
      readonly kind: 'failed';
      readonly failure: Failure;
      /** Where to try again; `undefined` where only the menu leads on. */
      readonly source: AskedSource | undefined;
    };

export const stageOf = ({ kind }: Screen): Stage =>
  kind === 'import' || kind === 'leaving'
    ? 'consent'
    : kind === 'progress' || kind === 'file'
      ? 'progress'
      : kind === 'list' || kind === 'empty'
        ? 'list'
        : 'error';

export function titleOf(screen: Screen, texts: PickerTexts): string {
  switch (screen.kind) {
    case 'import':
      return importTitle(screen.running.state, texts);
    case 'leaving':
    case 'progress':
    case 'file':
      return texts.readingTitle;
    case 'list':
      return texts.listTitle;
    case 'empty':
      return texts.emptyTitle;
    case 'failed':
      return screen.failure.code === 'consent_denied' ? texts.deniedTitle : texts.failedTitle;
  }
}

function importTitle(state: ImportState, texts: PickerTexts): string {
  if (state.kind === 'waiting' && state.key.kind !== 'held')
    return state.window === 'blocked' ? texts.openWindow : texts.waitingTitle;
  if ('key' in state && state.key.kind === 'asked') return texts.codeTitle;
  return state.kind === 'choosing' ? texts.waitingTitle : texts.readingTitle;
}
