import { announce } from './announce.client.js';
import { parsed } from './answer.client.js';
import { takeDrops } from './drops.client.js';
import { find } from './find.client.js';
import { hideNotice, showNotice } from './notice.client.js';
import { follow } from './progress.client.js';
import { rememberFile } from './sent-file.client.js';
import { swapPage } from './swap-page.client.js';
import { fill, sizeIn } from './words.client.js';

type Words = Record<
  | 'another'
  | 'sending'
  | 'sent'
  | 'stopped'
  | 'nothingSent'
  | 'severalFiles'
  | 'tooLarge'
  | 'alreadyUsed'
  | 'connectionLost'
  | 'failed',
  string
>;

/** The link has run out: its page says so. */
const gone = 410;

/** The form: drop, size check, real progress, and a refusal in its place; `signal` is of the time that it is shown. */
export function enlivenForm(upload: HTMLElement, signal: AbortSignal): void {
  const form = find<HTMLFormElement>(upload, 'form');
  const input = find<HTMLInputElement>(upload, 'file');
  const label = find(upload, 'label');
  const chosen = find(upload, 'chosen');
  const sending = find(upload, 'sending');
  const bar = find<HTMLProgressElement>(upload, 'bar');
  const stop = find(upload, 'stop');
  const reading = find(upload, 'reading');
  const words = JSON.parse(upload.dataset.bbWords ?? '{}') as Words;
  const tag = upload.dataset.bbFormat ?? 'en';
  const maxBytes = Number(upload.dataset.bbMaxBytes);
  const choose = label.textContent;
  let request: XMLHttpRequest | undefined;

  function showPanel(panel: HTMLElement): void {
    for (const it of [form, sending, reading]) it.hidden = it !== panel;
  }

  function refuse(message: string): void {
    showPanel(form);
    showNotice(message)?.focus();
  }

  function showChosen(): void {
    const file = input.files?.[0];
    chosen.hidden = file === undefined;
    form.toggleAttribute('data-bb-has-file', file !== undefined);
    label.textContent = file ? words.another : choose;
    if (!file) return;
    find(chosen, 'name').textContent = file.name;
    find(chosen, 'size').textContent = sizeIn(tag, file.size);
    if (file.size > maxBytes) refuse(words.tooLarge);
    else announce(`${file.name}, ${sizeIn(tag, file.size)}`);
  }

  function choosing(): void {
    hideNotice();
    showChosen();
  }

  function send(file: File): void {
    request = new XMLHttpRequest();
    const title = find(sending, 'sending-title');
    title.textContent = fill(words.sending, { file: file.name });
    showSent(0, file.size);
    hideNotice();
    stop.hidden = false;
    showPanel(sending);
    title.focus();
    request.open('POST', form.action);
    request.setRequestHeader('Accept', 'application/json');
    request.upload.addEventListener('progress', (event) => showSent(event.loaded, event.total));
    // From here on the server may have taken the file, and stopping would be a false promise.
    request.upload.addEventListener('load', () => {
      title.focus();
      stop.hidden = true;
    });
    request.addEventListener('load', () => settle(request, file));
    request.addEventListener('error', () => refuse(words.connectionLost));
    request.addEventListener('abort', () => refuse(words.stopped));
    request.send(new FormData(form));
  }

  function showSent(loaded: number, total: number): void {
    bar.max = Math.max(total, 1);
    bar.value = loaded;
    find(sending, 'sent').textContent = fill(words.sent, {
      sent: sizeIn(tag, loaded),
      size: sizeIn(tag, total),
    });
  }

  function settle(done: XMLHttpRequest | undefined, file: File): void {
    const answer = parsed(done?.responseText ?? '');
    const isAccepted = done !== undefined && done.status < 400;
    rememberFile(isAccepted && answer.upload !== undefined ? { file, upload: answer.upload } : undefined);
    const turn = (url: string, otherwise: string) =>
      void swapPage(url).then((isThere) => isThere || refuse(otherwise));
    if (isAccepted && answer.columns !== undefined) turn(answer.columns, words.failed);
    else if (isAccepted && answer.next !== undefined) location.assign(answer.next);
    else if (isAccepted && answer.progress !== undefined) read(answer.progress);
    else if (done?.status === gone) turn(form.action, answer.message ?? words.failed);
    else refuse(answer.message ?? ownWords(done?.status));
  }

  /** A proxy in between refuses in words of its own. */
  function ownWords(status: number | undefined): string {
    if (status === 413) return words.tooLarge;
    return status === 409 ? words.alreadyUsed : words.failed;
  }

  function read(url: string): void {
    const title = find(reading, 'reading-title');
    showPanel(reading);
    title.focus();
    document.title = title.textContent;
    follow(reading, url);
  }

  function take(files: FileList): void {
    if (form.hidden || !form.isConnected) return;
    if (files.length > 1) {
      refuse(words.severalFiles);
      return;
    }
    input.files = files;
    choosing();
  }

  // The browser's own message would be in the browser's language, not in the page's.
  form.noValidate = true;
  upload.classList.add('bb-live');
  input.addEventListener('change', choosing);
  stop.addEventListener('click', () => request?.abort());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const file = input.files?.[0];
    if (!file) refuse(words.nothingSent);
    else if (file.size > maxBytes) refuse(words.tooLarge);
    else send(file);
  });
  takeDrops(find(upload, 'drop'), take, signal);
  // Coming back with the back button finds the page as it was left.
  addEventListener('pageshow', (event) => event.persisted && showPanel(form), { signal });
  // A browser may keep the chosen file over a reload.
  showChosen();
}
