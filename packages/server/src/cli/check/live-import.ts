import { setTimeout } from 'node:timers/promises';
import { pageUrlOf } from '../../api/page-url.js';
import type { Application } from '../../applications/application.js';
import type { AppContext } from '../../context/app-context.js';
import { usableWay } from '../../grants/usable-way.js';
import { type Begin, beginImport } from '../../imports/begin.js';
import { destroyContacts } from '../../imports/destroy.js';
import { endImport } from '../../imports/end.js';
import type { Import } from '../../model/import.js';
import { operator } from '../../security/operator.js';
import type { Provider } from '../../sources/provider.js';
import { importByKey } from '../../storage/imports.js';
import { queueState } from '../../storage/queue.js';
import { administer } from '../administer.js';
import { noService } from '../no-service.js';
import { print } from '../output.js';
import { endLines, isOver, progressLine } from './import-lines.js';

const pollMs = 1000;

/** A service that restarts is away for a moment; after that nobody reads. */
const maxSilentMs = 15_000;

type Parts = Pick<AppContext, 'config' | 'db' | 'log' | 'masterKey'>;

/**
 * Has one real import made by the service that runs, and destroys what came. The application's password is known to nobody
 * any more, so the import is begun in the database; the person and the service do the rest. Gives whether it was
 * completed.
 */
export async function liveImport(
  parts: Parts,
  application: Application,
  provider: Provider,
  signal: AbortSignal,
): Promise<boolean> {
  if ((await queueState(parts.db)).workers === 0) {
    print(noService);
    return false;
  }
  const begun = await begin(parts, application, provider);
  const seen = await followed(parts, begun, signal);
  // Whatever was granted goes with it. It may have come to its own end by now.
  const isEnded = isOver(seen) || (await endImport(parts, begun.key, 'consent_expired', unfinished));
  const last = isEnded ? seen : await importByKey(parts.db, begun.key);
  if (last?.state === 'completed')
    await destroyContacts(parts, last, { actor: operator(), application: application.domainKey });
  for (const line of endLines(last)) print(line);
  return last?.state === 'completed';
}

const unfinished = ['waiting', 'asking', 'gathering', 'finishing', 'choosing'] as const;

const invitations = {
  consent: 'Open this page and agree:',
  credentials: 'Open this page and type the password that it asks for:',
  upload: 'There is no client. Open this page and send a file:',
} as const;

async function begin(parts: Parts, application: Application, provider: Provider): Promise<Import> {
  const attempt = { act: 'import.tried', application: application.domainKey, target: provider.code } as const;
  const { way, begun } = await administer(parts.db, attempt, async (complete) => {
    const { way, consentMode } = await usableWay(parts, application.id, provider);
    const wanted: Begin = {
      application,
      source: provider.code,
      method: way.method,
      consentMode,
      request: { userId: null, echo: null, redirectUrl: null, loginHint: null, server: null },
      // Nothing is asked for that is thrown away at once.
      include: [],
      isMerged: true,
      locale: application.locale,
    };
    const begun = await complete(
      (client) => beginImport(parts, wanted, client),
      ({ importId }) => ({ ...attempt, details: { import_id: importId } }),
    );
    return { way, begun };
  });
  print(invitations[way.method]);
  print(`  ${pageUrlOf(parts, begun)}`);
  return begun;
}

/** Says how far an import is until it is over. Gives how it was last; it is not over when the signal or the service went. */
async function followed({ db }: Parts, { key }: Import, signal: AbortSignal): Promise<Import | undefined> {
  let [said, heardAt] = ['', performance.now()];
  for (;;) {
    const it = await importByKey(db, key);
    if (!it || isOver(it)) return it;
    const line = progressLine(it);
    if (line !== said) print(line);
    said = line;
    if ((await queueState(db)).workers > 0) heardAt = performance.now();
    else if (performance.now() - heardAt > maxSilentMs) {
      print(noService);
      return it;
    }
    await setTimeout(pollMs, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return it;
  }
}
