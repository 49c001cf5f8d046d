import type { Command } from 'commander';
import { UsageError, withExample } from './output.js';
import { asSetting } from './setting-flag.js';

interface DevPackage {
  runDev(options: { port: number; dataDir: string; file: string | undefined }): Promise<void>;
}

/** Part of the repository, not of the published server. */
const devPackage = '@bookbridge/dev';

export function addDevCommand(program: Command): void {
  const command = program
    .command('dev')
    .description('Run the service and a demo application side by side, to try everything out.')
    .argument('[file]', 'an address book to send through the service at once')
    .option('--port <port>', 'port of the service, 0 for any', asSetting('BOOKBRIDGE_PORT'), '8080')
    .option('--data-dir <dir>', 'where the database lies', '.bookbridge')
    .action(async (file: string | undefined, { port, dataDir }: { port: string; dataDir: string }) => {
      const { runDev } = await loadDevPackage();
      await runDev({ port: Number(port), dataDir, file });
    });
  withExample(command, 'bookbridge dev', 'bookbridge dev my-contacts.vcf --port 0');
}

async function loadDevPackage(): Promise<DevPackage> {
  try {
    return (await import(devPackage)) as DevPackage;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw cause;
    throw new UsageError(
      '`bookbridge dev` comes with the repository of Bookbridge; the published server has `bookbridge serve`.',
      {
        cause,
      },
    );
  }
}
