import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const bin = fileURLToPath(new URL('../bin/bookbridge-sandbox.js', import.meta.url));

test('the program prints its URL first, answers there, and stops when asked to', async () => {
  const sandbox = spawn(process.execPath, [bin, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [text] = (await once(sandbox.stdout, 'data')) as [Buffer];
  const [url = ''] = text.toString().split('\n');
  const answer = await fetch(`${url}/google/.well-known/openid-configuration`);
  expect(await answer.json()).toMatchObject({ issuer: `${url}/google` });
  sandbox.kill('SIGTERM');
  expect(await once(sandbox, 'exit')).toEqual([0, null]);
});

test('a port that is not a number is refused in a sentence', async () => {
  const sandbox = spawn(process.execPath, [bin, '--port', 'http'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const [text] = (await once(sandbox.stderr, 'data')) as [Buffer];
  expect(text.toString()).toBe('http is not a port.\n');
  expect(await once(sandbox, 'exit')).toEqual([1, null]);
});
