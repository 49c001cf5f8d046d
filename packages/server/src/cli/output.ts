import type { Command } from 'commander';

/** Writes a line to the person at the terminal. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Errors that are sentences for people; of any other the whole is shown, since it is a fault of ours. */
const spoken = new Set([
  'ConfigError',
  'MigrationError',
  'WrongMasterKeyError',
  'EmbeddedServerError',
  'UsageError',
  'AddressBookError',
]);

/** Wrong words on the command line, beyond what the parser itself finds. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Says what went wrong and ends: 2 for wrong usage, else 1. */
export function exitWithError(error: unknown): never {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exit(error instanceof UsageError ? 2 : 1);
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return 'The port is in use: choose another with BOOKBRIDGE_PORT or --port.';
  return spoken.has(error.name) ? error.message : (error.stack ?? error.message);
}

/** Adds an example below the help of a command. */
export function withExample(command: Command, ...lines: string[]): Command {
  return command.addHelpText('after', `\nExample:\n${lines.map((line) => `  $ ${line}`).join('\n')}`);
}
