/**
 * An object of an answer, and those of its fields that are read. What they hold is not known until it has been looked
 * at: an API says what it sends, and nobody says that it was the API that sent it.
 */
export type Wire<Field extends string> = { readonly [field in Field]?: unknown };

/** An object; an empty one for anything else. */
export function objectOf<Field extends string>(value: unknown): Wire<Field> {
  return isObject(value) ? (value as Wire<Field>) : {};
}

/** The objects of a list; none for anything else. */
export function objectsOf<T extends Wire<never>>(field: unknown): readonly T[] {
  if (!Array.isArray(field)) return none;
  // Nearly always all of them are, and a copy of every list of a large book takes its time.
  return (field.every(isObject) ? field : field.filter(isObject)) as T[];
}

const none: readonly never[] = [];

/** A text; `''` for anything else. */
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
