import { applicationDefaults } from '../../applications/application.js';
import type { Config } from '../../config/config.js';
import {
  type Kept,
  type KeptNow,
  kept,
  keptNow,
  retentionOfApplications,
  type Times,
} from '../../storage/retention.js';
import type { Store } from '../../storage/store.js';
import { print } from '../output.js';
import { counted } from '../plural.js';

/** What runs out is ended every few seconds; a backlog may take longer, and is worth a look. */
const graceSeconds = 60;

/** Says what is kept, where and how long, as it is for a service, and what there is right now. Names nobody. */
export async function report({ db }: Store, { limits }: Config): Promise<void> {
  const usual = applicationDefaults.retention_minutes;
  const times = { ...limits, retention: await retentionOfApplications(db, usual) };
  let late = 0;
  for (const it of kept) {
    const now = it.figure && (await keptNow(db, it.figure, times));
    for (const line of linesOf(it, times, now)) print(line);
    if (now && now.overdueSeconds > graceSeconds) late += now.overdue;
  }
  print(
    late === 0
      ? 'Nothing is past its time.'
      : `Past their time: ${late.toLocaleString('en')}. Does a node run?`,
  );
}

function linesOf(it: Kept, times: Times, now: KeptNow | undefined): string[] {
  const where = [...it.tables, ...(it.elsewhere === undefined ? [] : [it.elsewhere])];
  return [
    `${plain(it.what)}`,
    `    where: ${where.join(', ')}`,
    `    how long: ${plain(it.until(times))}${it.setBy === '–' ? '' : ` (${plain(it.setBy)})`}`,
    ...(now ? [`    now: ${figureOf(now)}`] : []),
    '',
  ];
}

const plain = (text: string) => text.replaceAll('`', '');

function figureOf({ count, oldestSeconds = 0, overdue, overdueSeconds }: KeptNow): string {
  const oldest = count === 0 ? '' : `, the oldest ${age(oldestSeconds)} old`;
  const late =
    overdue === 0 ? '' : `; ${overdue.toLocaleString('en')} past their time, by up to ${age(overdueSeconds)}`;
  return `${count.toLocaleString('en')}${oldest}${late}`;
}

function age(seconds: number): string {
  if (seconds < 120) return counted(Math.max(0, Math.round(seconds)), 'second');
  if (seconds < 2 * 3600) return counted(Math.round(seconds / 60), 'minute');
  return seconds < 48 * 3600
    ? counted(Math.round(seconds / 3600), 'hour')
    : counted(Math.round(seconds / 86_400), 'day');
}
