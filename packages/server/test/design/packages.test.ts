import { readFileSync } from 'node:fs';
import path from 'node:path';
import { arrowsBelow } from '@bookbridge/testing/arrows';
import { describe, expect, test } from 'vitest';
import { root } from '../docs/markdown.js';

/** What each package may need of the others when it runs. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  contacts: [],
  sandbox: [],
  ui: [],
  picker: ['@bookbridge/contacts', '@bookbridge/ui'],
  server: ['@bookbridge/contacts', '@bookbridge/picker', '@bookbridge/ui'],
  dev: ['@bookbridge/picker', '@bookbridge/sandbox', '@bookbridge/ui', 'bookbridge'],
};

const isOurs = (name: string) => name === 'bookbridge' || name.startsWith('@bookbridge/');

function importedBy(name: string): string[] {
  const { packages } = arrowsBelow(path.join(root, 'packages', name, 'src'));
  return [...new Set(packages.map(({ to }) => to).filter(isOurs))].sort();
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
