import { parsed } from './answer.client.js';
import { showNotice } from './notice.client.js';
import { swapPage } from './swap-page.client.js';

/** Sends what a person says of the columns without leaving; where the file is not at hand, the browser does it. */
export async function answerColumns(form: HTMLFormElement, action: string): Promise<void> {
  const body = new URLSearchParams([...new FormData(form)] as [string, string][]);
  body.set('do', action);
  const buttons = form.querySelectorAll('button');
  for (const it of buttons) it.disabled = true;
  const problem = await (action === 'share'
    ? shareColumns(form, body)
    : turnOrSay(form, { method: 'POST', body }));
  for (const it of buttons) it.disabled = false;
  if (problem !== undefined) showNotice(problem)?.focus();
}

/** Gives what is wrong, in words. */
async function shareColumns(form: HTMLFormElement, body: URLSearchParams): Promise<string | undefined> {
  const headers = { accept: 'application/json' };
  const response = await fetch(form.action, { method: 'POST', body, headers }).catch(() => undefined);
  const answer = parsed((await response?.text().catch(() => '')) ?? '');
  const status = response?.status ?? 0;
  if (status === 0 || status === 422 || status === 429 || status >= 500)
    return answer.message ?? form.dataset.bbFailed ?? '';
  // Of another file: the page that the form gets says so, above the columns of that one.
  if (status === 409) return turnOrSay(form, { method: 'POST', body });
  if (status >= 400 || answer.next === undefined) return turnOrSay(form);
  location.assign(answer.next);
  return undefined;
}

async function turnOrSay(form: HTMLFormElement, init?: RequestInit): Promise<string | undefined> {
  return (await swapPage(form.action, init)) ? undefined : (form.dataset.bbFailed ?? '');
}
