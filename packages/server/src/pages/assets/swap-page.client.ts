/** The event of a document that another page of ours has been put into. */
export const turned = 'bb-page-swapped';

/**
 * Puts another page of ours in the place of this one: leaving it would lose the file. False when there is none now, and
 * this one stays.
 */
export async function swapPage(url: string, init: RequestInit = {}): Promise<boolean> {
  const headers = { accept: 'text/html' };
  const response = await fetch(url, { ...init, headers, cache: 'no-store' }).catch(() => undefined);
  const answer = await response?.text().catch(() => undefined);
  if (!response || answer === undefined || response.status === 429 || response.status >= 500) return false;
  const page = new DOMParser().parseFromString(answer, 'text/html');
  const content = page.querySelector('.bb-page');
  const place = document.querySelector('.bb-page');
  if (!content || !place) {
    // An address that differs from the present one in nothing would only be scrolled to.
    if (new URL(url, location.href).href === location.href) location.reload();
    else location.assign(url);
    return true;
  }
  // It listens before there is anything to hear; what has run before is not run again, and finds its part by the event.
  const script = page.querySelector('script')?.src;
  if (script) await import(script).catch(() => undefined);
  place.replaceWith(document.adoptNode(content));
  document.title = page.title;
  scrollTo(0, 0);
  document.dispatchEvent(new Event(turned));
  const notice = document.querySelector<HTMLElement>('[data-bb-notice]:not([hidden])');
  const title = document.querySelector<HTMLElement>('h1');
  title?.setAttribute('tabindex', '-1');
  (notice ?? title)?.focus();
  return true;
}
