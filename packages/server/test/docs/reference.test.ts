import { locales } from '@bookbridge/ui';
import { describe, expect, test } from 'vitest';
import { apiErrors } from '../../dist/api/answer/errors.js';
import { makeOpenApi } from '../../dist/api/openapi/document.js';
import { makeSchemas } from '../../dist/api/request/schemas.js';
import { applicationDefaults } from '../../dist/applications/application.js';
import { allSettings, readConfig } from '../../dist/context/configuration.js';
import { acts } from '../../dist/model/audit.js';
import { failures, type Retry } from '../../dist/model/failures.js';
import { Metrics } from '../../dist/observe/metrics.js';
import { type CardDavProvider, cardDavProviders } from '../../dist/sources/carddav/providers.js';
import { scopes } from '../../dist/sources/google/scopes.js';
import { passwordGuides, takesUsualPassword } from '../../dist/sources/password-guides/index.js';
import { connectors, providers } from '../../dist/sources/registry.js';
import { kept } from '../../dist/storage/retention.js';
import { sealedColumns } from '../../dist/storage/sealed-columns.js';
import { page, tableOf } from './markdown.js';

// `node scripts/write-docs.mjs` writes the tables anew; here nothing of it is used.

const code = (text: string) => `\`${text}\``;
const yes = (isTrue: boolean) => (isTrue ? 'yes' : '');

describe('docs/reference/settings.md', () => {
  const rows = tableOf(page('docs/reference/settings.md'), 'settings');

  test('has a row for every setting, in order, and no other', () => {
    expect(rows.map(([name]) => name)).toEqual(Object.keys(allSettings).map(code));
  });

  for (const [name, setting] of Object.entries(allSettings)) {
    test(`${name} has the default, the secrecy and the sentence of the code`, () => {
      const row = rows.find(([first]) => first === code(name));
      expect(row?.slice(2)).toEqual([yes('secret' in setting), setting.about]);
      const standard: unknown = setting.schema.safeParse(undefined).data;
      const isNone = standard === undefined || standard === false;
      expect(row?.[1]).toBe(isNone ? '–' : code(String(standard)));
    });
  }
});

test('docs/operate/audit.md has a row for every act that is recorded, and no other', () => {
  expect(tableOf(page('docs/operate/audit.md'), 'acts')).toEqual(
    Object.entries(acts).map(([name, what]) => [code(name), what]),
  );
});

test('docs/operate/keys.md says of everything that a master key seals until when it needs the key', () => {
  const text = page('docs/operate/keys.md');
  for (const { what } of sealedColumns) expect(text).toMatch(new RegExp(`^\\| ${what}\\b.*\\|$`, 'm'));
});

describe('docs/reference/errors.md', () => {
  const text = page('docs/reference/errors.md');
  const triedAgain = (name: string, { attempts, backoff }: Retry) => {
    if (name === 'grant_expired') return 'one refresh';
    if (attempts === 1) return 'no';
    const times = attempts === 3 ? 'twice' : `${attempts - 1} times`;
    return backoff === 1 ? times : `${times}, with longer waits`;
  };

  test('has a row for every error of the API, and no other', () => {
    expect(tableOf(text, 'api-errors')).toEqual(
      Object.entries(apiErrors).map(([name, { status, when }]) => [String(status), code(name), when]),
    );
  });

  test('has a row for every failure of an import, and no other', () => {
    expect(tableOf(text, 'failures')).toEqual(
      Object.entries(failures).map(([name, it]) => [
        String(it.number),
        code(name),
        it.sentence,
        triedAgain(name, it.retry),
        yes(it.tellOperator),
      ]),
    );
  });

  test('no two failures have one number', () => {
    const numbers = Object.values(failures).map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

describe('docs/reference/lifetimes-and-limits.md', () => {
  test('has a row for everything that is kept, with the usual times', () => {
    const { limits } = readConfig({});
    const { retention_minutes: retention } = applicationDefaults;
    expect(tableOf(page('docs/reference/lifetimes-and-limits.md'), 'kept')).toEqual(
      kept.map(({ what, tables, elsewhere, until, setBy }) => [
        what,
        [...tables.map(code), ...(elsewhere ? [elsewhere] : [])].join(', '),
        until({ ...limits, retention: { min: retention, max: retention } }),
        setBy,
      ]),
    );
  });
});

describe('docs/reference/sources.md', () => {
  test('has a row for every source, as the registry has it, and no other', () => {
    expect(tableOf(page('docs/reference/sources.md'), 'sources')).toEqual(
      [...providers.values()].map((it) => [
        code(it.code),
        it.aliases.map(code).join(', '),
        it.name,
        code(it.ways[0]?.importType ?? ''),
        yes(it.ways.some(({ method }) => method === 'credentials')),
        yes(it.isListed),
      ]),
    );
  });
});

describe('docs/reference/api.md', () => {
  const text = page('docs/reference/api.md');
  const schemas = makeSchemas(2048);
  const openApi = makeOpenApi(schemas, 'https://contacts.example.com') as {
    paths: Record<string, unknown>;
    components: { schemas: { Contact: { properties: Record<string, unknown> } } };
  };

  test('names every path', () => {
    for (const path of Object.keys(openApi.paths)) expect(text).toContain(`\`${path}`);
  });

  for (const [name, schema] of Object.entries(schemas)) {
    test(`names every parameter of the schema ${name}`, () => {
      for (const parameter of Object.keys(schema.shape)) {
        expect(text, parameter).toMatch(new RegExp(`\`${parameter}\`|\\?${parameter}=`));
      }
    });
  }

  test('names every field of a contact', () => {
    for (const field of Object.keys(openApi.components.schemas.Contact.properties)) {
      expect(text, field).toContain(`\`${field}\``);
    }
  });
});

describe('docs/tasks/upload-pages.md', () => {
  test('has a row for every language, and no other', () => {
    const names = new Intl.DisplayNames('en', { type: 'language' });
    expect(tableOf(page('docs/tasks/upload-pages.md'), 'languages')).toEqual(
      locales.map((locale) => [names.of(locale), code(locale)]),
    );
  });
});

describe('docs/contribute/translating.md', () => {
  test('has the words of every language in each table of the glossary', () => {
    const text = page('docs/contribute/translating.md');
    for (const locale of locales) expect(text.split(`\n| \`${locale}\` |`), locale).toHaveLength(3);
  });
});

describe('docs/operate/monitoring.md', () => {
  test('names every metric, and none that is not there', async () => {
    const metrics = new Metrics();
    metrics.watchQueue(async () => ({ depth: 0, oldestSeconds: 0, workers: 0 }));
    const names = (await metrics.registry.getMetricsAsJSON()).map(({ name }) => name);
    const told = page('docs/operate/monitoring.md').match(/bookbridge_[a-z_]+/g) ?? [];
    // A histogram is asked for by its parts.
    const whole = told.map((name) => name.replace(/_(count|sum|bucket)$/, ''));
    expect(new Set(whole)).toEqual(new Set(names));
  });
});

describe('the page of each provider', () => {
  for (const { name, meanings } of connectors)
    test(`tells what to do about the failures of ${name}, as the code does`, () => {
      const file = `docs/sources/${name.toLowerCase()}.md`;
      expect(tableOf(page(file), 'remedies')).toEqual(
        Object.entries(meanings)
          .filter(([, { remedy }]) => remedy !== undefined)
          .map(([word, meaning]) => [code(word), code(meaning.code), meaning.remedy]),
      );
    });
});

describe('docs/sources/carddav.md', () => {
  test('has a row for every provider, with the password that it takes, and no other', () => {
    const rows = tableOf(page('docs/sources/carddav.md'), 'providers');
    const isAny = ({ passwordGuide }: CardDavProvider) => takesUsualPassword(passwordGuides[passwordGuide]);
    expect(rows.map(([name, , password, ...rest]) => [name, password === 'any', ...rest])).toEqual(
      cardDavProviders.map((it) => [code(it.code), isAny(it), it.checked, it.note ?? '']),
    );
  });
});

describe('docs/sources/google.md', () => {
  const text = page('docs/sources/google.md');
  const rows = tableOf(text, 'google-failures');

  test('calls every failure by the number, the name and the sentence of the code', () => {
    const codes = rows.map(([name = '']) => name.replace(/^\d+ `|`$/g, '') as keyof typeof failures);
    expect(rows.map(([name, , sentence]) => [name, sentence])).toEqual(
      codes.map((name) => [`${failures[name].number} ${code(name)}`, failures[name].sentence]),
    );
    expect(codes).toHaveLength(12);
  });

  test('says of each how often it is tried again', () => {
    for (const [name = '', , , tried = ''] of rows) {
      const code = name.replace(/^\d+ `|`$/g, '') as keyof typeof failures;
      const { attempts } = failures[code].retry;
      const isOnce = attempts === 1;
      const expected =
        code === 'grant_expired' ? 'one refresh' : isOnce ? 'no' : attempts === 3 ? 'twice' : '5 times';
      expect(tried.startsWith(expected), name).toBe(true);
    }
  });

  test('has the scopes that are asked for, to be pasted', () => {
    const [, block = ''] = /```text\n([\s\S]*?)```/.exec(text) ?? [];
    expect(
      block
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ).toEqual(Object.values(scopes));
  });
});
