import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bundleOf } from './show.js';

test('the list with Preact takes at most 25 KB, minified and compressed', async () => {
  const code = await bundleOf(fileURLToPath(new URL('./page/bare.ts', import.meta.url)), true);
  const bytes = gzipSync(code, { level: 9 }).length;
  expect(bytes).toBeLessThanOrEqual(25_000);
});
