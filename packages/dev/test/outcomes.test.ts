import { describe, expect, test } from 'vitest';
import { outcomes } from '../dist/sandbox/outcomes.js';
import { accountNames, testOutcomes } from './support/outcomes.js';

/** One of each way in which an import ends, and of each place where it may; the slow suite goes through all of them. */
const some = ['ana', 'empty', 'unticked', 'expired', 'dead-refresh', 'forbidden', 'reset-once', 'twice'];

describe('what the demo says of an account of the sandbox', () => {
  testOutcomes(some);

  test('is said of all of them', () => {
    expect(Object.keys(outcomes)).toEqual(accountNames);
  });
});
