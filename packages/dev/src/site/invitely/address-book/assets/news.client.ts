import { closeWindow } from './import-window.client.js';

/** Keeps the part of the page that changes up to date, as the server tells of changes. */
export function followNews(): void {
  if (!now()) return;
  document.addEventListener('inv-swapped', announce);
  const source = new EventSource(`${location.pathname}/news`);
  source.onmessage = () => {
    latest = latest.then(refresh).catch(() => undefined);
  };
}

/** One after the other, so that what is older never comes last. */
let latest: Promise<void> = Promise.resolve();

const now = (root: ParentNode = document) => root.querySelector<HTMLElement>('[data-now]');

/** Whether the person has something to do in the other window. */
const isElsewhere = (part: Element | null) => part?.querySelector('[data-while-open]') != null;

async function refresh(): Promise<void> {
  const response = await fetch(location.pathname);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const [shown, wanted] = [now(), now(page)];
  // What was to be done in the window has been done.
  if (isElsewhere(shown) && !isElsewhere(wanted)) closeWindow();
  // Once the guests are there, there is nothing left to see here.
  if (response.redirected) return location.assign(response.url);
  if (!shown || !wanted || shown.dataset.now === wanted.dataset.now) return;
  const hadFocus = shown.contains(document.activeElement) || document.activeElement === document.body;
  shown.replaceWith(wanted);
  // Screen readers say what has the focus.
  if (hadFocus) heading()?.focus({ preventScroll: true });
  else announce();
}

/** What the page is about now. */
const heading = () =>
  [...document.querySelectorAll<HTMLElement>('[data-now] h1')].find((title) => title.checkVisibility());

function announce(): void {
  const status = document.querySelector('[data-now-said]');
  if (status) status.textContent = heading()?.textContent ?? '';
}
