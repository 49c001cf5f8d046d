/** Loads our styles, and those of the page's picker after them, once for a document or a shadow. */

const maxMs = 4_000;

const loading = new WeakMap<Document | ShadowRoot, Map<string, Promise<void>>>();

/** Settles when all are there, or do not come: unstyled is better than not at all. */
export function loadStyles(
  root: Document | ShadowRoot,
  urls: readonly string[],
  nonce: string | undefined,
): Promise<unknown> {
  const known = loading.get(root) ?? new Map<string, Promise<void>>();
  loading.set(root, known);
  return Promise.all(
    urls.map((url) => {
      const promise = known.get(url) ?? link(root, url, nonce);
      known.set(url, promise);
      return promise;
    }),
  );
}

function link(root: Document | ShadowRoot, href: string, nonce = ''): Promise<void> {
  const element = document.createElement('link');
  element.rel = 'stylesheet';
  element.href = href;
  element.nonce = nonce;
  const arrived = new Promise<void>((resolve) => {
    element.onload = () => resolve();
    element.onerror = () => resolve();
    setTimeout(resolve, maxMs);
  });
  (root instanceof Document ? root.head : root).append(element);
  return arrived;
}
