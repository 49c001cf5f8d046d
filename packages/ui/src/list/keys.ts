/** Where a key leads in a list of so many rows, from `here`; `undefined` when it leads nowhere. */
export function targetOf(key: string, here: number, page: number, count: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: here + 1,
    ArrowUp: here - 1,
    PageDown: here + page,
    PageUp: here - page,
    Home: 0,
    End: count - 1,
  };
  const target = steps[key];
  return target === undefined ? undefined : Math.max(Math.min(target, count - 1), 0);
}

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Whether the key, alone or with Shift, writes a sign. */
export function isTyping({ key, ctrlKey, metaKey, altKey }: Keys): boolean {
  return [...key].length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
}

export function isSelectAll({ key, ctrlKey, metaKey, altKey }: Keys): boolean {
  return key.toLowerCase() === 'a' && (ctrlKey || metaKey) && !altKey;
}
