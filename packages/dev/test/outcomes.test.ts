import { describe, expect, test } from 'vitest';
import { google } from '../dist/sandbox/google.js';
import { microsoft } from '../dist/sandbox/microsoft.js';
import { sandboxedProviders } from '../dist/sandbox/providers.js';
import { aol, yahoo } from '../dist/sandbox/yahoo.js';
import { accountNames, testOutcomes } from './support/outcomes.js';

/** One of each way in which an import ends, and of each place where it may; the slow suite goes through all of them. */
const some = new Map([
  [google, 'ana empty only-others unticked no-other expired dead-refresh forbidden reset-once twice'],
  [
    microsoft,
    'nested careful-worker closed-worker policy wordless no-contacts rotating forbidden large-pages no-mailbox claims-401',
  ],
  [yahoo, 'ana no-book unregistered no-contacts older-app expired shut-out forbidden flaky garbage flood'],
  [aol, 'ana expired dead-refresh'],
]);

describe.each([...some])('what the demo says of an account of $lookAlike.name', (provider, names) => {
  testOutcomes(provider, names.split(' '));
});

test.each(sandboxedProviders)('it is said of all accounts of $lookAlike.name', (provider) => {
  expect(Object.keys(provider.outcomes).sort()).toEqual([...accountNames(provider)].sort());
});
