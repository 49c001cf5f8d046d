import { invalidArgument, type Refused } from './refusals.js';

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
