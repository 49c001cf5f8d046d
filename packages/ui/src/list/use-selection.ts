import { useMemo, useRef, useState } from 'preact/hooks';
import type { Entry } from './book.js';
import type { Chosen } from './person.js';
import type { PeopleListProps } from './props.js';
import { canBePicked, dropAll, pickAll, pickWith, type Selected, toggle } from './selection.js';

type Choice = Pick<PeopleListProps, 'picked' | 'onChange' | 'limit'>;

/** What is done to rows, of those that are listed just now. */
export interface Selection {
  /** Whether somebody has just been left out because the limit is reached. */
  readonly isCut: boolean;
  /** Those listed who can be selected. */
  readonly selectable: readonly Entry[];
  /** Whether all there is to do with all of them is to select them no longer. */
  readonly isAll: boolean;
  toggle(row: number): void;
  /** Does to everyone between what was done last, or else `from`, and `to` what was done there. */
  range(from: number, to: number): void;
  all(): void;
  none(): void;
  choose(entry: Entry, chosen: Chosen): void;
  remove(entry: Entry): void;
}

export function useSelection(
  { picked, onChange, limit }: Choice,
  found: readonly Entry[],
  onSelected: (selected: Selected) => void,
): Selection {
  const [isCut, setCut] = useState(false);
  const last = useRef<{ readonly id: number; readonly isPicked: boolean }>();
  const selectable = useMemo(() => found.filter(({ person }) => canBePicked(person)), [found]);
  const isAll = useMemo(() => {
    const isFull = limit !== undefined && picked.size >= limit;
    const isPicked = ({ person }: Entry) => picked.has(person.id);
    return isFull ? selectable.some(isPicked) : selectable.length > 0 && selectable.every(isPicked);
  }, [selectable, picked, limit]);

  function apply(selected: Selected): void {
    setCut(selected.isCut);
    onChange(selected.picked);
    onSelected(selected);
  }

  return {
    isCut,
    selectable,
    isAll,
    toggle(row) {
      const person = found[row]?.person;
      if (!person || !canBePicked(person)) return;
      const selected = toggle(picked, person, limit);
      last.current = { id: person.id, isPicked: selected.picked.has(person.id) };
      apply(selected);
    },
    range(from, to) {
      const { id, isPicked } = last.current ?? { id: undefined, isPicked: true };
      const at = found.findIndex(({ person }) => person.id === id);
      const start = at === -1 ? from : at;
      const between = found.slice(Math.min(start, to), Math.max(start, to) + 1).map(({ person }) => person);
      // Where the limit cuts, those next to where it began stay.
      if (to < start) between.reverse();
      apply(isPicked ? pickAll(picked, between, limit) : dropAll(picked, between));
    },
    all: () =>
      apply(
        pickAll(
          picked,
          selectable.map(({ person }) => person),
          limit,
        ),
      ),
    none: () =>
      apply(
        dropAll(
          picked,
          found.map(({ person }) => person),
        ),
      ),
    choose: ({ person }, chosen) => apply(pickWith(picked, person, chosen, limit)),
    remove: ({ person }) => apply(dropAll(picked, [person])),
  };
}
