import {
  AddressBookError,
  type ColumnsOptions,
  detectFormat,
  type LooksLike,
  readColumns,
  type TableColumns,
} from '@bookbridge/contacts';
import type { AppContext } from '../../context/app-context.js';
import type { Import, UploadedFile } from '../../model/import.js';
import type { SealKey } from '../../security/seal.js';
import { uploadBytes } from '../../vault/upload-bytes.js';
import { withSlot } from './looks.js';
import { mustAsk } from './must-ask.js';

/**
 * What is looked at while a browser waits. The columns of a workbook are known only once all of it is there; one that is
 * larger is no list that somebody typed, and is read as it is understood.
 */
export const lookLimits = {
  maxBytes: 10_000_000,
  maxHeldBytes: 2 * 2 ** 20,
  maxUnpackedBytes: 8 * 2 ** 20,
};

/** What is to become of a file, by its beginning. */
export type FirstLook =
  | { readonly kind: 'read' }
  /** A table whose person is to be asked what its columns are. */
  | { readonly kind: 'ask' }
  /** Only the whole of it tells whether to ask. */
  | { readonly kind: 'workbook' }
  | { readonly kind: 'refused'; readonly looksLike: LooksLike };

/** `head` is the first block of a file, by which its reading will tell what it is, too: with more of it, it may differ. */
export async function firstLook(head: Uint8Array): Promise<FirstLook> {
  const found = await detectFormat(head);
  if (found.format === 'xlsx' || found.format === 'ods') return { kind: 'workbook' };
  if (found.format !== undefined && found.format !== 'csv') return { kind: 'read' };
  const columns = await unlessUnreadable(readColumns(head));
  if (columns && mustAsk(columns)) return { kind: 'ask' };
  return found.format ? { kind: 'read' } : { kind: 'refused', looksLike: found.looksLike };
}

/**
 * The columns and first rows of an uploaded table; `hasHeading` is what its person says of the first row, if anything.
 * Throws as `readColumns` does, by `lookLimits`, and the reason of `signal`.
 */
export function tableOf(
  { db }: AppContext,
  it: Import,
  key: SealKey,
  file: UploadedFile,
  options: Pick<ColumnsOptions, 'hasHeading' | 'signal'> = {},
): Promise<TableColumns | undefined> {
  const look = () => readColumns(uploadBytes(db, it, key, file), { limits: lookLimits, ...options });
  return withSlot(look, options.signal);
}

/** Whether an uploaded workbook is one to ask about; what is wrong with it is for its reading to find. */
export async function isWorkbookToAsk(
  parts: AppContext,
  it: Import,
  key: SealKey,
  file: UploadedFile,
): Promise<boolean> {
  const table = await unlessUnreadable(tableOf(parts, it, key, file));
  return table !== undefined && mustAsk(table);
}

async function unlessUnreadable(table: Promise<TableColumns | undefined>): Promise<TableColumns | undefined> {
  try {
    return await table;
  } catch (error) {
    if (error instanceof AddressBookError) return undefined;
    throw error;
  }
}
