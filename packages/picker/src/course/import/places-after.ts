import type { PickerContact } from '../../contact/contact.js';

type Gathered = readonly (PickerContact | undefined)[];

/**
 * Puts the people of a whole address book into the places that they had among those who were gathered of it; who was not there
 * comes last, and where several have become one the first place is theirs. `placeOf` says where somebody of a place is then;
 * `undefined` is nowhere.
 */
export function placesAfter(
  gathered: Gathered,
  whole: readonly PickerContact[],
): { contacts: (PickerContact | undefined)[]; placeOf: (place: number) => number | undefined } {
  const free = placesByKey(gathered);
  const contacts: (PickerContact | undefined)[] = gathered.map(() => undefined);
  const taken = new Map<string, number>();
  for (const contact of whole) {
    const keys = keysOf(contact);
    const place = firstFree(keys, free, contacts) ?? contacts.length;
    contacts[place] = contact;
    // A number is a weaker sign than an address: families share one.
    for (const key of [...keys, ...weakKeysOf(contact)]) if (!taken.has(key)) taken.set(key, place);
  }
  return {
    contacts,
    placeOf(place) {
      const before = gathered[place];
      if (!before) return undefined;
      const own = contacts[place];
      const keys = keysOf(before);
      if (own && keysOf(own).some((key) => keys.includes(key))) return place;
      return [...keys, ...weakKeysOf(before)].map((key) => taken.get(key)).find((it) => it !== undefined);
    },
  };
}

function placesByKey(gathered: Gathered): Map<string, number[]> {
  const places = new Map<string, number[]>();
  gathered.forEach((contact, place) => {
    for (const key of contact ? keysOf(contact) : []) places.set(key, [...(places.get(key) ?? []), place]);
  });
  return places;
}

function firstFree(
  keys: readonly string[],
  places: ReadonlyMap<string, readonly number[]>,
  contacts: Gathered,
): number | undefined {
  const free = keys.flatMap((key) => places.get(key) ?? []).filter((place) => contacts[place] === undefined);
  return free.length > 0 ? Math.min(...free) : undefined;
}

/** Whom one is told by: the addresses, or all that there is where there are none. */
function keysOf(contact: PickerContact): string[] {
  if (contact.email.length > 0) return contact.email.map(({ address }) => `@${address.toLowerCase()}`);
  return [JSON.stringify([contact.fullName(), contact.phone.map(({ number }) => number)])];
}

/** What somebody without an address may be found by in whom they have become one with. */
const weakKeysOf = (contact: PickerContact): string[] => [
  ...contact.phone.map(({ number }) => `+${number}`),
  `=${contact.fullName()}`,
];
