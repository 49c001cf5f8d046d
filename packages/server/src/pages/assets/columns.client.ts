/**
 * Makes the preview follow each change on the page that asks for columns, which works without it. It listens at the
 * document, as the page may come into another one.
 */
import { announce } from './announce.client.js';
import { hideNotice, showNotice } from './notice.client.js';
import { swapPage, turned } from './swap-page.client.js';

interface PreviewAnswer {
  /** Where it goes on when there is nothing to ask any more. */
  next?: string;
  preview?: string;
  /** What the button says that shares them. */
  share?: string;
  message?: string;
}

/** Whoever goes through a list with the arrow keys is not asked about at every step. */
const settlesMs = 200;
const busyAgainMs = 1_000;

let timer: ReturnType<typeof setTimeout> | undefined;
let asking: AbortController | undefined;
/** The columns themselves have changed, and are not shown so yet: a change of another kind must not make that forgotten. */
let isToRenew = false;

function changed(event: Event): void {
  const form = event.target instanceof Element ? event.target.closest('form') : null;
  if (!form?.matches('[data-bb-columns]')) return;
  hideNotice();
  // What is a heading is no row: the columns change, too.
  isToRenew ||= event.target instanceof HTMLInputElement;
  later(form, isToRenew ? renew : preview, settlesMs);
}

/** Says of a column that it has the names, as if that had been chosen above it. */
function chosen(event: Event): void {
  const button =
    event.target instanceof Element ? event.target.closest<HTMLElement>('[data-bb-names]') : null;
  const select = document.getElementById(button?.dataset.bbNames ?? '');
  if (!(select instanceof HTMLSelectElement)) return;
  event.preventDefault();
  select.value = 'full_name';
  select.focus();
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Nobody looks at a preview any more that comes after the answer. */
function submitted(event: Event): void {
  if (!(event.target instanceof HTMLFormElement) || !event.target.matches('[data-bb-columns]')) return;
  clearTimeout(timer);
  asking?.abort();
  event.target.querySelector('[data-bb-preview]')?.removeAttribute('aria-busy');
}

function later(form: HTMLFormElement, show: (form: HTMLFormElement) => Promise<void>, ms: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => void show(form), ms);
}

/** Asks what comes of the form as it is now; `undefined` when there is no answer. */
async function asked(form: HTMLFormElement, accept: string): Promise<Response | 'asked anew' | undefined> {
  const place = form.querySelector('[data-bb-preview]');
  asking?.abort();
  asking = new AbortController();
  const { signal } = asking;
  place?.setAttribute('aria-busy', 'true');
  const body = new URLSearchParams([...new FormData(form)] as [string, string][]);
  body.set('do', 'preview');
  const response = await fetch(form.action, { method: 'POST', body, headers: { accept }, signal }).catch(
    () => undefined,
  );
  if (signal.aborted) return 'asked anew';
  place?.removeAttribute('aria-busy');
  return response;
}

async function preview(form: HTMLFormElement): Promise<void> {
  const response = await asked(form, 'application/json');
  if (response === 'asked anew') return;
  if (response?.status === 429) {
    later(form, preview, busyAgainMs);
    return;
  }
  const answer = ((await response?.json().catch(() => ({}))) ?? {}) as PreviewAnswer;
  const place = form.querySelector('[data-bb-preview]');
  if (response?.ok && place && answer.preview !== undefined) {
    place.innerHTML = answer.preview;
    const share = form.querySelector('[data-bb-share]');
    if (share && answer.share !== undefined) share.textContent = answer.share;
    announce(form.dataset.bbChanged ?? '');
  } else if (answer.next !== undefined) location.assign(answer.next);
  else if (response?.status === 409) await renew(form);
  else if (response?.status === 410 && (await swapPage(form.action))) return;
  else showNotice(answer.message ?? form.dataset.bbFailed ?? '');
}

async function renew(form: HTMLFormElement): Promise<void> {
  const response = await asked(form, 'text/html');
  if (response === 'asked anew') return;
  const isOfAnother = response?.status === 409;
  if (!response || (!response.ok && !isOfAnother)) {
    // It says in words what is wrong.
    later(form, response?.status === 429 ? renew : preview, busyAgainMs);
    return;
  }
  const page = new DOMParser().parseFromString(await response.text().catch(() => ''), 'text/html');
  isToRenew = false;
  if (isOfAnother) {
    replace('.bb-page', document, page);
    document.querySelector<HTMLElement>('[data-bb-notice]')?.focus();
    return;
  }
  const focused = document.activeElement?.id;
  for (const part of ['.bb-columns-list', '[data-bb-preview]', '[data-bb-share]']) replace(part, form, page);
  takeStop();
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  announce(form.dataset.bbChanged ?? '');
}

/** What scrolls must be reachable with the keyboard; what does not is one more stop on the way. */
function takeStop(): void {
  const columns = document.querySelector<HTMLElement>('.bb-columns');
  if (columns) columns.tabIndex = columns.scrollWidth > columns.clientWidth ? 0 : -1;
}

function replace(part: string, place: ParentNode, page: Document): void {
  const content = page.querySelector(part);
  if (content) place.querySelector(part)?.replaceWith(document.adoptNode(content));
}

document.documentElement.classList.add('bb-live-columns');
document.addEventListener('change', changed);
document.addEventListener('click', chosen);
document.addEventListener('submit', submitted);
document.addEventListener(turned, takeStop);
addEventListener('resize', takeStop);
takeStop();
