import { Command, type CommanderError } from 'commander';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FieldFlags, newFieldsIn, withFieldFlags } from '../../dist/cli/application-flags.js';
import { clientChangesIn } from '../../dist/cli/client-changes.js';
import { type ClientFlags, withClientFlags } from '../../dist/cli/client-flags.js';
import { together } from '../../dist/cli/problems.js';
import type { ConfigError } from '../../dist/config/settings.js';
import { allSettings, readServeConfig } from '../../dist/context/configuration.js';

/** How the schema library words what is wrong where nobody gave it a sentence. */
const libraryWording =
  /invalid input|invalid option|expected|received|too (small|big)|unrecognized|invalid_/i;

const values = [
  '',
  ' ',
  '0',
  '-1',
  '1e3',
  '1.5',
  'x',
  'x'.repeat(2000),
  '9'.repeat(400),
  ',',
  'a=b',
  'é',
  'null',
];
const urls = [
  'http://a.example',
  'https:',
  '//a',
  'javascript:1',
  'https://me:pw@a.example/#x',
  'postgres:',
  '://',
];
const anything = fc.oneof(fc.constantFrom(...values, ...urls), fc.string({ maxLength: 12 }));

const flagsCommand = () =>
  withClientFlags(withFieldFlags(new Command('create')))
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });

/** What `app create` says of these words; nothing when it takes them. */
async function saidOf(...words: string[]): Promise<string> {
  try {
    const flags: FieldFlags & ClientFlags = flagsCommand().parse(words, { from: 'user' }).opts();
    await together(
      () => newFieldsIn(flags),
      () => clientChangesIn(flags, []),
    );
    return '';
  } catch (error) {
    expect((error as Error).name).toMatch(/^(UsageError|CommanderError)$/);
    return (error as Error | CommanderError).message;
  }
}

describe('every flag of an application', () => {
  const options = flagsCommand().options.map(({ long, flags }) => ({
    long: long ?? '',
    // A pair is also tried with a name that there is, so that what is behind its `=` is looked at.
    prefixes: /<source=/.test(flags)
      ? ['', 'gmail=']
      : ({ '--limit': ['', 'fileBytes='], '--text': ['', 'upload.title='] }[long ?? ''] ?? ['']),
  }));

  for (const { long, prefixes } of options) {
    test(`${long} is refused in words of ours, by its name`, async () => {
      const property = fc.asyncProperty(fc.constantFrom(...prefixes), anything, async (prefix, value) => {
        const said = await saidOf('--name', 'Invitely', `${long}=${prefix}${value}`);
        const sentences = said.replaceAll(value.trim() || '\0', '');
        expect(sentences).not.toMatch(libraryWording);
        // What is right by itself may be wrong without another flag, which is named then.
        for (const line of said.split('\n').filter(Boolean))
          expect(line).toMatch(/^(error: option ')?--[a-z]/);
        if (prefix === '' && said !== '') expect(said).toContain(long);
      });
      await fc.assert(property, { numRuns: 150 });
    });
  }

  test('a name that is missing is told so', async () => {
    expect(await saidOf('--locale', 'de')).toBe('--name: is missing: people must see who asks');
  });

  test('of a list the wrong member is named', async () => {
    const origins = ['--redirect-origin', 'https://a.example', '--redirect-origin', 'b.example'];
    expect(await saidOf('--name', 'Invitely', ...origins)).toMatch(
      /^--redirect-origin b\.example: must be an origin/,
    );
    expect(await saidOf('--name', 'Invitely', '--include', 'photo,fax,urls,pager')).toBe(
      ['fax', 'pager']
        .map((it) => `--include ${it}: must be among mailing_address, photo, notes, urls`)
        .join('\n'),
    );
  });
});

describe('every setting', () => {
  for (const name of Object.keys(allSettings)) {
    test(`${name} is refused in words of ours, by its name`, () => {
      const property = fc.property(anything, (value) => {
        const said = problemsOf({ BOOKBRIDGE_BASE_URL: 'https://a.example', [name]: value });
        for (const problem of said) {
          expect(problem).toMatch(/^(BOOKBRIDGE_\w+|DATABASE_URL)\b/);
          expect(problem.replaceAll(value, '')).not.toMatch(libraryWording);
        }
      });
      fc.assert(property, { numRuns: 150 });
    });
  }
});

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readServeConfig(env);
    return [];
  } catch (error) {
    return (error as ConfigError).problems;
  }
}
