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
export function readsSentence({ texts, locale }: PageShell, reads: ExtraFields): string {
  const speech = speechOf(locale);
  const { names, emails, phones, birthdays, work, groups, ...extra } = texts.fields;
  const asked = (['addresses', 'photos', 'notes', 'urls'] as const).filter((field) => reads[field]);
  const fields = [names, emails, phones, birthdays, work, groups, ...asked.map((field) => extra[field])];
  return speech.say(texts.upload.reads, { fields: speech.list(fields) });
}
