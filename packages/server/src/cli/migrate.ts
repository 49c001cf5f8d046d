import type { Command } from 'commander';
import { readConfig } from '../context/configuration.js';
import { makeLog } from '../observe/log.js';
import { databaseName } from '../storage/database-name.js';
import { joinStore } from '../storage/store.js';
import { print, withExample } from './output.js';

export function addMigrateCommand(program: Command): void {
  const command = program
    .command('migrate')
    .description(
      'Bring the database to this version. `serve` does it by itself; this is for doing it beforehand.',
    )
    .action(async () => {
      const config = readConfig(process.env);
      const { migrated, close } = await joinStore(config, makeLog('silent'));
      await close();
      const database = databaseName(config.database);
      for (const name of migrated) print(`Ran ${name}.`);
      print(
        migrated.length > 0 ? `${database} is up to date now.` : `${database} was up to date: nothing to do.`,
      );
    });
  withExample(command, 'DATABASE_URL=postgres://bookbridge@db/bookbridge bookbridge migrate');
}
