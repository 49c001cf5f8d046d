import { eventsOf } from '../../imports/events.js';
import { failures } from '../../model/failures.js';
import type { Import, ImportIn } from '../../model/import.js';
import { counted } from '../plural.js';

type Over = ImportIn<'completed' | 'destroyed' | 'failed'>;

/** Whether nothing more happens to an import by itself. */
export const isOver = (it: Import | undefined): it is Over =>
  it?.state === 'completed' || it?.state === 'destroyed' || it?.state === 'failed';

/** How far an import is that is not over, by its last event. */
export function progressLine(it: Import): string {
  const last = eventsOf(it).at(-1);
  if (last?.type !== 'GATHERING')
    return it.state === 'asking' ? 'Waiting for an answer about the file …' : 'Waiting for you …';
  if (it.state === 'choosing') return 'Waiting for you to choose who is shared …';
  return last.value === 0 ? 'Reading …' : `Reading: ${people(last.value)} so far …`;
}

/** What became of an import: how many came, and nobody of them. */
export function endLines(it: Import | undefined): string[] {
  switch (it?.state) {
    case 'completed':
      return [
        `Completed after ${secondsOf(it)} of reading: ${people(it.total)}, ${it.totalWithEmail.toLocaleString('en')} of them with an e-mail address.`,
        ...(it.gathered > it.total
          ? [`${people(it.gathered)} had been read, before duplicates became one.`]
          : []),
        'All of it has been destroyed.',
      ];
    case 'failed': {
      const { number, sentence } = failures[it.failure];
      return [
        `Failed with ${number} ${it.failure}: ${sentence}`,
        'The log of the service has its cause, and what can be done about it.',
      ];
    }
    case 'destroyed':
      return ['Completed, and destroyed by somebody else.'];
    default:
      return ['Not completed. The import has been ended.'];
  }
}

const people = (count: number) => counted(count, 'person', 'people');

function secondsOf({ gatheringAt, endedAt }: ImportIn<'completed'>): string {
  const seconds = gatheringAt ? (endedAt.getTime() - gatheringAt.getTime()) / 1000 : 0;
  return `${seconds.toFixed(1)} seconds`;
}
