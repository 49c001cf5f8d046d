import { providers } from 'bookbridge';
import { describe, expect, test } from 'vitest';
import { lookAlikes } from '../../sandbox/dist/index.js';
import { modesOf } from '../dist/sandbox/consent-modes.js';
import { sandboxedProviders } from '../dist/sandbox/providers.js';
import { sandboxedServers, serversOfSource } from '../dist/sandbox/servers/servers.js';

/** The modes in which consent can be asked for at a source; `undefined` for a source that takes files. */
function modesAt(code: string): Readonly<Record<string, readonly string[]>> | undefined {
  const way = [...providers.values()]
    .find((source) => source.code === code)
    ?.ways.find(({ method }) => method === 'consent');
  return way?.method === 'consent' ? way.oauth.modes : undefined;
}

describe('the providers of the demo', () => {
  test('are all that the sandbox plays, with those that take passwords', () => {
    const shown = [...sandboxedProviders, ...sandboxedServers].map(({ lookAlike }) => lookAlike);
    expect(shown).toEqual(lookAlikes);
  });

  test('are those of every source that asks for consent', () => {
    const asking = [...providers.keys()].filter((code) => modesAt(code) !== undefined);
    expect(sandboxedProviders.flatMap(({ sources }) => sources).sort()).toEqual([...asking].sort());
  });

  test.each(sandboxedProviders)(
    'have the modes of their connectors, the usual one first: $lookAlike.name',
    (provider) => {
      for (const code of provider.sources) {
        const names = Object.keys(modesAt(code) ?? {});
        expect(modesOf(provider).map(({ name }) => name)).toEqual(names.length > 1 ? names : []);
      }
    },
  );

  test.each(sandboxedProviders)(
    'speak of groups and accounts that there are: $lookAlike.name',
    (provider) => {
      const { lookAlike, instructions = {}, outcomes, sources, sourceOf } = provider;
      const { groups, rows } = lookAlike.accounts;
      expect(groups.map(({ title }) => title)).toEqual(expect.arrayContaining(Object.keys(instructions)));
      const modes = modesOf(provider).map(({ name }) => name);
      for (const outcome of Object.values(outcomes)) {
        if (outcome.mode !== undefined) expect(modes).toContain(outcome.mode);
        if (outcome.ends === 'once approved')
          expect(rows.map(({ name }) => name)).toContain(outcome.administrator);
      }
      for (const row of rows) expect(sources).toContain(sourceOf(row));
    },
  );
});

describe('the servers of the demo', () => {
  test('are of sources that take passwords, and begin at no provider', () => {
    for (const { source } of sandboxedServers.flatMap(({ servers }) => servers)) {
      const ways = [...providers.values()].find(({ code }) => code === source)?.ways;
      expect(ways?.[0]?.method).toBe('credentials');
    }
  });

  test('have addresses that tell them apart', () => {
    const domains = sandboxedServers.flatMap(({ servers }) => servers).map(({ domain }) => domain);
    expect(new Set(domains).size).toBe(domains.length);
  });

  test('are each found by their source and their name', () => {
    expect(serversOfSource('carddav').map(({ name }) => name)).toEqual(['plain', 'digest']);
    expect(serversOfSource('icloud').map(({ title }) => title)).toEqual(['iCloud']);
    expect(serversOfSource('gmail')).toEqual([]);
  });
});
