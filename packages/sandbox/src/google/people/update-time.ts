const first = Date.parse('2019-01-01T00:00:00Z');
const minuteMs = 60_000;

/** People lower in a book were written down later; the clock on the wall has no say in it. */
export function updateTime(index: number): string {
  return new Date(first + index * minuteMs).toISOString();
}
