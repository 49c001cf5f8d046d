import { describe, expect, test } from 'vitest';
import { sandboxedProviders } from '../../dist/sandbox/providers.js';
import { sandboxedServers } from '../../dist/sandbox/servers/servers.js';
import { accountNames, testOutcomes } from '../support/outcomes.js';
import { testServerOutcomes } from '../support/server-outcomes.js';

describe.each(sandboxedProviders)('what the demo says of every account of $lookAlike.name', (provider) =>
  testOutcomes(provider),
);

const atServers = sandboxedServers.flatMap((protocol) =>
  protocol.servers.map((server) => ({ protocol, server, title: server.title })),
);

describe.each(atServers)('what the demo says of every account at $title', ({ protocol, server }) =>
  testServerOutcomes(protocol, server),
);

test.each([...sandboxedProviders, ...sandboxedServers])(
  'it is said of all accounts of $lookAlike.name',
  (provider) => {
    expect(Object.keys(provider.outcomes).sort()).toEqual([...accountNames(provider)].sort());
  },
);
