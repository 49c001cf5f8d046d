/**
 * What a window does when its part is over; its page makes sense without. One file with no imports: the pages of other
 * sites print it, too. All it needs is in `data-bb-*` attributes.
 */
export {};

/** Longer than a browser takes to close a window. */
const inVainAfterMs = 300;

/** The provider has put a code into the address, which belongs in no history and is sent to nobody. */
function forgetParameters(): void {
  history.replaceState(null, '', location.pathname);
}

/** Browsers let only some windows close themselves. A person who does anything here may be reading, and keeps the page. */
function closeSoon(afterMs: number): void {
  const timer = setTimeout(() => window.close(), afterMs);
  for (const sign of ['pointerdown', 'keydown', 'wheel']) addEventListener(sign, () => clearTimeout(timer));
}

/**
 * Whoever came in a window that a script has opened goes back by closing it, and would have the application there twice.
 * Elsewhere the button is there only for want of a better way.
 */
function offerToClose(button: HTMLElement): void {
  const back = button.parentElement?.querySelector('a');
  if (back && window.opener === null) return;
  if (back) back.hidden = true;
  button.hidden = false;
  button.addEventListener('click', () => {
    window.close();
    setTimeout(() => sayInVain(button), inVainAfterMs);
  });
}

/** Browsers keep a window that a person has opened, and do not say so. */
function sayInVain(button: HTMLElement): void {
  const sentence = document.createElement('p');
  sentence.className = 'bb-small';
  sentence.tabIndex = -1;
  sentence.textContent = button.dataset.bbCannotClose ?? '';
  button.replaceWith(sentence);
  sentence.focus();
}

/** Finds what there is to do on the page as it is now. */
function wake(): void {
  if (document.querySelector('[data-bb-callback=""]')) forgetParameters();
  const closing = document.querySelector<HTMLElement>('[data-bb-closes-after]');
  const button = document.querySelector<HTMLElement>('[data-bb-close]');
  if (closing) closeSoon(Number(closing.dataset.bbClosesAfter));
  if (button) offerToClose(button);
}

// Another page of ours has come into this one.
document.addEventListener('bb-page-swapped', wake);
wake();
