/** What became of imports: read, or failed by somebody who is not the person. Whoever says no, or mistypes, is not counted. */
export interface OutcomeCounts {
  readonly good: number;
  readonly byProvider: number;
  readonly byService: number;
}

/** What became of the imports of a source. */
export interface SourceOutcomes {
  readonly hour: OutcomeCounts;
  readonly day: OutcomeCounts;
  /** Of the day, by the hour. */
  readonly lastGoodAt: Date | null;
  /** How long reading took, of the day. */
  readonly seconds: ReadingSeconds | null;
}

interface ReadingSeconds {
  readonly median: number;
  readonly p95: number;
}

/** `off` when nothing at all can be read, `unknown` when too few have tried to say. */
export const availabilityStatuses = ['ok', 'degraded', 'off', 'unknown'] as const;
export type AvailabilityStatus = (typeof availabilityStatuses)[number];

/** How well a source can be read, as anybody may know it. */
export interface Availability {
  readonly status: AvailabilityStatus;
  /** Shares in whole percent, of what was not left to the person. */
  readonly percent: { readonly good: number; readonly byProvider: number; readonly byService: number } | null;
  readonly lastGoodAt: Date | null;
  readonly seconds: ReadingSeconds | null;
}

/** Nothing is told of fewer imports than that: one of them might be recognised by who knows its person. */
export const minTold = 10;

const minOkShare = 0.9;

const attemptsOf = ({ good, byProvider, byService }: OutcomeCounts): number => good + byProvider + byService;

/** Judges by the last hour, or by the day where too few came in the hour; numbers are of the day. */
export function availabilityOf(outcomes: SourceOutcomes | undefined): Availability {
  if (!outcomes) return { status: 'unknown', percent: null, lastGoodAt: null, seconds: null };
  const { hour, day } = outcomes;
  const areManyGood = day.good >= minTold;
  return {
    status: statusOf(attemptsOf(hour) >= minTold ? hour : day),
    percent: percentOf(day),
    lastGoodAt: areManyGood ? outcomes.lastGoodAt : null,
    seconds: areManyGood && outcomes.seconds ? roundedSeconds(outcomes.seconds) : null,
  };
}

function statusOf(counts: OutcomeCounts): AvailabilityStatus {
  const attempts = attemptsOf(counts);
  if (attempts < minTold) return 'unknown';
  if (counts.good === 0) return 'off';
  return counts.good / attempts < minOkShare ? 'degraded' : 'ok';
}

function percentOf(counts: OutcomeCounts): Availability['percent'] {
  const attempts = attemptsOf(counts);
  if (attempts < minTold) return null;
  const share = (count: number) => Math.round((100 * count) / attempts);
  return {
    good: share(counts.good),
    byProvider: share(counts.byProvider),
    byService: share(counts.byService),
  };
}

const roundedSeconds = ({ median, p95 }: ReadingSeconds): ReadingSeconds => ({
  median: rounded(median),
  p95: rounded(p95),
});

/** To tenths, and above ten to whole seconds. */
const rounded = (seconds: number): number =>
  seconds < 10 ? Math.round(seconds * 10) / 10 : Math.round(seconds);
