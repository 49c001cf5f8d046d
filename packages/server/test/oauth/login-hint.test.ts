import { Person } from '@bookbridge/testing/consent';
import { type ServiceWithGoogle, startWithGoogle } from '@bookbridge/testing/google';
import { begin } from '@bookbridge/testing/imports';
import { storedImport } from '@bookbridge/testing/stored-import';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRequest } from '../../dist/vault/request.js';

let service: ServiceWithGoogle;

beforeAll(async () => {
  service = await startWithGoogle();
});

afterAll(() => service.stop());

/** What is kept of what the application gave. */
async function keptOf(importId: number) {
  const { parts } = service.service;
  return openRequest(parts.masterKey, await storedImport(parts.db, importId));
}

describe('the hint of who signs in', () => {
  for (const address of ['ana@gmail.com', 'Ana.Lima+tag@GoogleMail.com'])
    test(`is the address ${address}`, async () => {
      const begun = await begin(service, { service: address });
      const page = await new Person().begin(begun.url);
      expect(page.searchParams.get('login_hint')).toBe(address);
      // Whoever is known need not choose.
      expect(page.searchParams.get('prompt')).toBe('consent');
      expect((await keptOf(begun.import_id)).loginHint).toBe(address);
    });

  for (const [what, named] of [
    ['a code', 'gmail'],
    ['a domain', 'gmail.com'],
    ['a domain with its sign', '@gmail.com'],
    ['an address whose plus has become a space', 'ana x@gmail.com'],
    ['two addresses', 'ana@x@gmail.com'],
    ['an address with a line break', 'ana\n@gmail.com'],
  ] as const)
    test(`is not made of ${what}`, async () => {
      const begun = await begin(service, { service: named });
      expect(begun).toMatchObject({ import_type: 'OAUTH' });
      expect((await keptOf(begun.import_id)).loginHint).toBeNull();
      const page = await new Person().begin(begun.url);
      expect(page.searchParams.has('login_hint')).toBe(false);
      expect(page.searchParams.get('prompt')).toBe('consent select_account');
    });

  for (const address of ['ana@outlook.com', 'ana@company.example', 'ana@uol.com.br'])
    test(`is not kept for a file: ${address}`, async () => {
      const begun = await begin(service, { service: address });
      expect(begun).not.toMatchObject({ import_type: 'OAUTH' });
      expect(await keptOf(begun.import_id)).toMatchObject({ loginHint: null });
    });
});
