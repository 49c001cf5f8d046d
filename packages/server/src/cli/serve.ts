import type { Command } from 'commander';
import type { ServeConfig } from '../config/config.js';
import { readServeConfig } from '../context/configuration.js';
import { startService } from '../main.js';
import { type Log, makeLog } from '../observe/log.js';
import { logConsole } from './log-console.js';
import { settingSentence, troubleSentence, withExample } from './output.js';
import { recordStart } from './record-start.js';
import { maxStopMs, runUntilStopped } from './run-until-stopped.js';
import { asSetting } from './setting-flag.js';
import { asError, tellCrashes } from './tell-crashes.js';

export function addServeCommand(program: Command): void {
  const command = program
    .command('serve')
    .description('Run the service.')
    .option(
      '--role <role>',
      'what this node does: all, api or worker (BOOKBRIDGE_ROLE)',
      asSetting('BOOKBRIDGE_ROLE'),
    )
    .option('--port <port>', 'port to listen on (BOOKBRIDGE_PORT)', asSetting('BOOKBRIDGE_PORT'))
    .action(async ({ role, port }: { role?: string; port?: string }) => {
      const env = {
        ...process.env,
        ...(role !== undefined && { BOOKBRIDGE_ROLE: role }),
        ...(port !== undefined && { BOOKBRIDGE_PORT: port }),
      };
      const config = readServeConfig(env);
      const log = makeLog(config.logLevel);
      tellCrashes(log);
      logConsole(log);
      await runUntilStopped(
        () => start(config, env, log).catch((error: unknown) => endStart(error, log)),
        maxStopMs + config.drainMs,
      );
    });
  withExample(
    command,
    'BOOKBRIDGE_BASE_URL=https://contacts.example.com bookbridge serve',
    'bookbridge serve --role worker',
  );
}

async function start(
  config: ServeConfig,
  env: NodeJS.ProcessEnv,
  log: Log,
): Promise<{ stop(): Promise<void> }> {
  const service = await startService(config, {
    log,
    onFatal: (reason) => {
      log.fatal({ reason }, 'the service cannot go on');
      process.exit(1);
    },
  });
  await recordStart(service.parts.db, env).catch((error) => service.stop().then(() => Promise.reject(error)));
  log.info({ address: service.address, base_url: config.baseUrl, role: config.role }, 'ready');
  return {
    async stop() {
      log.info('stopping');
      await service.stop();
      log.info('stopped');
    },
  };
}

/**
 * Ends a start that failed: what was set wrong is for the person at the terminal and thrown on, everything else is for
 * the log, which leaves out what an error may quote.
 */
function endStart(thrown: unknown, log: Log): never {
  const err = asError(thrown);
  if (settingSentence(err) !== undefined) throw err;
  const reason = troubleSentence(err);
  log.fatal(reason === undefined ? { err } : { reason }, 'the service could not start');
  process.exit(1);
}
