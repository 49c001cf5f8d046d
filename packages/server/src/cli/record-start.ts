import type { Setting } from '../config/setting.js';
import { allSettings } from '../context/configuration.js';
import { operator } from '../security/operator.js';
import { recordAct } from '../storage/audit.js';
import type { Queryable } from '../storage/database.js';
import { version } from './version.js';

/** Records that a node has started: that is when settings take effect. Of a secret only that it was given. */
export function recordStart(db: Queryable, env: NodeJS.ProcessEnv): Promise<void> {
  const given = Object.entries<Setting>(allSettings).filter(([name]) => env[name]);
  const settings = Object.fromEntries(
    given.map(([name, { secret }]) => [name, secret ? '(secret)' : env[name]]),
  );
  const details = { version, settings };
  return recordAct(db, { actor: operator(), act: 'service.started', outcome: 'done', details });
}
