import type { ImportTexts } from '../../texts/picker-texts.js';
import type { ImportState } from './machine.js';

export function importTitle(state: ImportState, texts: ImportTexts): string {
  if (state.kind === 'waiting' && state.key.kind !== 'held')
    return state.window === 'blocked' ? texts.openWindow : texts.waitingTitle;
  if ('key' in state && state.key.kind === 'asked') return texts.codeTitle;
  return state.kind === 'choosing' ? texts.waitingTitle : texts.readingTitle;
}
