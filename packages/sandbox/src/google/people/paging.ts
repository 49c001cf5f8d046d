import type { Fault } from '../../faults/fault.js';
import type { Place } from './page-token.js';
import { invalidArgument, type Refused } from './refusals.js';

const overlap = 10;

export interface Page {
  /** Places in the whole list, from the first to below the last. */
  readonly first: number;
  readonly end: number;
  readonly next: Place | undefined;
}

/** Which part of a list comes at a place, and where it goes on. */
export function pageAt({ offset, page }: Place, size: number, total: number, fault: Fault): Page {
  const paging = fault.kind === 'paging' ? fault.paging : 'plain';
  const back = paging === 'twice' && page > 1 ? Math.min(overlap, size - 1) : 0;
  const first = offset - back;
  const end = paging === 'endless' ? first + size : Math.max(first, Math.min(first + size, total));
  const following = { offset: end, page: page + 1 };
  if (paging === 'loop' && page > 1) return { first, end, next: { offset, page } };
  return { first, end, next: end < total || paging === 'endless' ? following : undefined };
}

/** The number of people asked for; nought and nothing mean the default. */
export function parsePageSize(value: string | null, standard: number, max: number): number | Refused {
  if (value === null || value === '') return standard;
  if (!/^-?\d{1,9}$/.test(value))
    return invalidArgument(`Invalid value at 'page_size' (TYPE_INT32), "${value}"`, 'page_size');
  const size = Number(value);
  if (size < 0 || size > max)
    return invalidArgument(`Page size must be between 1 and ${max}, inclusive.`, 'page_size');
  return size === 0 ? standard : size;
}
