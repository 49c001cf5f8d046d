import type { Command } from 'commander';
import { databaseSentence } from './database-sentence.js';

/** Writes a line to the person at the terminal. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Sentences for people who set something wrong, on the command line or in the environment. */
const spokenOfSettings = new Set([
  'ConfigError',
  'KeyFileIgnoredError',
  'MasterKeyFileError',
  'MasterKeyNeededError',
  'MasterKeyForgottenError',
  'MasterKeyUnknownError',
  'TransactionPoolingError',
  'UsageError',
  'WrongMasterKeyError',
]);

/** Other errors that are sentences for people; of any further one the whole is shown, since it is a fault of ours. */
const spoken = new Set(['AlreadyRunningError', 'MigrationError', 'EmbeddedServerError', 'AddressBookError']);

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
  return settingSentence(error) ?? troubleSentence(error) ?? error.stack ?? error.message;
}

/** What was set wrong, in a sentence; `undefined` for any other error. */
export function settingSentence(error: Error): string | undefined {
  return spokenOfSettings.has(error.name) ? error.message : listenSentence(error);
}

/** What is wrong with what the program needs, in a sentence; `undefined` for any other error. */
export function troubleSentence(error: Error): string | undefined {
  if (spoken.has(error.name)) return error.message;
  const { DATABASE_URL: url } = process.env;
  return url ? databaseSentence(error, url) : undefined;
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
