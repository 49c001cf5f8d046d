/** Tells the page of the site that waits for this window how far it is, and hands it what lets it have the contacts. */
import { turned } from './swap-page.client.js';

/** As long as a page needs to answer that is busy. */
const answersWithinMs = 2_000;

interface Message {
  readonly type: string;
  readonly import_id: string;
  readonly release?: string;
}

/** What the page has been told that waits for us; it is told once of each. */
const told = new Set<string>();
let hasAnswered = false;

function tell(): void {
  const part = document.querySelector<HTMLElement>('[data-bb-opener]');
  const { bbOpener: origin, bbImport: import_id = '', bbRelease: release } = part?.dataset ?? {};
  if (!part || origin === undefined) return;
  post(origin, { type: 'bookbridge:opened', import_id });
  if (release === undefined) return;
  post(origin, { type: 'bookbridge:release', import_id, release });
  setTimeout(() => {
    if (!hasAnswered) showTyped(part);
  }, answersWithinMs);
}

function post(origin: string, message: Message): void {
  const opener = window.opener as Window | null;
  if (told.has(message.type) || !opener) return;
  told.add(message.type);
  // Nobody else is told: where another page has taken its place, the browser drops the message.
  opener.postMessage(message, origin);
}

/** The page that waits has been lost, or does not hear us: its person carries the code over. */
function showTyped(part: HTMLElement): void {
  const typed = part.querySelector<HTMLElement>('[data-bb-typed-release]');
  if (typed) typed.hidden = false;
}

addEventListener('message', (event) => {
  const part = document.querySelector<HTMLElement>('[data-bb-opener]');
  if (event.origin !== part?.dataset.bbOpener || event.source !== window.opener) return;
  const { type } = (event.data ?? {}) as Partial<Message>;
  if (type !== 'bookbridge:received') return;
  hasAnswered = true;
  const typed = part?.querySelector<HTMLElement>('[data-bb-typed-release]');
  if (typed) typed.hidden = true;
  // What is still to be done here keeps it open, and what may still be asked while it is read.
  if (!document.querySelector('.bb-choosing-list, [data-bb-choose], [data-bb-columns], [data-bb-progress]'))
    close();
});
document.addEventListener(turned, tell);
tell();
