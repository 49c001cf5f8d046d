import type { Command } from 'commander';
import { withExample } from '../output.js';
import { withStore } from '../with-store.js';
import { report } from './report.js';

export function addPrivacyCommands(program: Command): void {
  const privacy = program.command('privacy').description('Say what is kept of people.');
  withExample(
    privacy
      .command('report')
      .description(
        'Say what is kept, where and how long, with the settings of this service, and how much of it there is right now. Names nobody.',
      )
      .action(() => withStore(report)),
    'bookbridge privacy report',
  );
}
