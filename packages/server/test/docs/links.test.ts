import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { anchorsOf, page, pages, root, withoutCode } from './markdown.js';

const linksOf = (text: string) =>
  [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);

describe('links', () => {
  for (const name of pages()) {
    test(`every link of ${name} to another page, file or heading leads somewhere`, () => {
      const text = page(name);
      for (const link of linksWithin(text)) {
        const [file = '', anchor] = link.split('#');
        const target = file === '' ? name : path.join(path.dirname(name), file);
        expect(existsSync(path.join(root, target)), link).toBe(true);
        if (anchor !== undefined) expect(anchorsOf(page(target)), link).toContain(anchor);
      }
    });
  }

  test('every page of docs can be reached from docs/README.md', () => {
    const reached = new Set<string>();
    const visit = (name: string) => {
      if (reached.has(name) || !name.endsWith('.md') || !existsSync(path.join(root, name))) return;
      reached.add(name);
      for (const link of linksWithin(page(name)))
        visit(path.join(path.dirname(name), link.split('#')[0] ?? ''));
    };
    visit('docs/README.md');
    expect(pages().filter((name) => name.startsWith('docs/') && !reached.has(name))).toEqual([]);
  });
});

/** Links that stay within the repository. */
function linksWithin(text: string): string[] {
  return linksOf(text).filter((target) => !/^[a-z]+:/.test(target));
}
