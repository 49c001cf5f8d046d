import type { PickerOptions } from '@bookbridge/picker';

const names = [
  'afterInit',
  'beforeLaunch',
  'afterLaunch',
  'beforeImport',
  'afterImport',
  'beforeDisplayContacts',
  'afterSubmitContacts',
  'beforeClosing',
  'afterClosing',
  'onCancel',
  'onError',
] as const satisfies readonly (keyof PickerOptions)[];

/** Callbacks that show what they are called with. */
export const logged: PickerOptions = Object.fromEntries(
  names.map((name) => [name, (...given: unknown[]) => show(name, given)]),
);

function show(name: string, given: readonly unknown[]): void {
  document.querySelector('[data-log-empty]')?.remove();
  const row = document.createElement('li');
  const code = document.createElement('code');
  code.textContent = `${name}(${given.map(inWords).join(', ')})`;
  row.append(code);
  const [people] = given;
  if (Array.isArray(people) && people.length > 0) row.append(detailsOf(people));
  document.querySelector('[data-log]')?.append(row);
}

function inWords(given: unknown): string {
  if (Array.isArray(given)) return `[${given.length} ${given.length === 1 ? 'contact' : 'contacts'}]`;
  return given === undefined ? 'undefined' : JSON.stringify(given);
}

const maxShown = 20;

/** The first of them, as the page gets them. */
function detailsOf(people: readonly unknown[]): HTMLElement {
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent = people.length > maxShown ? `The first ${maxShown}` : 'Show them';
  const body = document.createElement('pre');
  body.className = 'demo-body';
  body.tabIndex = 0;
  body.textContent = JSON.stringify(people.slice(0, maxShown), null, 2);
  details.append(summary, body);
  return details;
}
