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

/** Rows that may be passed over before there are enough people. */
const maxRows = 60;

/** The first people of a file as they will be read by a mapping: by the reader itself, and left out as they will be. */
export function previewOf(
  { db }: AppContext,
  it: ImportIn<'asking'>,
  key: SealKey,
  columns: ReadMapping,
  signal: AbortSignal,
): Promise<Contact[]> {
  return withSlot(() => firstPeople(uploadBytes(db, it, key, it.file), columns, signal), signal);
}

async function firstPeople(bytes: ByteSource, columns: ReadMapping, signal: AbortSignal): Promise<Contact[]> {
  const limits = { ...lookLimits, maxContacts: maxRows, pageSize: people };
  const found: Contact[] = [];
  try {
    for await (const page of readAddressBook(bytes, { columns, limits, signal })) {
      found.push(...page.filter(hasIdentity));
      if (found.length >= people) break;
    }
  } catch (error) {
    // The rows that came before are as good as ever.
    if (!(error instanceof AddressBookError)) throw error;
  }
  return found.slice(0, people);
}
