import type { Answer } from '../../answer.js';
import type { Fault } from '../../faults/fault.js';
import { refusalOfLargePage } from '../../faults/large-page.js';
import { pageAt } from '../../faults/page-at.js';
import type { Call } from './call.js';
import { selected } from './query.js';
import { isRefused } from './refusals.js';

interface List<T extends object> {
  /** Of each item, as errors name it. */
  readonly type: string;
  /** What an item may be asked for. */
  readonly properties: ReadonlySet<string>;
  /** What `@odata.context` says of it. */
  readonly context: string;
  readonly total: number;
  /** How the account's fault has its pages follow each other. */
  readonly paging: Fault | undefined;
  /** Those from the first to below the last. */
  items(first: number, end: number): readonly T[];
}

/** A page of a list, which names the next one by its whole address. */
export interface ListPage<T extends object> {
  readonly '@odata.context': string;
  readonly '@odata.count'?: number;
  readonly '@odata.nextLink'?: string;
  readonly value: readonly Partial<T>[];
}

/** @see https://learn.microsoft.com/graph/paging */
export function listPage<T extends object>(call: Call, list: List<T>): ListPage<T> | Answer {
  const { select, size, place, isCounted } = call.query;
  const tooLarge = refusalOfLargePage(call.account.fault, size);
  if (tooLarge) return tooLarge;
  const unknown = selected({}, select, list.properties, list.type);
  if (isRefused(unknown)) return unknown;
  const { first, end, next } = pageAt(place, size, list.total, list.paging);
  const value = list
    .items(first, end)
    .map((item) => selected(item, select, list.properties, list.type) as Partial<T>);
  const columns = select === undefined ? '' : `(${select.join(',')})`;
  return {
    '@odata.context': `${call.metadataUrl}${list.context}${columns}`,
    ...(isCounted && { '@odata.count': list.total }),
    value,
    ...(next && { '@odata.nextLink': call.nextLink(next) }),
  };
}
