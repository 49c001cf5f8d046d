import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { page, root, tableOf } from './markdown.js';

const src = 'packages/server/src';
const sources = readdirSync(`${root}${src}`, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => page(`${src}/${name}`));

/** What stands last in a call of the log, where it is written out there. */
const said = /\blog(?:\.(?:debug|info|warn|error|fatal)|\[[^\n]+\])\([^;]*?'([^'\n]+)',?\s*\)/g;

describe('docs/operate/monitoring.md', () => {
  const rows = tableOf(page('docs/operate/monitoring.md'), 'log');
  const told = rows.flatMap(([messages = '']) => [...messages.matchAll(/`([^`]+)`/g)].map(([, it]) => it));

  test('has a row for every line that the log can have', () => {
    const messages = sources.flatMap((text) => [...text.matchAll(said)].map(([, message]) => message));
    expect(messages.length).toBeGreaterThan(10);
    expect([...new Set(messages)].filter((message) => !told.includes(message))).toEqual([]);
  });

  test('has no other', () => {
    expect(told.filter((message) => !sources.some((text) => text.includes(`'${message}'`)))).toEqual([]);
  });
});
