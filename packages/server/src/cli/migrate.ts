import type { Command } from 'commander';
import { readConfig } from '../context/configuration.js';
import { makeLog } from '../observe/log.js';
import { joinStore } from '../storage/store.js';
import { print, withExample } from './output.js';

export function addMigrateCommand(program: Command): void {
  const command = program
    .command('migrate')
    .description(
      'Bring the database to this version. `serve` does it by itself; this is for doing it beforehand.',
    )
    .action(async () => {
      const store = await joinStore(readConfig(process.env), makeLog('silent'));
      await store.close();
      print('The database is up to date.');
    });
  withExample(command, 'DATABASE_URL=postgres://bookbridge@db/bookbridge bookbridge migrate');
}
