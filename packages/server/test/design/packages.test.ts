import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../docs/markdown.js';

/** What each package may need of the others when it runs. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  contacts: [],
  sandbox: [],
  server: ['@bookbridge/contacts'],
  dev: ['@bookbridge/sandbox', 'bookbridge'],
};

const isOurs = (name: string) => name === 'bookbridge' || name.startsWith('@bookbridge/');

const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

function importedBy(name: string): string[] {
  const source = path.join(root, 'packages', name, 'src');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((it) => /\.tsx?$/.test(it));
  const specifiers = files.flatMap((file) =>
    [...readFileSync(path.join(source, file), 'utf8').matchAll(/from '([^'.][^']*)'/g)].map(
      ([, it = '']) => it,
    ),
  );
  return [...new Set(specifiers.map(packageOf).filter(isOurs))].sort();
}

describe('a package of ours', () => {
  for (const [name, allowed] of Object.entries(mayImport))
    test(`imports no other than it may: ${name}`, () => {
      expect(importedBy(name)).toEqual(allowed);
      const manifest = readFileSync(path.join(root, 'packages', name, 'package.json'), 'utf8');
      const { dependencies = {} } = JSON.parse(manifest) as { dependencies?: Record<string, string> };
      expect(Object.keys(dependencies).filter(isOurs).sort()).toEqual(allowed);
    });
});
