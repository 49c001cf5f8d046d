import type { AnswerFault, Fault } from './fault.js';

/** How often each page of each list was asked for. */
export type Tries = Map<string, number>;

/** Counts this try of a page, and gives what the fault does to its answer, if anything. Pages are counted from 1. */
export function nextFault(
  fault: Fault | undefined,
  tries: Tries,
  list: string,
  page: number,
): AnswerFault | undefined {
  const key = `${list} ${page}`;
  const tried = (tries.get(key) ?? 0) + 1;
  tries.set(key, tried);
  if (fault?.when !== 'answering') return undefined;
  const isThere = fault.page === 'each' || fault.page === page;
  return isThere && (fault.tries === 'all' || tried === 1) ? fault : undefined;
}
