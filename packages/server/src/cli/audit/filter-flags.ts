import { type Command, InvalidArgumentError } from 'commander';
import type { AuditFilter } from '../../storage/audit.js';

/** Gives a command the flags for the entries that it is about. */
export function withFilterFlags(command: Command): Command {
  return command
    .option('--since <time>', 'from this time on, as in 2026-11-30 or 2026-11-30T09:00:00Z', parseTime)
    .option('--until <time>', 'before this time', parseTime)
    .option('--application <domain-key>', 'about this application')
    .option('--act <act>', 'this act, or all that begin so, as in application.');
}

export type FilterFlags = AuditFilter;

/** Days and times of ISO 8601; what names no zone is UTC. */
const time = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)?)?$/;

/** Reads a day, which is its first moment, or a time. Throws commander's `InvalidArgumentError`. */
export function parseTime(text: string): Date {
  const isZoned = !text.includes('T') || /(Z|[+-]\d\d:\d\d)$/.test(text);
  const moment = new Date(isZoned ? text : `${text}Z`);
  if (time.test(text) && !Number.isNaN(moment.getTime())) return moment;
  throw new InvalidArgumentError('It must be a day or a time, as in 2026-11-30 or 2026-11-30T09:00:00Z.');
}
