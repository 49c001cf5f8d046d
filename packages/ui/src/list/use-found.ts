import { useMemo, useRef } from 'preact/hooks';
import { type Entry, type Group, type Search, searchIn } from './book.js';
import { parseQuery } from './search.js';

/** What is looked for, and in which group. */
export interface View {
  readonly query: string;
  readonly group: string | undefined;
}

/** Those of the view, in the order of the list. */
export function useFound(entries: readonly Entry[], groups: readonly Group[], view: View): readonly Entry[] {
  const before = useRef<Search>();
  const { query, group } = view;
  const members = useMemo(
    () => (group === undefined ? entries : (groups.find(({ name }) => name === group)?.members ?? entries)),
    [entries, groups, group],
  );
  return useMemo(() => {
    before.current = searchIn(members, parseQuery(query), before.current);
    return before.current.found;
  }, [members, query]);
}
