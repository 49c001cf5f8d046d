import { functions, isName } from './functions.client.js';

export type Options = Readonly<Record<string, unknown>>;

/** What is chosen in the form. */
export interface Choices {
  readonly key: string;
  /** Empty for the menu. */
  readonly source: string;
  readonly options: Options;
}

type Control = HTMLInputElement | HTMLSelectElement;

const controlsOf = (form: HTMLFormElement) =>
  [...form.elements].filter(
    (it): it is Control => it instanceof HTMLInputElement || it instanceof HTMLSelectElement,
  );

const isBox = (control: Control): control is HTMLInputElement => control.type === 'checkbox';

const isChosen = (control: Control) => (isBox(control) ? control.checked : control.value !== '');

/** Reads the form; options that are as usual are left out. */
export function readChoices(form: HTMLFormElement): Choices {
  const options: Record<string, unknown> = {};
  for (const control of controlsOf(form)) {
    const as = control.dataset.option;
    if (as === undefined || !isChosen(control)) continue;
    const { name, value } = control;
    if (as === 'list') options[name] = [...((options[name] as string[] | undefined) ?? []), value];
    else options[name] = as === 'code' ? meantBy(value) : as === 'number' ? Number(value) : value;
  }
  const { key = '', source = '' } = Object.fromEntries(new FormData(form)) as Record<string, string>;
  return { key, source, options };
}

function meantBy(code: string): unknown {
  const name = code.replace(/^fn:/, '');
  return isName(name) ? functions[name] : JSON.parse(code);
}

/** The query that has the same chosen, for the address of the page. */
export function queryOf(form: HTMLFormElement): string {
  const first = form.querySelector<HTMLSelectElement>('select[name="key"]')?.options[0]?.value;
  const entries = controlsOf(form)
    .filter(isChosen)
    .map(({ name, value }) => [name, value])
    .filter(([name, value]) => name !== 'key' || value !== first);
  return new URLSearchParams(entries).toString();
}

/** Chooses what the address of the page says. */
export function restore(form: HTMLFormElement, query: URLSearchParams): void {
  for (const control of controlsOf(form)) {
    const values = query.getAll(control.name);
    if (isBox(control)) control.checked = values.includes(control.value);
    else if (values[0] !== undefined) control.value = values[0];
  }
}
