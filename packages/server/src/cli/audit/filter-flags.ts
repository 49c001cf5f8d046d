import { type Command, InvalidArgumentError } from 'commander';
import type { AuditFilter } from '../../storage/audit.js';
import { momentOf, timeForm } from '../time.js';

/** Gives a command the flags for the entries that it is about. */
export function withFilterFlags(command: Command): Command {
  return command
    .option('--since <time>', 'from this time on, as in 2026-11-30 or 2026-11-30T09:00:00Z', parseTime)
    .option('--until <time>', 'before this time', parseTime)
    .option('--application <domain-key>', 'about this application')
    .option('--act <act>', 'this act, or all that begin so, as in application.');
}

export type FilterFlags = AuditFilter;

/** Reads a day, which is its first moment, or a time. Throws commander's `InvalidArgumentError`. */
export function parseTime(text: string): Date {
  const moment = momentOf(text);
  if (moment) return moment;
  throw new InvalidArgumentError(`It ${timeForm}.`);
}
