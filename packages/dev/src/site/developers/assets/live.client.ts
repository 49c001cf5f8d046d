import { fromHtml, sync } from './sync.client.js';

interface Message {
  key: string;
  html: string;
  requests: string;
  status: string;
}

/** Shows every change as the server tells it. */
export function goLive(): void {
  const list = document.querySelector<HTMLElement>('[data-imports]');
  const empty = document.querySelector<HTMLElement>('[data-empty]');
  const status = document.querySelector<HTMLElement>('[data-live-status]');
  if (!list || !empty || !status) return;
  const source = new EventSource('/developers/live');
  // After a restart the application knows nothing of what it had before.
  source.addEventListener('hello', (event) => {
    const keys: string[] = JSON.parse(event.data);
    for (const child of [...list.children]) if (!keys.includes(child.id)) child.remove();
    empty.hidden = keys.length > 0;
  });
  source.onmessage = (event) => {
    const message: Message = JSON.parse(event.data);
    show(list, message);
    showRequests(message.requests);
    empty.hidden = true;
    if (message.status !== '' && message.status !== status.textContent) status.textContent = message.status;
  };
}

function show(list: HTMLElement, { key, html }: Message): void {
  const wanted = fromHtml(html);
  const shown = document.getElementById(key);
  if (shown) {
    sync(shown, wanted);
    return;
  }
  for (const older of list.querySelectorAll<HTMLDetailsElement>('.demo-import > details')) older.open = false;
  list.prepend(wanted);
}

let requestsHtml = '';

function showRequests(html: string): void {
  const shown = document.getElementById('requests');
  if (!shown || html === requestsHtml) return;
  const isFirst = requestsHtml === '';
  requestsHtml = html;
  const wanted = fromHtml(html);
  // The server has just rendered the same, unless something happened in between.
  if (isFirst && wanted.textContent === shown.textContent) return;
  shown.replaceWith(wanted);
}
