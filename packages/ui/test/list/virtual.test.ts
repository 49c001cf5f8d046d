import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headingRems, layoutOf, maxRows, rowAt, rowRems, rowsIn, topOf } from '../../dist/list/virtual.js';

/** Letters in order, as those of a list are; each of them any number of times. */
const letters = fc
  .array(fc.nat(30), { maxLength: 8 })
  .map((counts) => counts.flatMap((count, at) => Array<string>(count).fill('ABCDEFGH'.charAt(at))));

test('rows follow each other without a gap, below the headings of their letters', () => {
  const layout = layoutOf(['A', 'A', 'B']);
  expect([0, 1, 2].map((row) => topOf(layout, row))).toEqual([
    headingRems,
    headingRems + rowRems,
    2 * headingRems + 2 * rowRems,
  ]);
  expect(layout.totalRems).toBe(2 * headingRems + 3 * rowRems);
});

test('without letters there are no headings', () => {
  const layout = layoutOf([undefined, undefined]);
  expect(topOf(layout, 1)).toBe(rowRems);
  expect(layout.totalRems).toBe(2 * rowRems);
});

test('a list of nobody has no rows', () => {
  const layout = layoutOf([]);
  expect(rowsIn(layout, { topRems: 0, heightRems: 50 })).toEqual({ from: 0, to: 0 });
  expect(layout.totalRems).toBe(0);
});

test('each row is found at every height that it takes', () => {
  fc.assert(
    fc.property(letters, fc.double({ min: 0, max: rowRems - 0.01, noNaN: true }), (list, within) => {
      const layout = layoutOf(list);
      list.forEach((_, row) => {
        expect(rowAt(layout, topOf(layout, row) + within)).toBe(row);
      });
    }),
  );
});

test('every row that is seen is drawn, wherever the list is scrolled to, and never more than 200', () => {
  const height = fc.double({ min: 0, max: 1000, noNaN: true });
  fc.assert(
    fc.property(letters, height, height, (list, topRems, heightRems) => {
      const layout = layoutOf(list);
      const { from, to } = rowsIn(layout, { topRems, heightRems });
      expect(to - from).toBeLessThan(maxRows);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(list.length);
      list.forEach((_, row) => {
        const top = topOf(layout, row);
        const isSeen = top < topRems + heightRems && top + rowRems > topRems;
        if (isSeen && row - from < maxRows - 1) expect(row >= from && row < to).toBe(true);
      });
    }),
  );
});
