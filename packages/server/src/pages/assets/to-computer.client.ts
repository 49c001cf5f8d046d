import { announce } from './announce.client.js';
import { find } from './find.client.js';

/** Offers to send the link of the page to another device, or to copy it where the browser cannot send. */
export function offerLink(box: HTMLElement): void {
  const field = find<HTMLInputElement>(box, 'link');
  const button = find<HTMLButtonElement>(box, 'send-link');
  const { bbCopy: copy = '', bbCopied: copied = '' } = button.dataset;
  const url = field.value;
  // Pages that are not encrypted have neither.
  if (navigator.share !== undefined) {
    // Whoever thinks better of it has sent nothing.
    button.addEventListener('click', () => void navigator.share({ url }).catch(() => undefined));
  } else if (navigator.clipboard !== undefined) {
    button.textContent = copy;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(url);
      button.textContent = copied;
      announce(copied);
    });
  } else return;
  field.hidden = true;
  button.hidden = false;
}
