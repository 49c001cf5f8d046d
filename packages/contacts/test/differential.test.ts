import { readFileSync } from 'node:fs';
import path from 'node:path';
import { corpus, corpusFiles } from '@bookbridge/testing/corpus-files';
import { describe, expect, test } from 'vitest';
import { type ForeignParser, type ParserName, parsers } from './differential/parsers.js';
import { type Difference, explain, rules } from './differential/rules.js';
import { type Said, type SaidField, saidByContact, saidByProperties } from './differential/said.js';
import { hasVObject, vObjectOf } from './differential/vobject.js';
import { read } from './support.js';

const files = corpusFiles('comparing with what other parsers read', 'vcard');

/** Line ends that were converted twice are read by nobody else. */
const textOf = (content: Uint8Array) => new TextDecoder().decode(content).replace(/\r+\n/g, '\r\n');
const contentOf = (file: string) => new Uint8Array(readFileSync(path.join(corpus, file)));

const others: Record<ParserName, ForeignParser> = {
  ...parsers,
  vobject: vObjectOf(files.map((file) => textOf(contentOf(file)))),
};
const names = (Object.keys(others) as ParserName[]).filter((name) => hasVObject || name !== 'vobject');

/** How many files were compared when this was written: a parser that refuses more, or we, would prove less. */
const atLeast = { 'ical.js': 120, 'vcard4-ts': 160, vobject: 140 };
const compared = { 'ical.js': 0, 'vcard4-ts': 0, vobject: 0 };
const usedRules = new Set<string>();

/** A card without anything that a contact could be made of gives none. */
const saysNothing = (said: Said) => Object.values(said).every((value) => value.length === 0);

const unfolded = (text: string) => text.replace(/\r*\n[ \t]/g, '').replace(/\r+\n?/g, '\n');

async function compare(file: string, parser: ParserName): Promise<string[]> {
  const content = contentOf(file);
  const text = textOf(content);
  const cards = others[parser](text);
  if (!cards) return [];
  compared[parser]++;
  const { contacts } = await read(content);
  const said = cards.map((card) => saidByProperties(card));
  const ours = contacts.map(saidByContact);
  const theirs = said.length === ours.length ? said : said.filter((one) => !saysNothing(one));
  if (theirs.length !== ours.length) return [`${ours.length} contacts, of theirs ${theirs.length}`];
  return theirs.flatMap((said, i) => unexplained(said, ours[i] ?? said, parser, unfolded(text)));
}

function unexplained(theirs: Said, ours: Said, parser: ParserName, source: string): string[] {
  return (Object.keys(ours) as SaidField[]).flatMap((field) => {
    const difference: Difference = { parser, field, theirs, ours, source };
    const reasons = explain(difference);
    for (const reason of reasons ?? []) usedRules.add(reason);
    return reasons
      ? []
      : [`${field}: ${JSON.stringify(ours[field])}, theirs ${JSON.stringify(theirs[field])}`];
  });
}

describe.skipIf(files.length === 0).each(names)('what %s reads', (parser) => {
  test.each(files)('of %s is what we read, but for what a rule explains', async (file) => {
    expect(await compare(file, parser)).toEqual([]);
  });
});

describe.skipIf(files.length === 0)('the comparison', () => {
  test('is of as many files as it was', () => {
    for (const name of names) expect(compared[name], name).toBeGreaterThanOrEqual(atLeast[name]);
  });

  test('needs each of its rules', () => {
    const needed = rules.filter(({ of }) => of === undefined || names.includes(of));
    expect(needed.map(({ name }) => name).filter((name) => !usedRules.has(name))).toEqual([]);
  });
});
