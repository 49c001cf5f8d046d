import type { PickerContact } from '../contact/contact.js';
import { appendEntries, fieldText } from '../contact/field-text.js';
import type { PickerOptions } from '../options.js';

declare global {
  interface Window {
    onImportComplete?: unknown;
  }
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Writes who was picked into the field of the page, as if it had been typed; says so to pages of the first generation. */
export function fillFields(
  contacts: readonly PickerContact[],
  options: PickerOptions,
  withNames: boolean,
): void {
  for (const field of fieldsOf(options)) {
    const text =
      options.fieldMode === 'append'
        ? appendEntries(field.value, contacts, withNames)
        : fieldText(contacts, withNames);
    write(field, text);
  }
  const { onImportComplete } = window;
  if (typeof onImportComplete === 'function') {
    try {
      onImportComplete(fieldText(contacts, withNames));
    } catch (error) {
      // biome-ignore lint/suspicious/noConsole: the page's developer looks for it there.
      console.error(error);
    }
  }
}

function fieldsOf({ textarea_id }: PickerOptions): Field[] {
  if (textarea_id === null) return [];
  const found =
    textarea_id === undefined
      ? [...document.querySelectorAll('.cloudsponge-contacts')]
      : [document.getElementById(textarea_id)];
  return found.filter(
    (it): it is Field => it instanceof HTMLInputElement || it instanceof HTMLTextAreaElement,
  );
}

/** By the browser's own setter: React replaces that of the element, and would not notice. */
function write(field: Field, text: string): void {
  const { prototype } = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
