/**
 * Makes the preview follow each change on the page that asks for columns, which works without it. One file with no
 * imports, since it is served as it is compiled; it listens at the document, as the page may come into another one.
 */
export {};

interface PreviewAnswer {
  preview?: string;
  message?: string;
}

/** Whoever goes through a list with the arrow keys is not asked about at every step. */
const settlesMs = 200;
const busyAgainMs = 1_000;

let timer: ReturnType<typeof setTimeout> | undefined;
let asking: AbortController | undefined;

function changed(event: Event): void {
  const form = event.target instanceof Element ? event.target.closest('form') : null;
  if (!form?.matches('[data-bb-columns]')) return;
  hideNotice();
  later(form, settlesMs);
}

function later(form: HTMLFormElement, ms: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => void preview(form), ms);
}

async function preview(form: HTMLFormElement): Promise<void> {
  const place = form.querySelector('[data-bb-preview]');
  if (!place) return;
  asking?.abort();
  asking = new AbortController();
  const { signal } = asking;
  place.setAttribute('aria-busy', 'true');
  const body = new URLSearchParams([...new FormData(form)] as [string, string][]);
  body.set('do', 'preview');
  const headers = { accept: 'application/json' };
  const response = await fetch(form.action, { method: 'POST', body, headers, signal }).catch(() => undefined);
  const answer = await response?.json().catch(() => ({}));
  if (signal.aborted) return;
  place.removeAttribute('aria-busy');
  if (response?.ok) show(place, answer as PreviewAnswer, form.dataset.bbChanged ?? '');
  else if (response?.status === 429) later(form, busyAgainMs);
  else if ((answer as PreviewAnswer | undefined)?.message) notice((answer as PreviewAnswer).message ?? '');
}

function show(place: Element, { preview: html = '' }: PreviewAnswer, told: string): void {
  place.innerHTML = html;
  const live = document.querySelector('[data-bb-live]');
  if (live) live.textContent = told;
}

function notice(message: string): void {
  const place = document.querySelector<HTMLElement>('[data-bb-notice]');
  const text = place?.querySelector('[data-bb-notice-text]');
  if (!place || !text) return;
  text.textContent = message;
  place.hidden = false;
}

function hideNotice(): void {
  const place = document.querySelector<HTMLElement>('[data-bb-notice]');
  if (place) place.hidden = true;
}

document.documentElement.classList.add('bb-live-columns');
document.addEventListener('change', changed);
