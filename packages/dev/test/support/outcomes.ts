import { accountGroups } from '@bookbridge/sandbox';
import { Person } from '@bookbridge/testing/consent';
import { begin, ended } from '@bookbridge/testing/imports';
import type { TestService } from '@bookbridge/testing/service';
import { test } from 'vitest';
import { failures } from '../../../server/dist/model/failures.js';
import { outcomes } from '../../dist/sandbox/outcomes.js';

/** Every account of the sandbox. */
export const accountNames = accountGroups.flatMap((group) => group.accounts.map(({ name }) => name));

/** Imports from accounts, and compares how that ends with what the demo says of them. */
export function testOutcomes(accounts: readonly string[], service: () => TestService): void {
  test.concurrent.for(accounts)('%s@ comes true', async (account, { expect }) => {
    const { url, import_id: id } = await begin(service(), { service: 'gmail' });
    await new Person().consent(url, { account });
    const last = await ended(service(), id, 110_000);
    const outcome = outcomes[account];
    if (outcome?.ends === 'with a failure') {
      const { number, sentence } = failures[outcome.failure];
      expect(last).toMatchObject({ status: 'ERROR', value: number, description: sentence });
    } else expect(last).toMatchObject({ status: 'COMPLETED', value: 0 });
  });
}
