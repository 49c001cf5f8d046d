/** The element that a page of ours marks with this name. Throws when it has none. */
export function find<Type extends HTMLElement>(root: ParentNode, name: string): Type {
  const found = root.querySelector<Type>(`[data-bb-${name}]`);
  if (found === null) throw new Error(`The page has no data-bb-${name}.`);
  return found;
}
