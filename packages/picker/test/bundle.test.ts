import { readdir, readFile } from 'node:fs/promises';
import { locales } from '@bookbridge/ui';
import { expect, test } from 'vitest';

test('the stub is a classic script that has the settings in one place', async () => {
  const stub = await readFile(new URL('../dist/bundle/stub.js', import.meta.url), 'utf8');
  expect(stub.split('__BOOKBRIDGE_SETTINGS__')).toHaveLength(2);
  expect(stub).not.toMatch(/^(?:import|export) /m);
});

test('each language has its words beside the scripts: of the menu, of the list, and of imports', async () => {
  const names = await readdir(new URL('../dist/bundle/', import.meta.url));
  for (const locale of locales)
    for (const part of ['menu', 'course', 'imports']) expect(names).toContain(`${part}-${locale}.js`);
});
