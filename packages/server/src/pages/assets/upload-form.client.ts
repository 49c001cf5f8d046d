import { announce } from './announce.client.js';
import { parsed, type UploadAnswer } from './answer.client.js';
import { takeDrops } from './drops.client.js';
import { find } from './find.client.js';
import { hideNotice, showNotice } from './notice.client.js';
import { makeSending } from './sending.client.js';
import { rememberFile } from './sent-file.client.js';
import { swapPage } from './swap-page.client.js';
import { sizeIn } from './words.client.js';

type Words = Record<
  | 'choose'
  | 'another'
  | 'sent'
  | 'stopped'
  | 'empty'
  | 'severalFiles'
  | 'tooLarge'
  | 'alreadyUsed'
  | 'connectionLost'
  | 'failed',
  string
>;

/** What is wrong with the file itself: it would be refused again. */
const ofFile = [413, 422];
/** The link has run out: its page says so. */
const gone = 410;

/** The form: drop, size check, real progress, and a refusal in its place; `signal` is of the time that it is shown. */
export function enlivenForm(upload: HTMLElement, signal: AbortSignal): void {
  const form = find<HTMLFormElement>(upload, 'form');
  const input = find<HTMLInputElement>(upload, 'file');
  const label = find(upload, 'label');
  const chosen = find(upload, 'chosen');
  const send = find<HTMLButtonElement>(upload, 'send');
  const words = JSON.parse(upload.dataset.bbWords ?? '{}') as Words;
  const tag = upload.dataset.bbFormat ?? 'en';
  const maxBytes = Number(upload.dataset.bbMaxBytes);
  const sending = makeSending({ form, tag, sentence: words.sent, settle, lost, stopped });

  /** Something went wrong that was not the file's fault: it stays. */
  function tell(message: string): void {
    sending.hide();
    showNotice(message)?.focus();
  }

  /** The file would be refused again, so it goes. */
  function refuse(message: string): void {
    input.value = '';
    showChosen();
    label.textContent = words.another;
    tell(message);
  }

  function showChosen(): void {
    const file = input.files?.[0];
    chosen.hidden = file === undefined;
    form.toggleAttribute('data-bb-has-file', file !== undefined);
    send.disabled = file === undefined;
    if (!file) return;
    label.textContent = words.another;
    find(chosen, 'name').textContent = file.name;
    find(chosen, 'size').textContent = sizeIn(tag, file.size);
    announce(`${file.name}, ${sizeIn(tag, file.size)}`);
  }

  function choosing(): void {
    const file = input.files?.[0];
    hideNotice();
    if (file && file.size > maxBytes) refuse(words.tooLarge);
    else if (file?.size === 0) refuse(words.empty);
    else if (file) showChosen();
    else {
      label.textContent = words.choose;
      showChosen();
    }
  }

  function lost(): void {
    tell(words.connectionLost);
  }

  function stopped(): void {
    tell(words.stopped);
  }

  function settle(status: number, body: string, file: File): void {
    const answer = parsed(body);
    const isAccepted = status < 400;
    rememberFile(isAccepted && answer.upload !== undefined ? { file, upload: answer.upload } : undefined);
    if (isAccepted) goOn(answer);
    else if (status === gone) void turn(form.action, answer.message ?? words.failed);
    else if (ofFile.includes(status)) refuse(answer.message ?? words.tooLarge);
    else tell(answer.message ?? (status === 409 ? words.alreadyUsed : words.failed));
  }

  function goOn(answer: UploadAnswer): void {
    if (answer.columns !== undefined) void turn(answer.columns, words.failed);
    else if (answer.next !== undefined) location.assign(answer.next);
    else if (answer.progress !== undefined) void showReading();
    else tell(words.failed);
  }

  /** The page of the link says how far it is: the file is there, whether or not that page comes at once. */
  async function showReading(): Promise<void> {
    if (!(await swapPage(form.action))) location.assign(form.action);
  }

  async function turn(url: string, otherwise: string): Promise<void> {
    if (!(await swapPage(url))) tell(otherwise);
  }

  function take(files: FileList): void {
    if (sending.isShown() || !form.isConnected) return;
    if (files.length > 1) {
      refuse(words.severalFiles);
      return;
    }
    input.files = files;
    choosing();
  }

  upload.classList.add('bb-live');
  input.addEventListener('change', choosing);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const file = input.files?.[0];
    if (!file) return;
    hideNotice();
    sending.send(file);
  });
  takeDrops(find(upload, 'drop'), take, signal);
  // Coming back with the back button finds the page as it was left.
  addEventListener('pageshow', (event) => event.persisted && sending.hide(), { signal });
  // A browser may keep the chosen file over a reload.
  if (input.files?.[0]) choosing();
  else showChosen();
}
