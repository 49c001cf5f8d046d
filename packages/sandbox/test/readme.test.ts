import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { accountGroups } from '../src/google/accounts.js';
import { defaultClient, defaultRedirectUris } from '../src/index.js';

const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');

describe('the README', () => {
  test('lists exactly the accounts there are, in their order', () => {
    const [, accounts = ''] = readme.split('## Accounts');
    const listed = [...accounts.matchAll(/^\| `([\w-]+)@` \| (.*) \|$/gm)].map(([, name, shows]) => ({
      name,
      shows,
    }));
    const there = accountGroups.flatMap(({ accounts }) =>
      accounts.map(({ name, shows }) => ({ name, shows })),
    );
    expect(listed).toEqual(there);
  });

  test('tells the client that is there', () => {
    for (const word of [defaultClient.id, defaultClient.secret, ...defaultRedirectUris])
      expect(readme).toContain(`\`${word}\``);
  });
});
