import { type ServiceWithGoogle, startWithGoogle } from '@bookbridge/testing/google';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outcomes } from '../dist/sandbox/outcomes.js';
import { accountNames, testOutcomes } from './support/outcomes.js';

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

/** One of each way in which an import ends, and of each place where it may; the slow suite goes through all of them. */
const some = ['ana', 'empty', 'unticked', 'expired', 'dead-refresh', 'forbidden', 'reset-once', 'twice'];

describe('what the demo says of an account of the sandbox', () => {
  testOutcomes(some, () => service);

  test('is said of all of them', () => {
    expect(Object.keys(outcomes)).toEqual(accountNames);
  });
});
