import { speechOf } from '@bookbridge/ui';
import type { BareShell } from './shell.js';

interface FileKind {
  readonly name: string;
  /** The one that people are told comes first. */
  readonly endings: readonly [string, ...string[]];
  readonly mediaTypes: readonly string[];
}

/** Every kind of file that is taken, the most usual first: what a hint and a refusal name, and what a file dialog offers. */
const kinds: readonly FileKind[] = [
  {
    name: 'vCard',
    endings: ['.vcf', '.vcard'],
    mediaTypes: ['text/vcard', 'text/x-vcard', 'text/directory'],
  },
  {
    name: 'CSV',
    endings: ['.csv', '.tsv', '.txt'],
    mediaTypes: [
      'text/csv',
      'text/comma-separated-values',
      'text/tab-separated-values',
      'text/plain',
      'application/vnd.ms-excel',
    ],
  },
  {
    name: 'Excel',
    endings: ['.xlsx'],
    mediaTypes: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  },
  {
    name: 'LibreOffice',
    endings: ['.ods'],
    mediaTypes: ['application/vnd.oasis.opendocument.spreadsheet'],
  },
  { name: 'LDIF', endings: ['.ldif', '.ldi'], mediaTypes: [] },
  { name: 'JSContact', endings: ['.json'], mediaTypes: ['application/json'] },
  { name: 'Windows', endings: ['.contact'], mediaTypes: ['text/x-ms-contact'] },
  { name: 'ZIP', endings: ['.zip'], mediaTypes: ['application/zip', 'application/x-zip-compressed'] },
];

/** For `accept`. A file is known by its content, but a phone greys out all that is not named there. */
export const acceptedFiles: string = kinds
  .flatMap(({ endings, mediaTypes }) => [...endings, ...mediaTypes])
  .join(',');

/** "vCard (.vcf), CSV (.csv) or ZIP (.zip), up to 50 MB" */
export function takenFiles({ texts, locale }: Pick<BareShell, 'texts' | 'locale'>, maxBytes: number): string {
  const speech = speechOf(locale);
  const names = kinds.map(({ name, endings: [ending] }) =>
    speech.say('{kind}', { kind: `${name} (${ending})` }),
  );
  return speech
    .say(texts.upload.taken, { size: speech.size(maxBytes) })
    .replace('{kinds}', () => speech.either(names));
}
