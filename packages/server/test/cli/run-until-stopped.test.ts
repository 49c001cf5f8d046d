import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';

const module = new URL('../../dist/cli/run-until-stopped.js', import.meta.url);

/** Runs something whose stop takes `stopMs`, sends it signals one after the other, and gives its exit code. */
async function codeAfter(signals: readonly NodeJS.Signals[], stopMs: number, maxMs: number) {
  const program = `
    const { runUntilStopped } = await import(${JSON.stringify(module)});
    const stop = () => { console.log('stopping'); return new Promise((end) => setTimeout(end, ${stopMs})); };
    const start = async () => { setTimeout(() => console.log('started')); return { stop }; };
    setInterval(() => {}, 1000);
    await runUntilStopped(start, ${maxMs});`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program]);
  const ended = once(child, 'exit');
  for (const signal of signals) {
    await once(child.stdout, 'data');
    child.kill(signal);
  }
  const [code] = await ended;
  return code as number | null;
}

const long = 20_000;

describe('a program that is asked to stop', () => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    test(`by ${signal} ends with 0 when everything has ended`, async () => {
      expect(await codeAfter([signal], 50, long)).toBe(0);
    });

    for (const [second, code] of [
      ['SIGINT', 130],
      ['SIGTERM', 143],
    ] as const) {
      test(`by ${signal} ends at once by ${second}, with ${code}`, async () => {
        expect(await codeAfter([signal, second], long, long)).toBe(code);
      });
    }
  }

  test('ends with 1 when not everything has ended in time', async () => {
    expect(await codeAfter(['SIGTERM'], long, 100)).toBe(1);
  });
});
