import type { PickerOptions } from '../options.js';
import type { AskedSource } from './sources.js';

/** What is remembered of a launch while the person gives consent in the page's own window. */
export interface Away {
  readonly token: string;
  readonly source: AskedSource;
  /** Those that are plain data. */
  readonly options: PickerOptions;
  readonly scroll: readonly [x: number, y: number];
}

/** A launch that has come back, with what the service put into the address. */
export interface Returned extends Away {
  readonly importId: string;
  readonly release: string | undefined;
}

const nameOf = (key: string) => `bookbridge:away:${key}`;

/** Whether it can be remembered: not where storage is forbidden. */
export function rememberAway(key: string, away: Away): boolean {
  try {
    sessionStorage.setItem(nameOf(key), JSON.stringify(away));
    return true;
  } catch {
    return false;
  }
}

/** The launch that this page has come back from, once; takes what belongs to it out of the address. */
export function takeReturned(key: string): Returned | undefined {
  const away = takeAway(key);
  const url = new URL(location.href);
  const importId = url.searchParams.get('import_id');
  if (!away || importId === null || !url.searchParams.has('status')) return undefined;
  const release = url.searchParams.get('release') ?? undefined;
  for (const name of ['import_id', 'status', 'release', 'user_id', 'echo', 'error'])
    url.searchParams.delete(name);
  history.replaceState(history.state, '', url);
  return { ...away, importId, release };
}

function takeAway(key: string): Away | undefined {
  try {
    const text = sessionStorage.getItem(nameOf(key));
    sessionStorage.removeItem(nameOf(key));
    return text === null ? undefined : (JSON.parse(text) as Away);
  } catch {
    return undefined;
  }
}
