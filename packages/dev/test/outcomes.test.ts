import { accountGroups } from '@bookbridge/sandbox';
import { Person } from '@bookbridge/testing/consent';
import { type ServiceWithGoogle, startWithGoogle } from '@bookbridge/testing/google';
import { begin, ended } from '@bookbridge/testing/imports';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { failures } from '../../server/dist/model/failures.js';
import { outcomes } from '../src/sandbox/outcomes.js';

let service: ServiceWithGoogle;

beforeAll(async () => {
  service = await startWithGoogle({
    settings: {
      BOOKBRIDGE_CONCURRENCY: '8',
      BOOKBRIDGE_DATABASE_CONNECTIONS: '20',
      BOOKBRIDGE_MAX_CONTACTS: '12000',
    },
    options: { outboundLimits: { answerMs: 4000 } },
  });
});
afterAll(() => service.stop());

const accounts = accountGroups.flatMap((group) => group.accounts.map(({ name }) => name));

describe('what the demo says of an account of the sandbox', () => {
  test.concurrent.for(accounts)('%s@ comes true', async (account, { expect: say }) => {
    const { url, import_id: id } = await begin(service, { service: 'gmail' });
    await new Person().consent(url, { account });
    const last = await ended(service, id, 55_000);
    const outcome = outcomes[account];
    if (outcome?.ends === 'with a failure') {
      const { number, sentence } = failures[outcome.failure];
      say(last).toMatchObject({ status: 'ERROR', value: number, description: sentence });
    } else say(last).toMatchObject({ status: 'COMPLETED', value: 0 });
  });

  test('is said of all of them', () => {
    expect(Object.keys(outcomes)).toEqual(accounts);
  });
});
