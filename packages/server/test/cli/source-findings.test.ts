import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { findClientSource } from '../../dist/applications/oauth-client.js';
import { linesOf } from '../../dist/cli/check/finding.js';
import { sourceFindings } from '../../dist/cli/check/source-findings.js';
import { readConfig } from '../../dist/context/configuration.js';
import { clientSecretContext } from '../../dist/model/seal-contexts.js';
import { MasterKey } from '../../dist/security/master-key.js';
import { connectors } from '../../dist/sources/registry.js';
import type { OAuthChoice } from '../../dist/storage/oauth-clients.js';

const config = readConfig({ BOOKBRIDGE_BASE_URL: 'https://b.example' });
const masterKey = new MasterKey(Buffer.alloc(32, 1));

const google = findClientSource('gmail');
const [connector] = connectors.filter(({ ways }) => 'gmail' in ways);
if (!google || !connector) throw new Error('Nobody is asked at Google.');

const application = {
  ...{ id: '7', domainKey: 'k', name: 'Invitely', logoUrl: undefined, locale: undefined, parent: undefined },
  ...{ redirectOrigins: [], browserOrigins: [], sourcesOff: [], sourceOrder: [], include: [] },
  ...{
    consent: {},
    texts: {},
    limits: {},
    delivery: 'whole' as const,
    preselects: false,
    retentionMinutes: 15,
    createdAt: new Date(),
  },
  own: { redirectOrigins: [], browserOrigins: [], consent: {}, texts: {} },
};

const client = {
  ...{ applicationId: '7', source: 'gmail', clientId: 'id-1', scopes: null, tenant: null },
  ...{ proxyUrl: null, proxyKind: null },
  sealedSecret: masterKey.sealRecord(clientSecretContext('7', 'gmail'), Buffer.from('secret')),
};

/** What is said of a client at a source, with a provider that differs from Google. */
function said(choice: Partial<OAuthChoice>, oauth = {}, more = {}): string[] {
  const found = sourceFindings(
    {
      application,
      source: { ...google, oauth: { ...google?.oauth, ...oauth } } as never,
      connector: { ...connector, ...more } as never,
      choice: { mode: undefined, client, ...choice },
    },
    config,
    masterKey,
  );
  return linesOf({ title: '', findings: found }).map((line) => line.trim());
}

describe('of a source it is said', () => {
  test('that a secret is missing when it was sealed for another application, or with another key', () => {
    const missing = expect.stringMatching(/^✗ secret: .*--client-secret-file gmail=FILE$/);
    expect(said({ client: { ...client, applicationId: '8' } })).toContainEqual(missing);
    expect(said({})).not.toContainEqual(missing);
  });

  test('that a mode was chosen that does not exist, and which is asked in instead', () => {
    const lines = said({ mode: 'everything' });
    expect(lines).toContainEqual(expect.stringMatching(/^✓ consent: in the mode contacts, /));
    expect(lines).toContainEqual(expect.stringMatching(/^! consent: the mode everything that was chosen/));
  });

  test('which tenant it is, where there are tenants', () => {
    const tenants = z.string().regex(/^[a-z]+$/, 'is the name of no tenant');
    const of = (tenant: string | null) => said({ client: { ...client, tenant } }, { tenants });
    expect(of('common')).toContain('✓ tenant: common');
    expect(of(null)).toContain("✓ tenant: the provider's usual choice");
    expect(of('../x')).toContain('✗ tenant: ../x is the name of no tenant');
    expect(said({ client: { ...client, tenant: 'common' } })).toContainEqual(
      expect.stringMatching(/^! tenant: common means nothing here/),
    );
  });

  test('what its provider warns of, who is told how it asks', () => {
    const warnings = (asking: object) => [JSON.stringify(asking)];
    expect(said({ client: { ...client, scopes: ['a'], tenant: 't' } }, {}, { warnings })).toContain(
      `! ${JSON.stringify({ tenant: 't', scopes: ['a'], redirectUri: 'https://b.example/auth' })}`,
    );
  });
});
