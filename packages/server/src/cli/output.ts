import type { Command } from 'commander';
import { databaseSentence } from './database-sentence.js';

/** Writes a line to the person at the terminal. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Errors that are sentences for people; of any other the whole is shown, since it is a fault of ours. */
const spoken = new Set([
  'AlreadyRunningError',
  'ConfigError',
  'MigrationError',
  'TransactionPoolingError',
  'MasterKeyFileError',
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
  if (spoken.has(error.name)) return error.message;
  const { DATABASE_URL: url } = process.env;
  const sentence = listenSentence(error) ?? (url ? databaseSentence(error, url) : undefined);
  return sentence ?? error.stack ?? error.message;
}

function listenSentence(error: Error & { code?: string; hostname?: string }): string | undefined {
  const { code, hostname } = error;
  if (code === 'EADDRINUSE') return 'The port is in use: choose another with BOOKBRIDGE_PORT or --port.';
  const isOurs =
    code === 'EADDRNOTAVAIL' || (hostname !== undefined && hostname === process.env.BOOKBRIDGE_HOST);
  return isOurs ? 'BOOKBRIDGE_HOST is no address of this machine: choose one that it has.' : undefined;
}

/** Adds an example below the help of a command. */
export function withExample(command: Command, ...lines: string[]): Command {
  return command.addHelpText('after', `\nExample:\n${lines.map((line) => `  $ ${line}`).join('\n')}`);
}
