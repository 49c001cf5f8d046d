import { accountGroups } from '@bookbridge/sandbox';
import { Person } from '@bookbridge/testing/consent';
import { type ServiceWithGoogle, startWithGoogle } from '@bookbridge/testing/google';
import { begin, ended } from '@bookbridge/testing/imports';
import { afterAll, beforeAll, test } from 'vitest';
import { failures } from '../../../server/dist/model/failures.js';
import { outcomes } from '../../dist/sandbox/outcomes.js';

/** Every account of the sandbox. */
export const accountNames = accountGroups.flatMap((group) => group.accounts.map(({ name }) => name));

/** Starts a service, imports from accounts, and compares how that ends with what the demo says of them. */
export function testOutcomes(accounts: readonly string[]): void {
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

  test.concurrent.for(accounts)('%s@ comes true', async (account, { expect }) => {
    const { url, import_id: id } = await begin(service, { service: 'gmail' });
    await new Person().consent(url, { account });
    const last = await ended(service, id, 110_000);
    const outcome = outcomes[account];
    if (outcome?.ends === 'with a failure') {
      const { number, sentence } = failures[outcome.failure];
      expect(last).toMatchObject({ status: 'ERROR', value: number, description: sentence });
    } else expect(last).toMatchObject({ status: 'COMPLETED', value: 0 });
  });
}
