import { speechOf } from '@bookbridge/ui';
import type { PageShell } from './shell.js';

/** What is read besides what every import reads; as the application asked and its settings allow. */
export interface ExtraFields {
  addresses: boolean;
  photos: boolean;
  notes: boolean;
  urls: boolean;
}

/** Says what is read. */
export function readsSentence(shell: PageShell, reads: ExtraFields): string {
  const speech = speechOf(shell.locale);
  return speech.say(shell.texts.upload.reads, { fields: fieldsOf(shell, reads) });
}

/** What is read, as a part of a sentence. */
export function fieldsOf({ texts, locale }: PageShell, reads: ExtraFields): string {
  const speech = speechOf(locale);
  const { names, emails, phones, birthdays, work, groups, ...extra } = texts.fields;
  const asked = (['addresses', 'photos', 'notes', 'urls'] as const).filter((field) => reads[field]);
  const fields = [names, emails, phones, birthdays, work, groups, ...asked.map((field) => extra[field])];
  return speech.list(fields);
}
