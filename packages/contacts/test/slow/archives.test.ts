import { describe, expect, test } from 'vitest';
import { costOf, readingOf } from '../cost.js';
import { readMeasured } from '../held.js';
import { card, lines } from '../support.js';
import { textRow, workbookOf } from '../xlsx-builder.js';
import { zipOf } from '../zip-builder.js';

describe('reading a large archive', () => {
  test('four times as many entries cost four times as much, not sixteen', async () => {
    const many = (count: number) =>
      zipOf(
        ...Array.from({ length: count }, () => ({
          name: 'a',
          content: card('FN:Ana', 'EMAIL:ana@x.example'),
          isStored: true,
        })),
      );
    const [small, large] = [many(5_000), many(20_000)];
    const cost = await costOf(
      readingOf(() => large, 4),
      readingOf(() => small, 1),
      2,
    );
    expect(cost).toBeLessThanOrEqual(2);
  });

  test('memory does not grow with what comes out', async () => {
    const row = lines('Name,Email', `${'x'.repeat(50)},ana@x.example`);
    const content = zipOf({ name: 'a', content: row + `,${'0123456789'.repeat(50)}\r\n`.repeat(150_000) });
    const limits = { maxUnpackRatio: 2_000, maxReported: 10 };
    const { contacts, growth } = await readMeasured(content, { limits });
    expect(contacts).toBe(1);
    expect(growth).toBeLessThan(30_000_000);
  });

  test('a workbook of a hundred thousand people is read in bounded memory', async () => {
    const strings = Array.from({ length: 100_000 }, (_, i) => `<si><t>person${i}@x.example</t></si>`);
    const rows = strings.map(
      (_, i) => `<row><c t="str"><v>Person ${i}</v></c><c t="s"><v>${i}</v></c></row>`,
    );
    const content = workbookOf({ sheets: { a: textRow('Name', 'Email') + rows.join('') }, strings });
    const { contacts, growth } = await readMeasured(content);
    expect(contacts).toBe(100_000);
    expect(growth).toBeLessThan(60_000_000);
  });
});
