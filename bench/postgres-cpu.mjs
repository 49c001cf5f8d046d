import { readdir, readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { ticksPerSecond } from './processes.mjs';

/** CPU seconds of the PostgreSQL of a data directory: of its first process, of all that it has now, and of those that it has had. */
export async function cpuOfPostgres(dataDir) {
  const postmaster = await postmasterOf(dataDir);
  let ticks = 0;
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const fields = await fieldsOf(pid);
    if (Number(pid) === postmaster) for (const at of [11, 12, 13, 14]) ticks += Number(fields[at]);
    else if (Number(fields[1]) === postmaster) ticks += Number(fields[11]) + Number(fields[12]);
  }
  return ticks / ticksPerSecond;
}

async function fieldsOf(pid) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

async function postmasterOf(dataDir) {
  const file = path.join(await realpath(path.join(dataDir, 'postgres')), 'cluster', 'postmaster.pid');
  return Number((await readFile(file, 'utf8')).split('\n')[0]);
}
