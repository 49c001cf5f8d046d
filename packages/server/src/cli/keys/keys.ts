import type { Command } from 'commander';
import { withExample } from '../output.js';
import { withStore } from '../with-store.js';
import { rotate } from './rotate.js';
import { status } from './status.js';

export function addKeysCommands(program: Command): void {
  const keys = program.command('keys').description('Look at the master keys, and change them.');
  withExample(
    keys
      .command('status')
      .description('Say what each master key is needed for, and which may be removed. Shows no key.')
      .action(() => withStore(status)),
    'bookbridge keys status',
  );
  withExample(
    keys
      .command('rotate')
      .description(
        'Seal everything with the first of the given master keys. With the key file of a data directory, make a new one before, and remove the old one after. Goes on where it was interrupted.',
      )
      .action(() => withStore(rotate)),
    'bookbridge keys rotate',
  );
}
