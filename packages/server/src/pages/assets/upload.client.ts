/** Makes the upload and progress pages livelier; both work without it. All they need is in `data-bb-*` attributes. */
import { answerColumns } from './answer-columns.client.js';
import { follow } from './progress.client.js';
import { rememberFile, sentFile } from './sent-file.client.js';
import { turned } from './swap-page.client.js';
import { offerLink } from './to-computer.client.js';
import { enlivenForm } from './upload-form.client.js';

/** Ends what listens at the window for a page that another one takes the place of. */
let shown = new AbortController();

/** Few people need it, so it comes when it is needed. */
async function offerSkipped(offer: HTMLElement, file: File): Promise<void> {
  const script = await import('./skipped.client.js');
  script.offerSkipped(offer, file);
}

/** Finds what this script has to do on the page as it is now. */
function wake(): void {
  shown.abort();
  shown = new AbortController();
  const about = document.querySelector<HTMLElement>('[data-bb-of]')?.dataset.bbOf;
  // Another file has taken its place, from another tab or browser.
  if (about !== undefined && Number(about) !== sentFile()?.upload) rememberFile(undefined);
  const sent = sentFile();
  const upload = document.querySelector<HTMLElement>('[data-bb-upload]');
  const reading = document.querySelector<HTMLElement>('[data-bb-progress]');
  const skipped = document.querySelector<HTMLElement>('[data-bb-skipped]');
  const toComputer = document.querySelector<HTMLElement>('[data-bb-to-computer]');
  if (upload) enlivenForm(upload, shown.signal);
  if (reading?.dataset.bbProgress) follow(reading, reading.dataset.bbProgress);
  if (toComputer) offerLink(toComputer);
  if (skipped && sent) void offerSkipped(skipped, sent.file);
}

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (!sentFile() || !form.matches('[data-bb-columns]')) return;
  event.preventDefault();
  const button = event.submitter;
  if (button instanceof HTMLButtonElement && !button.disabled) void answerColumns(form, button.value);
});
document.addEventListener(turned, wake);
wake();
