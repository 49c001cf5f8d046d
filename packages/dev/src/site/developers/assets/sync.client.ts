/** What the server said last of each part; the page itself may differ, as a person has opened and closed things. */
const said = new WeakMap<Element, string>();

export function fromHtml(html: string): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = html;
  const element = template.content.firstElementChild;
  if (!(element instanceof HTMLElement)) throw new Error('This is no element.');
  return element;
}

/**
 * Brings the parts of an element up to what is wanted: by their keys, so that what has not changed stays as it is, with
 * its focus, its scrolling and what was opened in it.
 */
export function sync(shown: Element, wanted: Element): void {
  const byKey = new Map([...shown.children].map((child) => [child.getAttribute('data-key'), child]));
  for (const next of [...wanted.children]) {
    const key = next.getAttribute('data-key');
    const now = byKey.get(key);
    byKey.delete(key);
    if (!now) append(shown, next);
    else if (next.hasAttribute('data-keyed')) sync(now, next);
    else replaceIfChanged(now, next);
  }
  for (const gone of byKey.values()) gone.remove();
}

function append(shown: Element, next: Element): void {
  said.set(next, next.outerHTML);
  shown.append(next);
}

function replaceIfChanged(now: Element, next: Element): void {
  const html = next.outerHTML;
  if ((said.get(now) ?? now.outerHTML) === html) return;
  said.set(next, html);
  const focused = now.contains(document.activeElement) ? document.activeElement : null;
  now.replaceWith(next);
  if (focused) next.querySelector<HTMLElement>('summary, button, a, input')?.focus();
}
