import { expect, test } from 'vitest';
import { modes } from '../../../dist/sources/microsoft/scopes.js';
import { warnings } from '../../../dist/sources/microsoft/warnings.js';

const warningsOf = (tenant: string | undefined, scopes: readonly string[]) =>
  warnings({}, { tenant, scopes });

test.each([undefined, 'common', 'organizations'])(
  'a client for other organisations (%s) is told that its publisher should be verified',
  (tenant) => {
    expect(warningsOf(tenant, modes.contacts)).toEqual([expect.stringContaining('publisher')]);
  },
);

test.each(['consumers', 'contoso.example', '5a4d6b1e-0000-4c1a-8f00-000000000001'])(
  'a client for nobody else (%s) is not',
  (tenant) => {
    expect(warningsOf(tenant, modes.contacts)).toEqual([]);
  },
);

test.each([
  'People.Read',
  'Contacts.ReadWrite',
  'Contacts.Read.Shared',
  'https://graph.microsoft.com/People.Read.All',
])('%s wants an administrator', (scope) => {
  expect(warningsOf('consumers', ['Contacts.Read', scope])).toEqual([expect.stringContaining(scope)]);
});
