import type { Place } from '../../faults/page-at.js';
import { badRequest, type Refused, unimplemented } from './refusals.js';

const defaultSize = 10;
const maxSize = 1000;

/** What the options of OData ask for. Others are passed over, as Graph does. */
export interface Query {
  /** `undefined` for everything. */
  readonly select: readonly string[] | undefined;
  readonly size: number;
  readonly place: Place;
  readonly isCounted: boolean;
  readonly parameters: URLSearchParams;
}

const known = ['$select', '$top', '$skip', '$count'];

/** @see https://learn.microsoft.com/graph/query-parameters */
export function parseQuery(parameters: URLSearchParams): Query | Refused {
  for (const name of new Set(parameters.keys())) {
    if (name.startsWith('$') && !known.includes(name)) return unimplemented(name);
    if (name.startsWith('$') && parameters.getAll(name).length > 1)
      return wrong(
        `Query option '${name}' was specified more than once, but it must be specified at most once.`,
      );
  }
  const size = number(parameters, '$top', defaultSize);
  const offset = number(parameters, '$skip', 0);
  if (size === undefined || size < 1 || size > maxSize)
    return wrong(
      `Invalid value '${parameters.get('$top')}' for $top query option found. It must be from 1 to ${maxSize}.`,
    );
  if (offset === undefined)
    return wrong(`Invalid value '${parameters.get('$skip')}' for $skip query option found.`);
  return {
    select: parameters
      .get('$select')
      ?.split(',')
      .map((name) => name.trim()),
    size,
    // A place between two pages, as after a page that began early, belongs to the second.
    place: { offset, page: 1 + Math.ceil(offset / size) },
    isCounted: parameters.get('$count') === 'true',
    parameters,
  };
}

const wrong = (message: string): Refused => badRequest('RequestBroker--ParseUri', message);

function number(parameters: URLSearchParams, name: string, standard: number): number | undefined {
  const value = parameters.get(name);
  if (value === null) return standard;
  return /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}

/** The properties that were asked for, and what nobody need ask for; 400 for one that the type has not. */
export function selected<T extends object>(
  whole: T,
  select: readonly string[] | undefined,
  properties: ReadonlySet<string>,
  type: string,
): Partial<T> | Refused {
  const unknown = select?.find((name) => !properties.has(name));
  if (unknown !== undefined) return wrong(`Could not find a property named '${unknown}' on type '${type}'.`);
  if (select === undefined) return whole;
  const isKept = (name: string) => name.startsWith('@') || name === 'id' || select.includes(name);
  return Object.fromEntries(Object.entries(whole).filter(([name]) => isKept(name))) as Partial<T>;
}
