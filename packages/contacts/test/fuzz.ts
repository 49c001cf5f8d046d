import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from 'vitest';

const run = promisify(execFile);
const program = fileURLToPath(new URL('../fuzz/run.mjs', import.meta.url));

/** A process of its own: what it holds at its end is then of reading alone. It reads with what was built. */
export async function fuzz(...args: string[]): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bookbridge-fuzz-'));
  try {
    const { stdout } = await run(process.execPath, [program, '--out', folder, ...args]).catch(
      (error) => error,
    );
    return stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Expects that no damage in so many inputs makes reading throw, hang, slow down, hold memory or go beyond its limits. */
export async function expectNoFindings(inputs: number): Promise<void> {
  const said = await fuzz('--inputs', String(inputs), '--seed', '1');
  expect(said).toContain(`${inputs} inputs of seed 1`);
  expect(said, said).toContain('\n0 findings\n');
}
