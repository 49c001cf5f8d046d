import { AddressBookError, notAnAddressBook } from '../error.js';
import type { Blocks, Reading } from '../format.js';
import { holdParts, holdXml } from '../workbook/package.js';
import { maxSheets, type Workbook } from '../workbook/workbook.js';
import type { Packed } from '../zip/entries.js';
import { SheetQueue } from './queue.js';

/**
 * A workbook whose sheets stand one after the other in one document.
 * @throws AddressBookError `file_unreadable` for one that is damaged or has a password
 * @see OpenDocument 1.3 part 2 §3.1 (packages), §4 (manifest), §4.3 (encryption); part 3 §3.1.3.2 (document content)
 */
export async function openOds(file: Blocks, reading: Reading): Promise<Workbook> {
  const parts = await holdParts(file, reading, (name) => needed.has(name));
  if (await isLocked(parts, reading)) throw notAnAddressBook('a workbook with a password', 'file_unreadable');
  const content = parts.get('content.xml');
  if (!content)
    throw new AddressBookError('file_unreadable', 'The workbook is damaged: its content is missing.');
  return {
    looksLike: 'a LibreOffice workbook without a list of people',
    async *sheets() {
      const queue = new SheetQueue(content, reading);
      try {
        for (let number = 1; ; number++) {
          const next = await queue.next();
          if (!next) return;
          if (number > maxSheets) {
            // One stands for all that are beyond.
            yield { number, unread: 'too_large' };
            return;
          }
          // What a person hid is not what they mean to give.
          if (next.isHidden) yield { number, unread: 'hidden' };
          else yield { number, rows: queue.rows() };
        }
      } finally {
        await queue.leave();
      }
    },
  };
}

/** A document that is encrypted as a whole is in a part of its own. */
const wholeDocument = 'encrypted-package';
const manifest = 'meta-inf/manifest.xml';
const needed = new Set(['content.xml', manifest, wholeDocument]);

async function isLocked(parts: ReadonlyMap<string, Packed>, reading: Reading): Promise<boolean> {
  let isFound = parts.has(wholeDocument);
  await holdXml(
    parts.get(manifest),
    {
      open(name) {
        if (name === 'encryption-data') isFound = true;
      },
      text: () => undefined,
      close: () => undefined,
    },
    reading,
  );
  return isFound;
}
