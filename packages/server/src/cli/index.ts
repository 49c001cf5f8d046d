import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { addAppCommands } from './app.js';
import { addConfigCommand } from './config.js';
import { addDevCommand } from './dev.js';
import { addImportCommand } from './import.js';
import { addMigrateCommand } from './migrate.js';
import { exitWithError } from './output.js';
import { addServeCommand } from './serve.js';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

// Whoever reads us may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const program = new Command('bookbridge')
  .description('Fetches the address books of people, with their consent, for applications that ask for them.')
  .version(version)
  .showHelpAfterError('Add --help to see what it takes.')
  // Wrong words are wrong usage, whoever finds them: the parser or a command.
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .addHelpText(
    'after',
    '\nExample:\n  $ bookbridge dev\n\nSettings are environment variables; `bookbridge config check` looks through them.',
  );

addServeCommand(program);
addDevCommand(program);
addMigrateCommand(program);
addAppCommands(program);
addConfigCommand(program);
addImportCommand(program);

await program.parseAsync().catch(exitWithError);
