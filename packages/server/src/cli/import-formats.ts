import {
  AddressBookError,
  type Contact,
  countCsvGroups,
  type FileFormat,
  writeCsv,
  writeJsContact,
  writeVCard,
} from '@bookbridge/contacts';

/** What is read, as people know it. */
export const readableFormats: Readonly<Record<FileFormat, string>> = {
  vcard: 'vCard',
  csv: 'CSV',
  xlsx: 'Excel (.xlsx)',
  ods: 'LibreOffice (.ods)',
  ldif: 'LDIF',
  jcard: 'jCard',
  jscontact: 'JSContact',
  'windows-contact': 'Windows Contacts (.contact)',
  addresses: 'a list of e-mail addresses',
  zip: 'ZIP of these',
};

export const importFormats = ['json', 'jsonl', 'csv', 'vcard', 'vcard3', 'jscontact'] as const;
export type ImportFormat = (typeof importFormats)[number];

/** Contacts in, text out, as they come. */
export type Writer = (pages: AsyncIterable<Contact[]>) => AsyncIterable<string>;

/**
 * What writes contacts in a format. CSV has as many columns as the contacts need when they can be read beforehand, which
 * `again` does, or are held to be merged; else as many as nearly everybody needs.
 */
export async function writerOf(
  { to, bom, merge }: { to: ImportFormat; bom?: true; merge?: true },
  again: (() => AsyncIterable<Contact[]>) | undefined,
): Promise<Writer> {
  switch (to) {
    case 'json':
    case 'jsonl':
      return (pages) => asJson(pages, to);
    case 'vcard':
      return (pages) => writeVCard(pages);
    case 'vcard3':
      return (pages) => writeVCard(pages, { version: '3.0' });
    case 'jscontact':
      return writeJsContact;
    case 'csv': {
      if (merge) return (pages) => asCountedCsv(pages, bom);
      const groups = again && (await countCsvGroups(readable(again())));
      return (pages) => writeCsv(pages, { groups, bom });
    }
  }
}

/** Merged contacts are one page. */
async function* asCountedCsv(pages: AsyncIterable<Contact[]>, bom?: true): AsyncGenerator<string> {
  for await (const page of pages) yield* writeCsv([page], { groups: await countCsvGroups([page]), bom });
}

/** What can be read of a book; why there is no more of it is told when it is read to be written. */
async function* readable(book: AsyncIterable<Contact[]>): AsyncGenerator<Contact[]> {
  try {
    yield* book;
  } catch (error) {
    if (!(error instanceof AddressBookError)) throw error;
  }
}

async function* asJson(pages: AsyncIterable<Contact[]>, to: 'json' | 'jsonl'): AsyncGenerator<string> {
  let separator = to === 'json' ? '[\n' : '';
  let trouble: { error: unknown } | undefined;
  try {
    for await (const page of pages) {
      let text = '';
      for (const contact of page) {
        text += separator + JSON.stringify(contact);
        separator = to === 'json' ? ',\n' : '\n';
      }
      yield text;
    }
  } catch (error) {
    trouble = { error };
  }
  // What was read before an error is whole JSON, too.
  if (to === 'json') yield separator === '[\n' ? '[]\n' : '\n]\n';
  else if (separator !== '') yield '\n';
  if (trouble) throw trouble.error;
}
