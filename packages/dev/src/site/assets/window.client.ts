/** The person's part of an import in a window of its own, opened in the click itself: later browsers would block it. */

/** A second import takes the place of the first: there is never more than one such window. */
const windowName = 'bookbridge-import';
const windowFeatures = 'popup,width=520,height=800';

export function openWindows(): void {
  for (const choice of document.querySelectorAll<HTMLElement>('[data-opened-in]')) choice.hidden = false;
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-begins]'))
    form.addEventListener('submit', () => openFor(form));
  // Articles come and go, so not at the links themselves.
  document.addEventListener('click', openAgain);
}

function openFor(form: HTMLFormElement): void {
  const wanted = new FormData(form).get('opened_in') ?? form.dataset.begins;
  const opened = wanted === 'popup' ? window.open('about:blank', windowName, windowFeatures) : null;
  opened?.focus();
  form.target = opened ? windowName : '';
  // A window that was blocked is none: then this tab goes there, and comes back.
  const openedIn = opened ? 'popup' : 'tab';
  form.addEventListener('formdata', ({ formData }) => formData.set('opened_in', openedIn), { once: true });
  // What happens in the window is to be seen behind it.
  if (opened) document.getElementById('imports')?.scrollIntoView();
}

/** Where the window is blocked, the link opens a tab. */
function openAgain(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[data-window]') : null;
  if (!(link instanceof HTMLAnchorElement)) return;
  const opened = window.open(link.href, windowName, windowFeatures);
  if (!opened) return;
  opened.focus();
  event.preventDefault();
}
