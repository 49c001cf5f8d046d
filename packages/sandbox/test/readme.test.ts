import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { defaultClient, defaultRedirectUris, lookAlikes, tenants, troubledClients } from '../dist/index.js';

const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');

describe('the README', () => {
  for (const { name, path, accounts } of lookAlikes) {
    test(`lists exactly the accounts of ${name} that there are, in their order`, () => {
      const [, after = ''] = readme.split(`\n## Accounts of ${name}\n`);
      const [section = ''] = after.split('\n## ');
      const listed = [...section.matchAll(/^\| `([\w-]+)@` \| (.*) \|$/gm)].map(([, name, shows]) => ({
        name,
        shows,
      }));
      const there = accounts.rows.map(({ name, shows }) => ({ name, shows }));
      expect(listed).toEqual(there);
    });

    test(`tells where ${name} is`, () => {
      const rows = readme.split('\n').filter((line) => line.startsWith(`| \`${path}`));
      expect(rows.length).toBeGreaterThan(3);
    });
  }

  test('tells the tenants of Microsoft', () => {
    for (const { id, domain } of tenants)
      for (const word of [id, domain]) expect(readme).toContain(`\`${word}\``);
  });

  test('tells the clients with a trouble', () => {
    const listed = [...readme.matchAll(/^\| `([\w.-]+\.apps\.sandbox\.example)` \| [A-Z]/gm)].map(
      ([, id]) => id,
    );
    expect(listed).toEqual(troubledClients.map(({ id }) => id));
  });

  test('tells the client that is there', () => {
    for (const word of [defaultClient.id, defaultClient.secret, ...defaultRedirectUris])
      expect(readme).toContain(`\`${word}\``);
  });
});
