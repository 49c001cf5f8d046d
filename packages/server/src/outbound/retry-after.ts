const hourMs = 3_600_000;

/** The three forms of RFC 9110 §5.6.7, of which the last does not say that it is in UTC. */
const httpDate = /^[A-Z][a-z]{2,8},? .*\d$|^[A-Z][a-z]{2,8}, .* GMT$/;

/**
 * How long an answer's `Retry-After` asks to wait, in milliseconds from 0 to `maxMs`, which is an hour unless told otherwise;
 * undefined when it does not say.
 * @see RFC 9110 §10.2.3
 */
export function retryAfterMs(
  headers: Headers,
  now: () => number = Date.now,
  maxMs = hourMs,
): number | undefined {
  const value = headers.get('retry-after')?.trim() ?? '';
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : parseHttpDate(value) - now();
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(0, ms), maxMs);
}

function parseHttpDate(value: string): number {
  if (!httpDate.test(value)) return Number.NaN;
  return Date.parse(value.endsWith('GMT') ? value : `${value} GMT`);
}
