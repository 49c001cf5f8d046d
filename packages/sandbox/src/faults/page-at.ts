import type { Fault } from './fault.js';

const overlap = 10;

/** Where a list goes on. */
export interface Place {
  readonly offset: number;
  /** 1 for the first. */
  readonly page: number;
}

export interface Page {
  /** Places in the whole list, from the first to below the last. */
  readonly first: number;
  readonly end: number;
  readonly next: Place | undefined;
}

/** Which part of a list comes at a place, and where it goes on. */
export function pageAt({ offset, page }: Place, size: number, total: number, fault: Fault | undefined): Page {
  const paging = fault?.when === 'paging' ? fault.does : 'plain';
  const back = paging === 'twice' && page > 1 ? Math.min(overlap, size - 1) : 0;
  const first = offset - back;
  const end = paging === 'endless' ? first + size : Math.max(first, Math.min(first + size, total));
  const following = { offset: end, page: page + 1 };
  if (paging === 'loop' && page > 1) return { first, end, next: { offset, page } };
  if (paging === 'circle' && page > 2) return { first, end, next: { offset: 0, page: 1 } };
  return { first, end, next: end < total || paging === 'endless' ? following : undefined };
}
