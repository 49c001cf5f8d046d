import { type ServiceWithGoogle, startWithGoogle } from '@bookbridge/testing/google';
import { afterAll, beforeAll, describe } from 'vitest';
import { accountNames, testOutcomes } from '../support/outcomes.js';

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

describe('what the demo says of every account of the sandbox', () =>
  testOutcomes(accountNames, () => service));
