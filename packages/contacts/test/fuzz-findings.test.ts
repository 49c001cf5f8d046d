import { describe, expect, test } from 'vitest';
import { toBlock, toLine } from '../dist/clean/text.js';
import { findHeader } from '../dist/csv/sniff.js';
import type { Words } from '../dist/csv/words.js';
import { card, read } from './support.js';

/** What proofs have found and what was mended since, each as small as it can be. */
describe('found by properties, and mended', () => {
  test.each(['Ã¼\u202e', 'Ã¼\u200d', 'A\u0303¼', 'ÃƒÂ¼'])(
    'text that was encoded twice is repaired at once: %j',
    (raw) => {
      expect(toLine(raw)).toBe('ü');
      expect(toBlock(raw)).toBe('ü');
    },
  );

  test('an accent joins the letter that a soft hyphen kept it from', () => {
    expect(toLine('a\u00ad\u0301')).toBe('\u00e1');
  });

  test('the line end of mainframes is no character of a line', () => {
    expect(toLine('é\u0085a')).toBe('é a');
    expect(toBlock('é\u0085a')).toBe('é\na');
  });
});

describe('found by fuzzing, and mended', () => {
  test('a header that stands there again and again is looked up once', () => {
    let lookedUp = 0;
    const words: Words = {
      base: [],
      get languages() {
        lookedUp++;
        return [];
      },
    };
    const rows = Array.from({ length: 20 }, (_, at) => ({ cells: ['Wann', 'Wo', 'Wie'], at }));
    expect(findHeader(rows, words)).toEqual({ row: -1, score: 0 });
    expect(lookedUp).toBe(1);
  });

  test('names that are put together of two parts are within the limit', async () => {
    const { contacts } = await read(card('N:Perreault;Simon;;;Jr;Tremblay-Gagnon;the Third of them'), {
      limits: { maxValueLength: 16 },
    });
    expect(contacts[0]).toMatchObject({ last_name: 'Perreault Trembl', suffix: 'Jr the Third of' });
  });

  test('a photo is within its limit as the data URL it becomes', async () => {
    const base64 = `/9j/${'A'.repeat(16)}`;
    for (const photo of [`PHOTO;ENCODING=b:${base64}`, `PHOTO:data:;base64,${base64}`]) {
      const { contacts, report } = await read(card('FN:Ann', photo), { limits: { maxPhotoLength: 35 } });
      expect(contacts[0]?.photos).toEqual([]);
      expect(report.warnings).toMatchObject([{ reason: 'photo_dropped' }]);
    }
  });

  test.each(['\x1a', '\x7f', '\u202e', '\u200b'])(
    'a photo’s URL holds no character that is not seen',
    async (unseen) => {
      const { contacts, report } = await read(card('FN:Ann', `PHOTO:https://x.example/${unseen}a.png`));
      expect(contacts[0]?.photos).toEqual([]);
      expect(report.warnings).toMatchObject([{ reason: 'photo_dropped' }]);
    },
  );
});
