import type { Application } from '../../applications/application.js';
import type { Config } from '../../config/config.js';
import { makeLog } from '../../observe/log.js';
import type { Provider } from '../../sources/provider.js';
import { findProvider } from '../../sources/registry.js';
import type { Store } from '../../storage/store.js';
import { print, UsageError } from '../output.js';
import { checkApplication } from './check-application.js';
import { findApplication } from './find-application.js';
import { isAnyMissing, linesOf } from './finding.js';
import { liveImport } from './live-import.js';

/** The flags of `bookbridge app check`. */
export interface CheckFlags {
  live?: true;
  source?: string;
}

/**
 * `bookbridge app check`: what is right with an application, and what is missing; with `--live` also whether a real import
 * works. Ends with code 1 where imports fail. Throws `UsageError`.
 */
export async function check(
  store: Store,
  config: Config,
  nameOrKey: string,
  flags: CheckFlags,
): Promise<void> {
  const application = await findApplication(store.db, nameOrKey);
  const provider = liveProvider(application, flags);
  const found = await checkApplication(store, config, application);
  print(found.map((it) => linesOf(it).join('\n')).join('\n\n'));
  const isWorking =
    !isAnyMissing(found) && (!provider || (await tried(store, config, application, provider)));
  if (!isWorking) process.exitCode = 1;
}

/** Where a real import is to be made; `undefined` when none is. */
function liveProvider({ sourcesOff }: Application, { live, source }: CheckFlags): Provider | undefined {
  if (!live && source === undefined) return undefined;
  if (!live) throw new UsageError('--source: is for the import of --live, which is missing');
  if (source === undefined)
    throw new UsageError('--source: is missing: say where --live is to read, as in gmail');
  const provider = findProvider(source);
  if (!provider) throw new UsageError(`--source ${source}: is no source code`);
  if (sourcesOff.includes(provider.code))
    throw new UsageError(`--source ${source}: is switched off for this application`);
  return provider;
}

async function tried(
  { db, masterKey }: Store,
  config: Config,
  application: Application,
  provider: Provider,
): Promise<boolean> {
  const { baseUrl } = config;
  if (baseUrl === undefined) return false;
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
  print('');
  const parts = { db, masterKey, log: makeLog('warn'), config: { ...config, baseUrl } };
  return liveImport(parts, application, provider, stopping.signal);
}
