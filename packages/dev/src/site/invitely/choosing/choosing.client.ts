/** Makes the list searchable, and has its button say how many are chosen. */
export function helpChoosing(): void {
  // The list comes and goes, so not at its parts themselves.
  document.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && target.matches('[data-search]')) search(target);
  });
  document.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.name === 'person') count(target.form);
  });
}

/** Shows what only a script can do, where the list has just come. */
export function offerSearch(): void {
  const field = document.querySelector<HTMLInputElement>('[data-search]');
  if (field) field.hidden = false;
}

/** Words as they are compared: without accents, in small letters. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function search(field: HTMLInputElement): void {
  const wanted = plain(field.value).trim();
  let found = false;
  for (const row of field.form?.querySelectorAll('li') ?? []) {
    row.hidden = !plain(row.textContent ?? '').includes(wanted);
    found ||= !row.hidden;
  }
  const nobody = field.form?.querySelector<HTMLElement>('[data-nobody]');
  if (nobody) nobody.hidden = found;
}

function count(form: HTMLFormElement | null): void {
  const button = form?.querySelector('[data-add]');
  const chosen = form?.querySelectorAll('[name=person]:checked:enabled').length ?? 0;
  if (!button) return;
  const people = chosen === 1 ? 'person' : 'people';
  button.textContent = chosen === 0 ? 'Add to the guest list' : `Add ${chosen} ${people}`;
}
