import { readdir, readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const folder = new URL('../dist/bundle/', import.meta.url);
const names = await readdir(folder);

/** How much is sent of what begins so and says this, packed. */
async function sizeOf(beginning: string, says = ''): Promise<number> {
  for (const name of names.filter((it) => it.startsWith(beginning))) {
    const content = await readFile(new URL(name, folder));
    if (content.includes(says)) return gzipSync(content, { level: 9 }).length;
  }
  throw new Error(`There is no ${beginning} that says ${says}.`);
}

const sum = (sizes: readonly number[]): number => sizes.reduce((one, other) => one + other, 0);

// What there is today, and little more: whatever makes it larger is looked at.
test('until the menu is open 22 KB are sent, and 45 KB with the list', async () => {
  const menu = sum(
    await Promise.all([
      sizeOf('stub.js'),
      sizeOf('main.js'),
      sizeOf('picker.css'),
      sizeOf('en-', 'Type it, and we find'),
    ]),
  );
  const list = sum(
    await Promise.all([
      sizeOf('course-'),
      sizeOf('list-screen-'),
      sizeOf('list.css'),
      sizeOf('en-', 'Nobody selected yet'),
    ]),
  );
  expect(menu).toBeLessThan(22_000);
  expect(menu + list).toBeLessThan(45_000);
});

test('the stub is a classic script that has the settings in one place', async () => {
  const stub = await readFile(new URL('stub.js', folder), 'utf8');
  expect(stub.split('__BOOKBRIDGE_SETTINGS__')).toHaveLength(2);
  expect(stub).not.toMatch(/^(?:import|export) /m);
});
