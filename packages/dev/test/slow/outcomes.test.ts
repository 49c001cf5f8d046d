import { describe } from 'vitest';
import { sandboxedProviders } from '../../dist/sandbox/providers.js';
import { accountNames, testOutcomes } from '../support/outcomes.js';

describe.each(sandboxedProviders)('what the demo says of every account of $lookAlike.name', (provider) =>
  testOutcomes(provider, accountNames(provider)),
);
