/** Copies what there is to take along; without it, people select it themselves. */
import { announce } from './announce.client.js';

const backMs = 3_000;

function offerToCopy(button: HTMLButtonElement): void {
  const field = document.getElementById(button.dataset.bbCopy ?? '') as HTMLInputElement | null;
  // Pages that are not encrypted have no clipboard.
  if (!field || navigator.clipboard === undefined) return;
  const name = button.textContent;
  const copied = button.dataset.bbCopied ?? '';
  button.hidden = false;
  button.addEventListener('click', async () => {
    field.select();
    await navigator.clipboard.writeText(field.value);
    button.textContent = copied;
    announce(copied);
    setTimeout(() => {
      button.textContent = name;
    }, backMs);
  });
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-bb-copy]')) offerToCopy(button);
