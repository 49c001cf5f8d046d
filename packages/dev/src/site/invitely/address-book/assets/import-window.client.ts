import { openWindow, sendInWindow } from '../../../assets/window.client.js';

/** On a screen as small as a phone's a second window would lie over this one: there it goes on in the same. */
const isRoomy = matchMedia('(min-width: 40rem)');

const lookMs = 400;

/** The person's part of the import, while it is open or has just been closed. */
let importWindow: Window | null = null;

/** Has the person's part of an import be done in a window of its own, and looks whether that is still there. */
export function openWindows(): void {
  // Forms and links come and go, so not at them themselves.
  document.addEventListener('submit', ({ target }) => {
    if (!(target instanceof HTMLFormElement)) return;
    if (target.matches('[data-leaves]')) closeWindow();
    else if (target.matches('[data-begins]'))
      importWindow = sendInWindow(target, isRoomy.matches ? 'popup' : 'tab');
  });
  document.addEventListener('click', openAgain);
  setInterval(showWhetherClosed, lookMs);
}

function openAgain(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[data-window]') : null;
  if (!(link instanceof HTMLAnchorElement)) return;
  // One that is open stays where the person is in it.
  if (importWindow && !importWindow.closed) importWindow.focus();
  else importWindow = openWindow(link.href);
  if (importWindow) event.preventDefault();
}

/** Closes the window where nothing is left to do in it. */
export function closeWindow(): void {
  importWindow?.close();
  importWindow = null;
}

/**
 * Says so where the window was closed before anything was decided. That decides nothing: what comes of the import is in the
 * news, even if a provider has only cut the two windows apart.
 */
function showWhetherClosed(): void {
  const whileOpen = document.querySelector<HTMLElement>('[data-while-open]');
  const onceClosed = document.querySelector<HTMLElement>('[data-once-closed]');
  if (!whileOpen || !onceClosed) return;
  const isClosed = importWindow?.closed ?? false;
  if (onceClosed.hidden !== isClosed) return;
  whileOpen.hidden = isClosed;
  onceClosed.hidden = !isClosed;
  onceClosed.dispatchEvent(new CustomEvent('inv-swapped', { bubbles: true }));
}
