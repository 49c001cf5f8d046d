import type { LookAlike } from '@bookbridge/sandbox';
import { arrives, fails, type Outcomes } from './outcome.js';

const soon = 'after some tries, within a minute';
const late = 'after several tries, in some minutes';

/** Of the accounts that most look-alikes have. */
export const usualOutcomes = {
  empty: arrives('Nobody arrives, and that is no failure.'),
  one: arrives('One person arrives.'),
  'size-0': arrives('Nobody arrives, and that is no failure.'),
  'size-1000': arrives('Everybody arrives.'),
  'size-10000': arrives('Everybody arrives, page by page.'),
  'size-100000': arrives('Everybody arrives: so many are taken at most.'),

  'late-code': fails('consent_expired'),

  expired: arrives('Everybody arrives: the access token is renewed.'),
  'dead-refresh': fails('grant_expired'),
  revoked: fails('grant_expired'),

  'not-found': fails('source_error'),
  quota: arrives('Everybody arrives, after the wait that was asked for.'),
  'quota-bare': arrives('Everybody arrives, after a wait.'),
  exhausted: fails('source_busy', late),
  flaky: arrives('Everybody arrives, each page at the second try.'),
  unavailable: fails('source_unavailable', soon),
  'internal-error': fails('source_error', soon),

  slow: arrives('Everybody arrives, slowly.'),
  drip: arrives('Everybody arrives, slowly.'),
  trickle: fails('source_unavailable', late),
  flood: fails('source_error'),
  'foreign-redirect': fails('address_refused'),
  hang: fails('source_unavailable', late),
  reset: fails('source_unavailable', soon),
  'reset-once': arrives('Everybody arrives, page 2 at the second try.'),
  truncated: fails('source_unavailable', soon),
  'truncated-once': arrives('Everybody arrives, page 2 at the second try.'),
  garbage: fails('source_error', soon),

  endless: arrives('100,000 arrive, which is the limit, and GATHERING says that the rest was left out.'),
  loop: fails('source_error'),
  'foreign-next-page': fails('source_error'),
  twice: arrives('Everybody arrives once.'),
} as const satisfies Outcomes;

/** Of those of them that a look-alike has. */
export const usualOutcomesOf = ({ accounts }: LookAlike): Outcomes =>
  Object.fromEntries(
    Object.entries(usualOutcomes).filter(([name]) => accounts.rows.some((row) => row.name === name)),
  );
