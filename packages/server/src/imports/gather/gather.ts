import type { ReadMapping } from '@bookbridge/contacts';
import type { Parts } from '../../context/parts.js';
import { endGrant } from '../../grants/revocation.js';
import type { ImportIn } from '../../model/import.js';
import type { SealKey } from '../../security/seal.js';
import { transaction } from '../../storage/database.js';
import { moveToFinishing } from '../../storage/import-moves.js';
import { type ImportReport, sealReport } from '../../vault/report.js';
import { gatherSource } from './gather-source.js';
import { gatherUpload } from './gather-upload.js';
import { TakenOver } from './taken-over.js';

type Gathering = ImportIn<'gathering'>;

/** One run that reads an address book. */
export interface Run {
  readonly it: Gathering;
  readonly key: SealKey;
  readonly maxContacts: number;
  /** What the columns of a table are, where its person was asked. */
  readonly mapping: ReadMapping | undefined;
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

/** An address book that has been read, to be finished by the same run. */
export interface ReadBook {
  readonly it: ImportIn<'finishing'>;
  readonly report: ImportReport | undefined;
  /** Who is whose duplicate, when this run has seen everybody: it spares `finish` a pass. */
  readonly leaders: Uint32Array | undefined;
}

/**
 * Reads the address book of an import into sealed pages, from where an earlier run stopped, until it is ready to be
 * finished. `undefined` when another run has the import now, or it has ended. Throws `ImportFailure` for what ends it,
 * `signal.reason` when it is to stop here and go on elsewhere, and database errors.
 */
export async function gather(parts: Parts, run: Run): Promise<ReadBook | undefined> {
  const { file } = run.it;
  try {
    const gathered = await (file ? gatherUpload(parts, run, file) : gatherSource(parts, run));
    const it = await passOn(parts, run, gathered);
    return it && { it, report: gathered.report, leaders: gathered.leaders };
  } catch (error) {
    if (error instanceof TakenOver) return undefined;
    throw error;
  }
}

/** Everything has been read: the report stays, and what gave us access ends. */
function passOn(
  parts: Parts,
  { it, key }: Run,
  { report, isCut }: Gathered,
): Promise<ImportIn<'finishing'> | undefined> {
  const sealed = sealReport(it, key, report);
  if (it.file) return moveToFinishing(parts.db, it, isCut, sealed);
  return transaction(parts.db, async (client) => {
    const finishing = await moveToFinishing(client, it, isCut, sealed);
    if (finishing) await endGrant(client, parts, finishing);
    return finishing;
  });
}
