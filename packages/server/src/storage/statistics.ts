import type { OutcomeCounts, SourceOutcomes } from '../model/availability.js';
import { failuresBy } from '../model/failures.js';
import type { Queryable } from './database.js';

/**
 * Counts the imports that a statement ends: no application, no person. `ended` is the query that has their rows; `outcome`
 * and `contacts` are SQL.
 */
export const countingEnded = (ended: string, outcome: string, contacts: string): string => `
        insert into bookbridge.statistics (source, mode, method, outcome, seconds, read_seconds, contacts)
        select source, consent_mode, method, ${outcome}, extract(epoch from clock_timestamp() - coalesce(gathering_at, created_at)),
          extract(epoch from read_at - gathering_at), ${contacts}
        from ${ended}`;

interface OutcomesRow {
  source: string;
  hour: OutcomeCounts;
  day: OutcomeCounts;
  last_good_at: Date | null;
  median: number | null;
  p95: number | null;
}

/**
 * What became of the imports that asked a provider, by the code of the source: in the last hour, and in the 24 hours before
 * the clock struck last, so that what is counted of a day changes once an hour. Walks the index on ended_at.
 */
export async function outcomesBySource(db: Queryable): Promise<Map<string, SourceOutcomes>> {
  const counts = (which: string) => `json_build_object(
        'good', count(*) filter (where ${which} and is_good),
        'byProvider', count(*) filter (where ${which} and outcome = any($1::text[])),
        'byService', count(*) filter (where ${which} and outcome = any($2::text[])))`;
  const { rows } = await db.query<OutcomesRow>({
    name: 'outcomes_by_source',
    text: `with struck as (
        select date_trunc('hour', now(), 'UTC') as at
      ), recent as (
        select source, outcome, read_seconds, ended_at, outcome = 'completed' as is_good,
          ended_at >= now() - interval '1 hour' as is_last_hour, ended_at < struck.at as is_of_day
        from bookbridge.statistics, struck
        where ended_at >= struck.at - interval '24 hours' and method in ('consent', 'credentials')
      )
      select source, ${counts('is_last_hour')} as hour, ${counts('is_of_day')} as day,
        date_trunc('hour', max(ended_at) filter (where is_of_day and is_good), 'UTC') as last_good_at,
        percentile_cont(0.5) within group (order by read_seconds) filter (where is_of_day and is_good) as median,
        percentile_cont(0.95) within group (order by read_seconds) filter (where is_of_day and is_good) as p95
      from recent group by source`,
    values: [failuresBy('provider'), failuresBy('service')],
  });
  return new Map(
    rows.map(({ source, hour, day, last_good_at, median, p95 }) => [
      source,
      {
        hour,
        day,
        lastGoodAt: last_good_at,
        seconds: median !== null && p95 !== null ? { median, p95 } : null,
      },
    ]),
  );
}
