import type { Contact } from '@bookbridge/contacts';
import { type ImportIn, sealContext } from '../../model/import.js';
import type { SealKey } from '../../security/seal.js';
import type { Queryable } from '../../storage/database.js';
import type { LastPages } from '../../storage/import-moves.js';
import { appendPages, gatheredGeneration, pageCounts, type SealedPage } from '../../storage/pages.js';
import { PagePacker, type PlainPage, sealPage } from '../../vault/page.js';
import { toStored } from '../../vault/stored-contact.js';
import { SealedBatch } from '../sealed-batch.js';
import { TakenOver } from './taken-over.js';

/** What a run has read when it stores its pages. */
interface Read {
  /** Contacts read so far, kept or not. */
  readonly cursor: number;
  readonly sourceCursor?: Buffer;
}

/** Packs gathered contacts into sealed pages, after those that earlier runs have stored. */
export class PageWriter {
  readonly #full = new SealedBatch<SealedPage>();
  readonly #packer: PagePacker;
  #gathered: number;

  private constructor(
    private readonly db: Queryable,
    private readonly it: ImportIn<'gathering'>,
    private readonly key: SealKey,
    firstSeq: number,
  ) {
    this.#packer = new PagePacker(firstSeq);
    this.#gathered = it.gathered;
  }

  static async open(db: Queryable, it: ImportIn<'gathering'>, key: SealKey): Promise<PageWriter> {
    const stored = it.cursor === 0 ? [] : await pageCounts(db, it.key, gatheredGeneration);
    return new PageWriter(db, it, key, stored.length);
  }

  add(contact: Contact): void {
    this.#keep(this.#packer.add(toStored(contact, this.it.include)));
  }

  /** Whether there are as many pages as are stored at once. */
  get isFull(): boolean {
    return this.#full.isFull;
  }

  /** Stores the full pages, with how far the run has come. Throws `TakenOver`. */
  async store({ cursor, sourceCursor }: Read): Promise<void> {
    const pages = this.#full.take();
    const progress = { cursor, gathered: this.#gathered, sourceCursor };
    if (!(await appendPages(this.db, this.it, pages, progress))) throw new TakenOver();
  }

  /** Stores everybody that was added. Throws `TakenOver`. */
  async storeAll(read: Read): Promise<void> {
    this.#keep(this.#packer.end());
    await this.store(read);
  }

  /** Gives the pages of everybody who was added and is not stored, to be stored together with the end of reading. */
  takeLast(cursor: number): LastPages {
    this.#keep(this.#packer.end());
    return { pages: this.#full.take(), cursor, gathered: this.#gathered };
  }

  #keep(page: PlainPage | undefined): void {
    if (!page) return;
    this.#full.add(sealPage(this.key, sealContext(this.it), page));
    this.#gathered += page.contacts;
  }
}
