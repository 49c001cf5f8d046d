import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { begin, card, ended, upload } from '@bookbridge/testing/imports';
import { addEndpoint } from '@bookbridge/testing/receiver';
import { freePort, startTestService, type TestService } from '@bookbridge/testing/service';
import { until } from '@bookbridge/testing/until';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  attemptFailures,
  keptDays,
  maxKeepHours,
  maxTriedDays,
  usualKeepHours,
  webhookEvents,
} from '../../dist/model/webhook.js';
import { page, runnableBlocks, tableOf } from './markdown.js';

const text = page('docs/tasks/webhooks.md');

describe('docs/tasks/webhooks.md', () => {
  let service: TestService;
  let directory: string;

  beforeAll(async () => {
    service = await startTestService();
    directory = await mkdtemp(path.join(tmpdir(), 'bookbridge-docs-'));
    const [installed = ''] = createRequire(import.meta.url)
      .resolve('standardwebhooks')
      .split('/standardwebhooks/');
    await symlink(installed, path.join(directory, 'node_modules'));
    const [program = ''] = runnableBlocks(text, 'js');
    await writeFile(path.join(directory, 'receiver.mjs'), program);
  });

  afterAll(async () => {
    await service.stop();
    await rm(directory, { recursive: true });
  });

  test('the receiver takes what the service sends, once, and nothing that others send', async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}/webhooks`;
    const { secret } = await addEndpoint(service, url);
    const child = spawn(process.execPath, ['receiver.mjs'], {
      cwd: directory,
      env: { PATH: process.env.PATH, WEBHOOK_SECRET: secret, PORT: String(port) },
    });
    const said = outputOf(child);
    await until(async () => said().includes('ready'));
    const { url: link, import_id } = await begin(service, { service: 'vcard' });
    await upload(link, card(1) + card(2));
    await ended(service, import_id);
    await until(async () => said().includes(`Import ${import_id}: 2 contacts to fetch`));
    await service.call(`/contacts/${import_id}`, { method: 'DELETE' });
    await until(async () => said().includes(`Import ${import_id}: its contacts are gone`));
    const failing = await begin(service, { service: 'vcard' });
    const { db } = service.service.parts;
    await db.query(
      "update bookbridge.imports set wait_until = now() - interval '1 second' where import_id = $1",
      [failing.import_id],
    );
    await until(async () => said().includes(`Import ${failing.import_id} failed: consent_expired`));
    await db.query(
      "update bookbridge.webhook_messages set state = 'pending', due_at = now() where type = 'import.completed'",
    );
    await db.query(
      'select bookbridge.queue_webhook(id, endpoint_id, now()) from bookbridge.webhook_messages',
    );
    await until(
      async () =>
        (await db.query("select from bookbridge.webhook_messages where state = 'pending'")).rowCount === 0,
    );
    expect(said().match(/2 contacts to fetch/g)).toHaveLength(1);
    const forged = await fetch(url, {
      method: 'POST',
      headers: { 'webhook-id': 'msg_1', 'webhook-timestamp': '1', 'webhook-signature': 'v1,AA==' },
      body: '{"type":"import.completed","data":{"import_id":1,"contacts":1}}',
    });
    expect(forged.status).toBe(401);
    expect(said()).not.toContain('Import 1:');
    const gone = once(child, 'exit');
    child.kill();
    await gone;
  });

  test('tells of every event', () => {
    for (const event of webhookEvents) expect(text).toContain(`| \`${event}\` |`);
  });
});

describe('docs/operate/monitoring.md', () => {
  test('has every outcome of an attempt without an answer', () => {
    const rows = tableOf(page('docs/operate/monitoring.md'), 'webhook-outcomes');
    const named = rows.map(([outcome = '']) => outcome.replaceAll('`', ''));
    expect(named).toEqual(['delivered', '3xx, 4xx, 5xx', ...attemptFailures]);
  });
});

function outputOf(child: ChildProcess): () => string {
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      output += chunk;
    });
  return () => output;
}

test('pages say for how long messages are tried and kept and old secrets are used, as the code has it', () => {
  const words = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven'];
  expect(text).toContain(`${words[maxTriedDays]} days are over`);
  expect(text).toContain(`are kept for ${words[keptDays]} days`);
  expect(text).toContain(`within ${usualKeepHours} hours`);
  expect(page('docs/reference/cli.md')).toContain(`${maxKeepHours}`);
  expect(page('docs/reference/lifetimes-and-limits.md')).toContain(`until ${maxTriedDays} days are over`);
  expect(page('docs/operate/monitoring.md')).toContain(`nothing got through for ${words[maxTriedDays]} days`);
});
