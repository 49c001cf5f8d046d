import { type FailureCode, failures } from '../model/failures.js';
import type { ImportProgress } from '../model/import.js';

export type ImportEvent = {
  readonly actionId: number;
  readonly value: number;
  readonly createdAt: Date;
} & (
  | { readonly type: 'INITIALIZING' | 'GATHERING'; readonly status: 'INPROGRESS' | 'COMPLETED' }
  | { readonly type: 'COMPLETE'; readonly status: 'COMPLETED' }
  | { readonly type: 'COMPLETE'; readonly status: 'ERROR'; readonly failure: FailureCode }
);

/** How far an import is: an entry a step, in order, each there once its step has begun. */
export function eventsOf(it: ImportProgress): ImportEvent[] {
  return [initializing(it), gathering(it), complete(it)].filter((event) => event !== undefined);
}

function initializing(it: ImportProgress): ImportEvent {
  const status = it.consentedAt ? 'COMPLETED' : 'INPROGRESS';
  return { actionId: it.firstActionId, type: 'INITIALIZING', status, value: 0, createdAt: it.createdAt };
}

function gathering(it: ImportProgress): ImportEvent | undefined {
  if (!it.gatheringAt) return undefined;
  const isChosen = it.state === 'completed' || it.state === 'destroyed';
  // Of an address book that is chosen from, nothing is told before the choice, not even how many there are.
  const tells = it.delivery === 'whole' || isChosen;
  return {
    actionId: it.firstActionId + 1,
    type: 'GATHERING',
    status: tells && (isChosen || it.state === 'finishing') ? 'COMPLETED' : 'INPROGRESS',
    value: tells ? it.gathered : 0,
    createdAt: it.gatheringAt,
  };
}

function complete(it: ImportProgress): ImportEvent | undefined {
  switch (it.state) {
    case 'waiting':
    case 'asking':
    case 'gathering':
    case 'finishing':
    case 'choosing':
      return undefined;
    case 'completed':
    case 'destroyed':
      return { ...completeAt(it), status: 'COMPLETED', value: 0 };
    case 'failed':
      return { ...completeAt(it), status: 'ERROR', value: failures[it.failure].number, failure: it.failure };
  }
}

const completeAt = (it: { firstActionId: number; endedAt: Date }) => ({
  actionId: it.firstActionId + 2,
  type: 'COMPLETE' as const,
  createdAt: it.endedAt,
});
