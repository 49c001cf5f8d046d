import { test } from 'vitest';
import { expectNoFindings } from '../fuzz.js';

test(
  'no damage in 20,000 files makes reading throw, hang, slow down, hold memory or go beyond its limits',
  {
    timeout: 600_000,
  },
  () => expectNoFindings(20_000),
);
