import {
  AddressBookError,
  type ByteSource,
  type Contact,
  type ReadMapping,
  readAddressBook,
} from '@bookbridge/contacts';
import type { AppContext } from '../../context/app-context.js';
import type { ImportIn } from '../../model/import.js';
import type { SealKey } from '../../security/seal.js';
import { uploadBytes } from '../../vault/upload-bytes.js';
import { hasIdentity } from '../identity.js';
import { withSlot } from './looks.js';
import { lookLimits } from './table.js';

const people = 3;

/** Counted while a browser waits; of a longer table it is known that there are more. */
const maxCounted = 2_000;

/** What a file is read as by a mapping. */
export interface ColumnsPreview {
  readonly people: readonly Contact[];
  /** How many people there are, before those that are the same person are put together. */
  readonly count: number;
  /** Whether there are more than were counted. */
  readonly hasMore: boolean;
}

/** The first people of a file as they will be read by a mapping: by the reader itself, and left out as they will be. */
export function previewOf(
  { db }: AppContext,
  it: ImportIn<'asking'>,
  key: SealKey,
  columns: ReadMapping,
  signal: AbortSignal,
): Promise<ColumnsPreview> {
  return withSlot(() => read(uploadBytes(db, it, key, it.file), columns, signal), signal);
}

async function read(bytes: ByteSource, columns: ReadMapping, signal: AbortSignal): Promise<ColumnsPreview> {
  const limits = { ...lookLimits, maxContacts: maxCounted + 1 };
  const first: Contact[] = [];
  let [count, kept, isCutOff] = [0, 0, false];
  try {
    for await (const page of readAddressBook(bytes, { columns, limits, signal })) {
      const found = page.slice(0, maxCounted - kept).filter(hasIdentity);
      kept += page.length;
      count += found.length;
      first.push(...found.slice(0, people - first.length));
    }
  } catch (error) {
    // The rows that came before are as good as ever.
    if (!(error instanceof AddressBookError)) throw error;
    isCutOff = true;
  }
  return { people: first, count, hasMore: isCutOff || kept > maxCounted };
}
