/**
 * What a window does when its part is over; its page makes sense without. One file with no imports: the pages of other
 * sites print it, too. All it needs is in `data-bb-*` attributes.
 */
export {};

/** The provider has put a code into the address, which belongs in no history and is sent to nobody. */
function forgetParameters(): void {
  history.replaceState(null, '', location.pathname);
}

/** Browsers let only some windows close themselves. A person who does anything here may be reading, and keeps the page. */
function closeSoon(afterMs: number): void {
  const timer = setTimeout(() => window.close(), afterMs);
  for (const sign of ['pointerdown', 'keydown', 'wheel']) addEventListener(sign, () => clearTimeout(timer));
}

/** Only a window that a script has opened may be closed by one. */
function offerToClose(button: HTMLElement): void {
  if (window.opener === null) return;
  button.hidden = false;
  button.addEventListener('click', () => window.close());
}

if (document.querySelector('[data-bb-callback]')) forgetParameters();
const closing = document.querySelector<HTMLElement>('[data-bb-closes-after]');
const button = document.querySelector<HTMLElement>('[data-bb-close]');
if (closing) closeSoon(Number(closing.dataset.bbClosesAfter));
if (button) offerToClose(button);
