import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from 'vitest';

const program = fileURLToPath(new URL('../../server/fuzz/run.mjs', import.meta.url));

/**
 * Expects that no request of so many makes a service answer with 5xx, hang, or work no longer: one of its own, unless
 * further words name one that runs.
 */
export async function expectNoApiFindings(requests: number, ...words: string[]): Promise<void> {
  const args = [program, '--requests', String(requests), '--seed', '1', ...words];
  const { stdout: said } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 24 }).catch(
    (error: { stdout: string }) => error,
  );
  expect(said, said).toContain(`${requests} requests of seed 1`);
  expect(said, said).toContain('\n0 findings\n');
}
