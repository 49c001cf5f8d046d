/** The course of an import from begin to contacts, as a pure function: what has happened, and what is so then. */
import type { WireBook } from '../../stub/cache.js';

/** What the service says of the import. */
export interface Told {
  readonly import_id: string;
  readonly source: string;
  readonly state: 'waiting' | 'reading' | 'choosing' | 'completed' | 'failed';
  readonly count: number;
  readonly total: number | null;
  readonly failure: Failure | null;
  readonly needs_release: boolean;
}

export interface Failure {
  /** A stable code; those of the service, and our own. */
  readonly code: string;
  /** In the language of the import, where the service has one. */
  readonly message?: string | undefined;
}

/** What opens the contacts: the service hands it to the window, and the window to us, or to the person to type. */
export type Key =
  | { readonly kind: 'none' }
  /** The person is asked for the code that the window shows. */
  | { readonly kind: 'asked'; readonly triesLeft: number | undefined }
  | { readonly kind: 'held'; readonly code: string; readonly isTyped: boolean };

export type ImportState =
  /** Somebody is in the other window, as far as one can tell: a provider may cut the tie to it, which looks like closing. */
  | {
      readonly kind: 'waiting';
      readonly window: 'open' | 'closed' | 'blocked';
      readonly importId: string | undefined;
      readonly key: Key;
    }
  | { readonly kind: 'reading'; readonly importId: string; readonly count: number; readonly key: Key }
  /** Who is shared is chosen in the other window. */
  | { readonly kind: 'choosing'; readonly importId: string; readonly key: Key }
  /** All has been read, and there is nothing to open it with yet. */
  | { readonly kind: 'locked'; readonly importId: string; readonly total: number; readonly key: Key }
  | { readonly kind: 'fetching'; readonly importId: string; readonly total: number; readonly key: HeldKey }
  | { readonly kind: 'done'; readonly importId: string; readonly book: WireBook }
  | { readonly kind: 'failed'; readonly importId: string | undefined; readonly failure: Failure };

export type HeldKey = Extract<Key, { kind: 'held' }>;

export type ImportEvent =
  | { readonly kind: 'told'; readonly told: Told }
  | { readonly kind: 'windowClosed' }
  | { readonly kind: 'windowOpened' }
  | { readonly kind: 'released'; readonly importId: string; readonly code: string }
  /** The release has not come for so long that it will not. */
  | { readonly kind: 'releaseMissed' }
  | { readonly kind: 'typed'; readonly code: string }
  | { readonly kind: 'refused'; readonly triesLeft: number }
  | { readonly kind: 'arrived'; readonly book: WireBook }
  | { readonly kind: 'failed'; readonly failure: Failure };

const noKey: Key = { kind: 'none' };

export const begunIn = (window: 'open' | 'blocked'): ImportState => ({
  kind: 'waiting',
  window,
  importId: undefined,
  key: noKey,
});

/** An import that has come back to the page in its own window. */
export const returnedWith = (importId: string, release: string | undefined): ImportState => ({
  kind: 'reading',
  importId,
  count: 0,
  key: release === undefined ? noKey : { kind: 'held', code: release, isTyped: false },
});

export const isOver = (state: ImportState): boolean => state.kind === 'done' || state.kind === 'failed';

/** The state after the event. What comes too late, or is of another import, changes nothing. */
export function next(state: ImportState, event: ImportEvent): ImportState {
  if (state.kind === 'done' || state.kind === 'failed') return state;
  switch (event.kind) {
    case 'told':
      return afterTold(state, event.told);
    case 'windowClosed':
      // With the release it has done its part, and closes itself.
      return state.kind === 'waiting' && state.key.kind !== 'held' ? { ...state, window: 'closed' } : state;
    case 'windowOpened':
      return state.kind === 'waiting' ? { ...state, window: 'open' } : state;
    case 'released':
      if (state.importId !== undefined && state.importId !== event.importId) return state;
      if (state.key.kind === 'held') return state;
      return withKey(state, { kind: 'held', code: event.code, isTyped: false });
    case 'releaseMissed':
      return state.key.kind === 'none' && state.kind !== 'waiting'
        ? withKey(state, { kind: 'asked', triesLeft: undefined })
        : state;
    case 'typed':
      return state.key.kind === 'asked'
        ? withKey(state, { kind: 'held', code: event.code, isTyped: true })
        : state;
    case 'refused':
      return afterRefusal(state, event.triesLeft);
    case 'arrived':
      return state.kind === 'fetching' ? { kind: 'done', importId: state.importId, book: event.book } : state;
    case 'failed':
      return { kind: 'failed', importId: state.importId, failure: event.failure };
  }
}

type Open = Exclude<ImportState, { kind: 'done' | 'failed' }>;

function afterTold(state: Open, told: Told): ImportState {
  const importId = told.import_id;
  if (state.importId !== undefined && state.importId !== importId) return state;
  const key: Key =
    !told.needs_release && state.key.kind !== 'held' ? { kind: 'held', code: '', isTyped: false } : state.key;
  switch (told.state) {
    case 'waiting':
      // Told late: what was read is not unread.
      return state.kind === 'waiting' ? { ...state, importId, key: state.key } : state;
    case 'reading': {
      if (state.kind === 'locked' || state.kind === 'fetching') return state;
      const before = state.kind === 'reading' ? state.count : 0;
      return { kind: 'reading', importId, count: Math.max(before, told.count), key };
    }
    case 'choosing':
      if (state.kind === 'locked' || state.kind === 'fetching') return state;
      return { kind: 'choosing', importId, key };
    case 'completed':
      if (state.kind === 'fetching') return state;
      return completed(importId, told.total ?? told.count, key);
    case 'failed':
      return { kind: 'failed', importId, failure: told.failure ?? { code: 'unknown' } };
  }
}

function completed(importId: string, total: number, key: Key): ImportState {
  return key.kind === 'held'
    ? { kind: 'fetching', importId, total, key }
    : { kind: 'locked', importId, total, key };
}

function withKey(state: Open, key: Key): ImportState {
  if (state.kind === 'locked') return completed(state.importId, state.total, key);
  if (state.kind === 'fetching') return key.kind === 'held' ? { ...state, key } : state;
  return { ...state, key };
}

/** A code is tried at once: while more is read those who were are asked for, and then everybody. */
function afterRefusal(state: Open, triesLeft: number): ImportState {
  if ((state.kind !== 'fetching' && state.kind !== 'reading') || state.key.kind !== 'held') return state;
  const { importId } = state;
  if (triesLeft <= 0) return { kind: 'failed', importId, failure: { code: 'release_refused' } };
  const key: Key = { kind: 'asked', triesLeft: state.key.isTyped ? triesLeft : undefined };
  return state.kind === 'reading' ? { ...state, key } : { kind: 'locked', importId, total: state.total, key };
}
