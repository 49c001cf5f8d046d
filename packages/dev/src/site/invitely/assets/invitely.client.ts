/** Whoever is picked stands in the field, as if they had been typed, and is added to the guests. */
import type { Picker } from '@bookbridge/picker';

const { bookbridge } = window as { bookbridge?: Picker };
const field = document.querySelector<HTMLTextAreaElement>('.cloudsponge-contacts');
const leftOut = document.querySelector<HTMLInputElement>('[data-left-out]');

bookbridge?.init({
  sources: ['gmail', 'icloud', 'outlookcom', 'office365', 'yahoo', 'aol', 'vcard'],
  fieldMode: 'append',
  inlineOauth: 'mobile',
  afterInit() {
    for (const part of document.querySelectorAll<HTMLElement>('[data-picker]')) part.hidden = false;
  },
  afterSubmitContacts(contacts) {
    const unreachable = contacts.filter((contact) => contact.selectedEmail() === '').length;
    if (leftOut) leftOut.value = String(unreachable);
    field?.form?.submit();
  },
});
