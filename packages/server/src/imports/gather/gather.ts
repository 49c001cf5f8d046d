import type { ReadMapping } from '@bookbridge/contacts';
import type { AppContext } from '../../context/app-context.js';
import { endGrant } from '../../grants/revocation.js';
import type { ImportIn } from '../../model/import.js';
import type { SealKey } from '../../security/seal.js';
import { transaction } from '../../storage/database.js';
import { type LastPages, moveToFinishing, type Read } from '../../storage/import-moves.js';
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
  readonly isTruncated: boolean;
  /** Who is whose duplicate, when this run has seen everybody. */
  readonly representatives: Uint32Array | undefined;
  /** What is still to be stored of a file; of a provider everything is stored. */
  readonly last: LastPages | undefined;
}

/** An import that is ready to be finished, by the same run. */
export interface Ready {
  readonly it: ImportIn<'finishing'>;
  readonly report: ImportReport | undefined;
  /** Who is whose duplicate, when this run has seen everybody, which spares `finish` a pass. */
  readonly representatives: Uint32Array | undefined;
}

/**
 * Reads the address book of an import into sealed pages, from where an earlier run stopped, until it is ready to be
 * finished. Throws `ImportFailure` for what ends it, `TakenOver`, `signal.reason` when it is to stop here and go on
 * elsewhere, and database errors.
 */
export async function gather(parts: AppContext, run: Run): Promise<Ready> {
  const { file } = run.it;
  const { report, representatives, ...read } = await (file
    ? gatherUpload(parts, run, file)
    : gatherSource(parts, run));
  const it = await completeGathering(parts, run, { ...read, report: sealReport(run.it, run.key, report) });
  if (!it) throw new TakenOver();
  return { it, report, representatives };
}

/** Everything has been read: the report stays, and what gave us access ends. */
function completeGathering(
  { db, ...parts }: AppContext,
  { it }: Run,
  read: Read,
): Promise<ImportIn<'finishing'> | undefined> {
  if (it.file) return moveToFinishing(db, it, read);
  return transaction(db, async (client) => {
    const ready = await moveToFinishing(client, it, read);
    if (ready) await endGrant(client, parts, it);
    return ready;
  });
}
