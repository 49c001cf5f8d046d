/** Has the code follow what is chosen, and the imports what happens; both work without. */
import { offerCopying } from './copy.client.js';
import { countDown } from './countdown.client.js';
import { goLive } from './live.client.js';
import { openWindows } from './windows.client.js';

/** Long enough for a word to be typed. */
const restMs = 150;

let resting: ReturnType<typeof setTimeout> | undefined;

function followChoices(form: HTMLFormElement): void {
  const button = form.querySelector<HTMLElement>('[data-update]');
  if (button) button.hidden = true;
  form.addEventListener('input', () => {
    clearTimeout(resting);
    resting = setTimeout(() => update(form), restMs);
  });
}

/** Asks the server for the page as it is with these choices, and takes the code from there. */
async function update(form: HTMLFormElement): Promise<void> {
  const url = new URL(form.action);
  for (const [name, value] of new FormData(form))
    if (value !== '') url.searchParams.append(name, String(value));
  const response = await fetch(url);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const shown of document.querySelectorAll('[data-code]'))
    shown.textContent = page.getElementById(shown.id)?.textContent ?? shown.textContent;
  history.replaceState(null, '', url);
}

const form = document.querySelector<HTMLFormElement>('[data-options]');
if (form) followChoices(form);
offerCopying();
openWindows();
countDown();
goLive();
