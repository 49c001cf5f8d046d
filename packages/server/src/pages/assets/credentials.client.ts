/** Says that a password is being checked, and lets people see what they have pasted; the page works without. */
import { announce } from './announce.client.js';

function offerToShow(button: HTMLButtonElement): void {
  const field = document.getElementById(button.dataset.bbShow ?? '') as HTMLInputElement | null;
  if (!field) return;
  const [show, hide] = [button.textContent, button.dataset.bbHide ?? ''];
  button.hidden = false;
  button.addEventListener('click', () => {
    const isShown = field.type === 'text';
    field.type = isShown ? 'password' : 'text';
    button.textContent = isShown ? show : hide;
    field.focus();
  });
}

/** A second press while the provider is asked would try the password twice. */
function sent(event: SubmitEvent): void {
  const form = event.target as HTMLFormElement;
  const button = event.submitter as HTMLButtonElement | null;
  if (form.ariaBusy === 'true') {
    event.preventDefault();
    return;
  }
  form.ariaBusy = 'true';
  if (button?.value !== 'check') return;
  const checking = form.dataset.bbChecking ?? '';
  button.textContent = checking;
  announce(checking);
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-bb-show]')) offerToShow(button);
const form = document.querySelector<HTMLFormElement>('[data-bb-credentials]');
form?.addEventListener('submit', sent);
// A page that comes back from the browser's memory is as it was left.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload();
});
