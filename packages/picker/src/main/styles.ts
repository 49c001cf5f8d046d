/** Loads our styles, and those of the page's picker after them, once for a document or a shadow. */

const maxMs = 4_000;

const loading = new WeakMap<Document | ShadowRoot, Map<string, Promise<boolean>>>();

/** Settles when it is there, or does not come: unstyled is better than not at all. What did not come is asked for again. */
export function loadStyle(
  root: Document | ShadowRoot,
  url: string,
  nonce: string | undefined,
): Promise<boolean> {
  const known = loading.get(root) ?? new Map<string, Promise<boolean>>();
  loading.set(root, known);
  const promise = known.get(url) ?? link(root, url, nonce, () => known.delete(url));
  known.set(url, promise);
  return promise;
}

function link(root: Document | ShadowRoot, href: string, nonce = '', onError: () => void): Promise<boolean> {
  const element = document.createElement('link');
  element.rel = 'stylesheet';
  element.href = href;
  element.nonce = nonce;
  const arrived = new Promise<boolean>((resolve) => {
    element.onload = () => resolve(true);
    element.onerror = () => {
      element.remove();
      onError();
      resolve(false);
    };
    setTimeout(() => resolve(true), maxMs);
  });
  (root instanceof Document ? root.head : root).append(element);
  return arrived;
}
