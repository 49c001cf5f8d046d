import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** "/" goes to the search, from the list or from nowhere; the page around it keeps its own keys. */
export function useSlash(root: RefObject<HTMLElement>, field: RefObject<HTMLInputElement>): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.composedPath()[0] as Element;
      // A dialog around it is nobody else's.
      const own = root.current?.closest('dialog') ?? root.current;
      const isOurs = target === document.body || own?.contains(target);
      if (!isOurs || target.closest('input, select') || !field.current) return;
      event.preventDefault();
      field.current.focus();
      field.current.select();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [root, field]);
}
