import { appPassword, cardDavAccounts } from '@bookbridge/sandbox';
import { beginByPassword } from '@bookbridge/testing/begin-by';
import { carddavAt } from '@bookbridge/testing/carddav';
import { type Asked, ask, type Front, type Reply, startFront } from '@bookbridge/testing/front';
import { begin, card, contacts, ended, upload } from '@bookbridge/testing/imports';
import { addEndpoint, type Receiver, startReceiver } from '@bookbridge/testing/receiver';
import { type ServiceWithSandbox, startWithSandbox } from '@bookbridge/testing/sandboxed';
import { asApplication, type TestService } from '@bookbridge/testing/service';
import { until } from '@bookbridge/testing/until';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Resolve } from '../../../dist/outbound/lookup.js';

/** How all name servers behave at once, and for how many look-ups. */
interface Loss {
  readonly how: 'fails' | 'hangs';
  readonly lookUps: number;
}

let loss: Loss | undefined;
/** Look-ups that came to nothing since DNS was lost. */
let lost = 0;

/** By which all requests of the service resolve names. */
const resolve: Resolve = async () => {
  if (!loss || lost >= loss.lookUps) return [{ address: '127.0.0.1', family: 4 }];
  lost++;
  if (loss.how === 'hangs') return new Promise(() => undefined);
  throw Object.assign(new Error('queryA ESERVFAIL'), { code: 'ESERVFAIL' });
};

function lose(next: Loss | undefined): void {
  lost = 0;
  loss = next;
}

/** At which request to the provider DNS is lost. */
let loseAt: (Loss & { readonly request: number }) | undefined;
/** That the provider got. */
let requests = 0;

const named = (url: string): string => url.replace('127.0.0.1', 'localhost');

let service: ServiceWithSandbox;
/** In front of the sandbox: each request takes a connection of its own, and so a look-up. */
let front: Front;
let receiver: Receiver;

async function meet(asked: Asked): Promise<Reply> {
  if (++requests === loseAt?.request) lose(loseAt);
  const { status, body, headers = {} } = await ask(asked);
  const here = (text: string) => text.replaceAll(service.sandbox.url, named(front.url));
  const own = Object.entries(headers).map(([name, value]) => [name, here(value)] as const);
  return { status, body: here(String(body)), headers: { ...Object.fromEntries(own), connection: 'close' } };
}

beforeAll(async () => {
  front = await startFront(() => service.sandbox.url, meet);
  receiver = await startReceiver();
  // So that each attempt looks the name up.
  receiver.answers((response) => response.writeHead(204, { connection: 'close' }).end());
  service = await startWithSandbox(() => carddavAt(named(front.url)), {
    options: { backOffMs: 10, resolve, outboundLimits: { connectMs: 200 } },
  });
});

afterAll(async () => {
  await service.stop();
  await front.stop();
  await receiver.stop();
});

beforeEach(() => {
  lose(undefined);
  loseAt = undefined;
  requests = 0;
});

/** Begins an import of an account; gives its number. */
const read = (account: string): Promise<number> =>
  beginByPassword(service, {
    service: 'icloud',
    username: cardDavAccounts.emailOf(account),
    password: appPassword,
  });

async function everybodyOf(account: string): Promise<unknown> {
  const importId = await read(account);
  expect(await ended(service, importId)).toMatchObject({ status: 'COMPLETED' });
  return (await contacts(service, importId)).contacts;
}

test('an import ends as one whose provider cannot be reached when DNS does not come back', async () => {
  loseAt = { request: 6, how: 'fails', lookUps: Number.POSITIVE_INFINITY };
  const importId = await read('size-401');
  expect(await ended(service, importId)).toMatchObject({ status: 'ERROR', value: 202 });
  expect(lost).toBeGreaterThanOrEqual(6);
  const answer = await service.call(`/contacts/${importId}`);
  expect(await answer.json()).toMatchObject({ error: { code: 'source_unavailable' } });
  const { rows } = await service.service.parts.db.query(
    'select from vault.keys join bookbridge.imports on id = keys.import_id where imports.import_id = $1',
    [importId],
  );
  expect(rows).toEqual([]);
});

describe.each(['fails', 'hangs'] as const)('while all of DNS %s', (how) => {
  test('an import from a provider waits, and goes on where it was', async () => {
    const everybody = await everybodyOf('size-400');
    requests = 0;
    loseAt = { request: 6, how, lookUps: 2 };
    expect(await everybodyOf('size-400')).toEqual(everybody);
    expect(lost).toBe(2);
  });

  test('a webhook waits, and is delivered', async () => {
    const application = await service.addApplication();
    const own: TestService = asApplication(service, application);
    const { name, secret } = await addEndpoint(own, named(receiver.url), { events: ['import.completed'] });
    const before = receiver.received.length;
    lose({ how, lookUps: 2 });
    const { url, import_id } = await begin(own, { service: 'vcard' });
    await upload(url, card(1));
    const { body, headers } = (await receiver.got(before + 1)).at(-1) ?? { body: '', headers: {} };
    expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toMatchObject({
      data: { import_id },
    });
    const attempts = async () =>
      (
        await service.service.parts.db.query(
          `select status, failure from bookbridge.webhook_attempts
            join bookbridge.webhook_messages on webhook_messages.id = message_id
            join bookbridge.webhook_endpoints on webhook_endpoints.id = endpoint_id
            where name = $1 order by webhook_attempts.id`,
          [name],
        )
      ).rows;
    await until(async () => (await attempts()).length === 3);
    const lost = { status: null, failure: 'unreachable' };
    expect(await attempts()).toEqual([lost, lost, { status: 204, failure: null }]);
  });
});
