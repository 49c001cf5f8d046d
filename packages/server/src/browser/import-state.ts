import { chooseLocale, defaultLocale } from '@bookbridge/ui';
import type { AppContext } from '../context/app-context.js';
import { failures } from '../model/failures.js';
import type { Import } from '../model/import.js';
import { catalogues } from '../texts/index.js';
import { openRequest } from '../vault/request.js';

/** How an import stands, as the picker in a page needs it. */
export interface ImportState {
  /** As text: pages keep it, and compare it. */
  readonly import_id: string;
  readonly source: string;
  readonly state: 'waiting' | 'reading' | 'choosing' | 'completed' | 'failed';
  /** People read so far; none is told before a choice. */
  readonly count: number;
  readonly total: number | null;
  readonly failure: { readonly code: string; readonly number: number; readonly message: string } | null;
  readonly user_id: string | null;
  /** Whether the contacts are given for a release code alone. */
  readonly needs_release: true;
  readonly delivery: Import['delivery'];
}

/** `undefined` once the contacts are destroyed. */
export function importStateOf({ masterKey }: AppContext, it: Import): ImportState | undefined {
  if (it.state === 'destroyed') return undefined;
  const state = stateNames[it.state];
  const tells = it.delivery === 'whole' || it.state === 'completed';
  return {
    import_id: String(it.importId),
    source: it.source,
    state,
    count: tells ? it.gathered : 0,
    total: it.state === 'completed' ? it.total : null,
    failure: it.state === 'failed' ? failureOf(it, it.failure) : null,
    needs_release: true,
    user_id: openRequest(masterKey, it).userId,
    delivery: it.delivery,
  };
}

const stateNames = {
  waiting: 'waiting',
  asking: 'waiting',
  gathering: 'reading',
  finishing: 'reading',
  choosing: 'choosing',
  completed: 'completed',
  failed: 'failed',
} as const;

/** Whether nothing more happens. */
export const isOver = ({ state }: ImportState): boolean => state === 'completed' || state === 'failed';

function failureOf({ locale }: Import, code: keyof typeof failures): ImportState['failure'] {
  const { failures: sentences } = catalogues[locale === undefined ? defaultLocale : chooseLocale({ locale })];
  return { code, number: failures[code].number, message: sentences[code] };
}
