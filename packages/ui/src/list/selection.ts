import type { Chosen, Person, Picked } from './person.js';

/** Who is selected now, and whether somebody was left out because the limit is reached. */
export interface Selected {
  readonly picked: Picked;
  readonly isCut: boolean;
}

/** Selects these people too, in their order, up to the limit; who cannot be selected is passed over. */
export function pickAll(
  picked: Picked,
  people: Iterable<Person>,
  limit = Number.POSITIVE_INFINITY,
): Selected {
  const more = new Map(picked);
  let isCut = false;
  for (const person of people) {
    if (more.has(person.id) || !canBePicked(person)) continue;
    if (more.size < limit) more.set(person.id, {});
    else isCut = true;
  }
  return { picked: more, isCut };
}

export function dropAll(picked: Picked, people: Iterable<Person>): Selected {
  const fewer = new Map(picked);
  for (const { id } of people) fewer.delete(id);
  return { picked: fewer, isCut: false };
}

/** Selects the person, or no longer does. */
export function toggle(picked: Picked, person: Person, limit?: number): Selected {
  return picked.has(person.id) ? dropAll(picked, [person]) : pickAll(picked, [person], limit);
}

/** Selects the person with this one address or number; with `undefined` it is no longer this one. */
export function pickWith(picked: Picked, person: Person, chosen: Chosen, limit?: number): Selected {
  const { picked: more, isCut } = pickAll(picked, [person], limit);
  const before = more.get(person.id);
  if (!before) return { picked, isCut };
  return { picked: new Map(more).set(person.id, { ...before, ...chosen }), isCut };
}

export function canBePicked({ unavailable }: Person): boolean {
  return unavailable === undefined;
}
