import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Entry } from './book.js';
import { Filling } from './filling.js';
import type { Alphabet } from './letters.js';
import type { Person } from './person.js';

/** The people in the order of the list, more and more of them: whoever has been put in order so far. */
export function useEntries(
  people: readonly Person[],
  alphabet: Alphabet,
  keepsOrder: boolean,
): readonly Entry[] {
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const filling = useMemo(() => new Filling(alphabet, keepsOrder, setEntries), [alphabet, keepsOrder]);
  useLayoutEffect(() => () => filling.stop(), [filling]);
  useLayoutEffect(() => filling.take(people), [filling, people]);
  return entries;
}
