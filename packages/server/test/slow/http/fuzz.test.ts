import { expectNoApiFindings } from '@bookbridge/testing/api-fuzz';
import { test } from 'vitest';

test('no request of ten thousand by chance is answered with 5xx, hangs, or breaks the service', async () => {
  await expectNoApiFindings(10_000);
}, 600_000);
