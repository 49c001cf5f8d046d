import type { Contact } from '@bookbridge/contacts';
import type { Choice } from '@bookbridge/ui';
import type { AppContext } from '../../context/app-context.js';
import { type Import, sealContext, type Totals } from '../../model/import.js';
import type { SealKey } from '../../security/seal.js';
import { type Queryable, transaction } from '../../storage/database.js';
import { holdKey } from '../../storage/held-key.js';
import { holdImport, moveToPicked } from '../../storage/import-moves.js';
import { sealedOwner } from '../../storage/owners.js';
import { insertPages, pickedGeneration, type SealedPage } from '../../storage/pages.js';
import { resealOwner } from '../../vault/owner.js';
import { linesOf, PagePacker, type PlainPage, sealPage } from '../../vault/page.js';
import { fromStored, toStored } from '../../vault/stored-contact.js';
import { observeEnd } from '../end.js';
import { SealedBatch } from '../sealed-batch.js';
import { StoredPages, withSome } from '../stored-pages.js';
import type { Choosing } from './listed-people.js';

/**
 * Completes an import with those who were picked, under a new key; everybody else is destroyed in the same transaction.
 * `undefined` when nothing is chosen any more: it was shared before, cancelled, or its time is over. Throws `TakenOver`,
 * `MasterKeyForgottenError` and database errors; nothing has changed then.
 */
export async function sharePicked(
  parts: AppContext,
  it: Choosing,
  key: SealKey,
  choice: Choice,
): Promise<Import | undefined> {
  const { id: masterKeyId } = parts.masterKey;
  const fresh = parts.masterKey.newImportKey(sealContext(it));
  const completed = await transaction(parts.db, async (client) => {
    const held = await holdImport(client, it.key, ['choosing']);
    if (held?.state !== 'choosing' || held.isExpired) return undefined;
    await holdKey(client, masterKeyId);
    const totals = await writePicked(client, held, { from: key, to: fresh.key }, choice);
    const owner = await sealedOwner(client, it.key);
    return moveToPicked(client, held, {
      ...totals,
      wrappedKey: fresh.wrapped,
      sealedOwner: owner && resealOwner(it, key, fresh.key, owner),
    });
  });
  if (!completed) return undefined;
  observeEnd(parts, completed, 'completed');
  parts.log.info(
    { import_id: it.importId, source: it.source, contacts: completed.gathered },
    'import completed',
  );
  return completed;
}

/** Copies those who were picked into pages of their own. Gives how many they are. */
async function writePicked(
  client: Queryable,
  it: Choosing,
  keys: { readonly from: SealKey; readonly to: SealKey },
  choice: Choice,
): Promise<Totals> {
  const packer = new PagePacker(0);
  const batch = new SealedBatch<SealedPage>();
  let [total, totalWithEmail] = [0, 0];
  const write = () => insertPages(client, it.key, pickedGeneration, batch.take());
  const keep = (page: PlainPage | undefined) => {
    if (!page) return;
    batch.add(sealPage(keys.to, sealContext(it), page));
    totalWithEmail += page.withEmail;
  };
  for await (const contact of pickedContacts(client, it, keys.from, choice)) {
    total++;
    // Numbered anew: the source's own numbers would tell how many there were.
    keep(packer.add(toStored({ ...contact, id: String(total) }, it.include)));
    if (batch.isFull) await write();
  }
  keep(packer.end());
  if (!batch.isEmpty) await write();
  return { total, totalWithEmail };
}

/** In the order of the address book. */
async function* pickedContacts(
  client: Queryable,
  it: Choosing,
  key: SealKey,
  choice: Choice,
): AsyncGenerator<Contact> {
  // Whoever has said so need not wait for it.
  const { signal } = new AbortController();
  const gathered = new StoredPages(client, it, it.generation, key, signal);
  for await (const page of gathered.forwards(withSome((place) => choice.has(place)))) {
    let place = page.first;
    for (const { json } of linesOf(page)) {
      if (choice.has(place)) yield withAddress(fromStored(json), choice.get(place));
      place++;
    }
  }
}

/** With the one e-mail address alone that its person shares; one that is not there is none. */
const withAddress = (contact: Contact, address: number | undefined): Contact =>
  address === undefined ? contact : { ...contact, email: contact.email.filter((_, at) => at === address) };
