import { createDatabase, type TestDatabase } from '@bookbridge/testing/database';
import { startWorkerProcess } from '@bookbridge/testing/worker';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase();
});

afterAll(() => database.drop());

describe('a service that crashes', () => {
  for (const [name, code] of [
    [
      'by an error that nobody caught',
      "throw Object.assign(new Error('Ana <ana@example.org>'), { code: 'E_ODD' })",
    ],
    [
      'by a rejection that nobody handled',
      "Promise.reject(Object.assign(new Error('Ana <ana@example.org>'), { code: 'E_ODD' }))",
    ],
    ['by something that is not an error', "throw 'Ana <ana@example.org>'"],
  ] as const)
    test(`${name} says so in one line of JSON that quotes nothing, and ends with 1`, async () => {
      const crash = `process.once('SIGUSR2', () => { ${code} })`;
      const worker = await startWorkerProcess(database.url, {
        nodeOptions: ['--import', `data:text/javascript,${encodeURIComponent(crash)}`],
      });
      const { code: exitCode, output } = await worker.signal('SIGUSR2');
      expect(exitCode).toBe(1);
      const lines = output
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(lines.at(-1)).toMatchObject({
        level: 60,
        msg: 'the service crashed',
        err: { stack: expect.any(String) },
      });
      expect(lines.filter(({ level }) => level === 60)).toHaveLength(1);
      expect(output).not.toContain('ana@example.org');
    });
});

describe('a library that writes to the console', () => {
  test('becomes a line of the log that quotes nothing, whatever it writes', async () => {
    const writing = `process.once('SIGUSR2', () => {
      console.trace(Object.assign(new Error('Ana <ana@example.org>'), { code: 'EPIPE' }));
      console.error('It failed: ', 'Ana <ana@example.org>');
      process.kill(process.pid, 'SIGTERM');
    })`;
    const worker = await startWorkerProcess(database.url, {
      nodeOptions: ['--import', `data:text/javascript,${encodeURIComponent(writing)}`],
    });
    const { code, output } = await worker.signal('SIGUSR2');
    expect(code).toBe(0);
    expect(output).not.toContain('Ana <');
    const lines = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter(({ msg }) => msg === 'a library wrote to the console');
    expect(lines).toMatchObject([
      { level: 40, err: { code: 'EPIPE', stack: expect.any(String) } },
      { level: 40 },
    ]);
    expect(lines[1]).not.toHaveProperty('err');
  });
});
