import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);
const program = fileURLToPath(new URL('../fuzz/run.mjs', import.meta.url));

/** A process of its own: what it holds at its end is then of reading alone. It reads with what was built. */
async function fuzz(folder: string, ...args: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [program, '--out', folder, ...args]).catch((error) => error);
  return stdout;
}

test('no damage makes reading throw, hang, slow down, hold memory or go beyond its limits', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'bookbridge-fuzz-'));
  try {
    const said = await fuzz(folder, '--inputs', '20000', '--seed', '1');
    expect(said).toContain('20000 inputs of seed 1');
    expect(said, said).toContain('\n0 findings\n');
  } finally {
    await rm(folder, { recursive: true });
  }
}, 120_000);

test('the same seed gives the same inputs, and another seed others', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'bookbridge-fuzz-'));
  const ends = (said: string) => /\d+ contacts\nends: .*/.exec(said)?.[0];
  try {
    const [once, again] = [await fuzz(folder, '--inputs', '300'), await fuzz(folder, '--inputs', '300')];
    expect(ends(once)).toBeDefined();
    expect(ends(again)).toBe(ends(once));
    expect(ends(await fuzz(folder, '--inputs', '300', '--seed', '2'))).not.toBe(ends(once));
  } finally {
    await rm(folder, { recursive: true });
  }
});
