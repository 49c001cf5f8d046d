import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ForeignParser } from './parsers.js';
import type { ForeignProperty } from './said.js';

const program = fileURLToPath(new URL('read-by-vobject.py', import.meta.url));

/** A system's own Python has the packages of the system, another one in front of it may not. */
const python = ['python3', '/usr/bin/python3'].find(
  (command) => spawnSync(command, ['-c', 'import vobject']).status === 0,
);

/** Whether python3-vobject, a package of Debian and others, is there; when not, that is said aloud. */
export const hasVObject = python !== undefined;
if (!hasVObject)
  process.stderr.write(
    'SKIPPED: comparing with what python3-vobject reads. It is not installed; `apt-get install python3-vobject` does that.\n',
  );

/** What vobject reads in texts; one process for all of them, as starting one takes longer than reading. */
export function vObjectOf(texts: readonly string[]): ForeignParser {
  if (!python) return () => undefined;
  const { stdout } = spawnSync(python, [program], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const read: (ForeignProperty[][] | null)[] = JSON.parse(stdout);
  return (text) => read[texts.indexOf(text)] ?? undefined;
}
