import { openWindow, sendInWindow } from './window.client.js';

/** Offers the person's part of an import in a window of its own. */
export function openWindows(): void {
  for (const choice of document.querySelectorAll<HTMLElement>('[data-opened-in]')) choice.hidden = false;
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-begins]'))
    form.addEventListener('submit', () => openFor(form));
  // Articles come and go, so not at the links themselves.
  document.addEventListener('click', openAgain);
}

function openFor(form: HTMLFormElement): void {
  const wanted = new FormData(form).get('opened_in') ?? form.dataset.begins;
  const opened = sendInWindow(form, wanted === 'popup' ? 'popup' : 'tab');
  // What happens in the window is to be seen behind it.
  if (opened) document.getElementById('imports')?.scrollIntoView();
}

/** Where the window is blocked, the link opens a tab. */
function openAgain(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[data-window]') : null;
  if (link instanceof HTMLAnchorElement && openWindow(link.href)) event.preventDefault();
}
