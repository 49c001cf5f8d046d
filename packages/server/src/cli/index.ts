import { Command } from 'commander';
import { exitWithError } from './output.js';
import { version } from './version.js';
import { asParsed, tellCommands } from './words.js';

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

/** In the order that the help lists them. Each is loaded when it is asked for: half a second for all of them is long. */
const commands: Record<string, () => Promise<(program: Command) => void>> = {
  serve: async () => (await import('./serve.js')).addServeCommand,
  dev: async () => (await import('./dev.js')).addDevCommand,
  migrate: async () => (await import('./migrate.js')).addMigrateCommand,
  app: async () => (await import('./app.js')).addAppCommands,
  webhook: async () => (await import('./webhook.js')).addWebhookCommands,
  audit: async () => (await import('./audit/audit.js')).addAuditCommands,
  keys: async () => (await import('./keys/keys.js')).addKeysCommands,
  privacy: async () => (await import('./privacy/privacy.js')).addPrivacyCommands,
  config: async () => (await import('./config.js')).addConfigCommand,
  import: async () => (await import('./import.js')).addImportCommand,
};

const given = process.argv.slice(2);
const asked = given.find((word) => word !== 'help') ?? '';
const isVersion = asked === '-V' || asked === '--version';
for (const [name, load] of Object.entries(commands))
  if (name === asked || !(isVersion || Object.hasOwn(commands, asked))) (await load())(program);
tellCommands(program);

await program.parseAsync(asParsed(program, given), { from: 'user' }).catch(exitWithError);
