import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { page, root } from './markdown.js';

/** The rows of every table whose last column names tests. */
function rowsOf(text: string): string[][] {
  return text
    .split(/\n\n/)
    .filter((block) => /^\|.*\| test \|$/m.test(block.split('\n')[0] ?? ''))
    .flatMap((block) => block.trimEnd().split('\n').slice(2))
    .map((line) => line.replace(/^\| | \|$/g, '').split(' | '));
}

/** The tests that a cell names: a link to their file, and behind it their title. */
const testsIn = (cell: string) =>
  cell.split('<br>').map((named) => {
    const [, file = '', title = ''] =
      /^\[[\w/-]+\]\(\.\.\/\.\.\/(packages\/[\w/-]+\.test\.tsx?)\): (.+)$/.exec(named) ?? [];
    return { named, file, title };
  });

/** The titles of the tests of a file, as they are written there. */
function titlesIn(file: string): Set<string> {
  const source = readFileSync(path.join(root, file), 'utf8');
  const calls = source.matchAll(/(?:\btest\(|\]\)\(|\)\)\()\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g);
  return new Set([...calls].map(([, , title = '']) => title.replaceAll(/\\(.)/g, '$1')));
}

describe.each(['docs/operate/security-checklist.md', 'docs/operate/threat-model.md'])('%s', (file) => {
  const rows = rowsOf(page(file));

  test('names tests that exist, by file and title', () => {
    const tests = rows
      .flatMap((cells) => cells.at(-1) ?? '')
      .filter((cell) => cell !== '–')
      .flatMap(testsIn);
    expect(tests.length).toBeGreaterThan(20);
    for (const { named, file: of, title } of tests) {
      expect(title, named).not.toBe('');
      expect([...titlesIn(of)], named).toContain(title);
    }
  });

  test('says of every row without a test that it is not met, is somebody else’s, or does not apply', () => {
    const bare = rows.filter((cells) => cells.at(-1) === '–').map((cells) => cells.join(' | '));
    for (const row of bare) expect(row).toMatch(/\*\*(not met|the operator’s|does not apply)\*\*/i);
  });
});

test('every requirement has one row', () => {
  const numbers = rowsOf(page('docs/operate/security-checklist.md')).map(([number = '']) => number);
  const bySection = numbers.filter((number) => /^\d/.test(number));
  expect(bySection.length).toBeGreaterThan(100);
  // A section of RFC 9700 and a requirement of ASVS may have the same number; within a table none is there twice.
  for (const text of page('docs/operate/security-checklist.md').split('\n## ').slice(1)) {
    const own = rowsOf(text).map(([number = '']) => number);
    expect(own).toEqual([...new Set(own)]);
  }
});
