import type { Parts } from '../../context/parts.js';
import { endGrant } from '../../grants/revocation.js';
import type { ImportIn } from '../../model/import.js';
import type { SealKey } from '../../security/seal.js';
import { applicationById } from '../../storage/applications.js';
import { transaction } from '../../storage/database.js';
import { moveToFinishing } from '../../storage/import-moves.js';
import { keyOfImport } from '../../vault/import-key.js';
import { type ImportReport, keepReport } from '../../vault/report.js';
import { gatherSource } from './gather-source.js';
import { gatherUpload } from './gather-upload.js';
import { TakenOver } from './taken-over.js';

type Gathering = ImportIn<'gathering'>;

/** One run that reads an address book. */
export interface Run {
  readonly it: Gathering;
  readonly key: SealKey;
  readonly maxContacts: number;
  readonly signal: AbortSignal;
}

/** What a run has found when it comes to the end. */
export interface Gathered {
  readonly report: ImportReport;
  /** Whether the source had more contacts than an import may have. */
  readonly isCut: boolean;
  /** Who is whose duplicate, when this run has seen everybody. */
  readonly leaders: Uint32Array | undefined;
}

/** An import that is ready to be finished. */
export interface Ready {
  readonly it: ImportIn<'finishing'>;
  /** Who is whose duplicate, when this run has seen everybody, which spares `finish` a pass. */
  readonly leaders: Uint32Array | undefined;
}

/**
 * Reads the address book of an import into sealed pages, from where an earlier run stopped, until it is ready to be
 * finished. Throws `ImportFailure` for what ends it, `TakenOver`, `signal.reason` when it is to stop here and go on
 * elsewhere, and database errors.
 */
export async function gather(parts: Parts, it: Gathering, signal: AbortSignal): Promise<Ready> {
  const key = await keyOfImport(parts.db, parts.masterKey, it);
  if (!key) throw new TakenOver();
  const { limits } = await applicationById(parts.db, it.applicationId);
  const maxContacts = limits.maxContacts ?? parts.config.limits.maxContacts;
  const run: Run = { it, key, maxContacts, signal };
  const gathered = await (it.file ? gatherUpload(parts, run, it.file) : gatherSource(parts, run));
  return { it: await passOn(parts, run, gathered), leaders: gathered.leaders };
}

/** Everything has been read: the report stays, and what gave us access ends. */
function passOn(parts: Parts, { it, key }: Run, { report, isCut }: Gathered): Promise<ImportIn<'finishing'>> {
  return transaction(parts.db, async (client) => {
    const ready = await moveToFinishing(client, it, isCut);
    if (!ready) throw new TakenOver();
    await keepReport(client, it, key, report);
    await endGrant(client, parts, it);
    return ready;
  });
}
