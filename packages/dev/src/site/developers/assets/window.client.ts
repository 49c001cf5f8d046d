/** A second import takes the place of the first: there is never more than one such window. */
const name = 'bookbridge-import';
const features = 'popup,width=520,height=800';

/**
 * Opens the window for the person's part of an import, or leads the one that is open elsewhere, and brings it to the front.
 * Only in the click itself: later browsers would block it, and then this is null.
 */
export function openWindow(url: string): Window | null {
  const opened = window.open(url, name, features);
  opened?.focus();
  return opened;
}

/**
 * Has a form that is being sent lead a window of its own, and gives that; null where it leads this tab, as when windows are
 * blocked. The form says which it is.
 */
export function sendInWindow(form: HTMLFormElement, wanted: 'popup' | 'tab'): Window | null {
  const opened = wanted === 'popup' ? openWindow('about:blank') : null;
  form.target = opened ? name : '';
  const openedIn = opened ? 'popup' : 'tab';
  form.addEventListener('formdata', ({ formData }) => formData.set('opened_in', openedIn), { once: true });
  return opened;
}
