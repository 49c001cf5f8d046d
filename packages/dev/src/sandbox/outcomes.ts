import type { FailureCode } from 'bookbridge';

/** How an import of an account of the sandbox ends. */
export type Outcome =
  | { readonly ends: 'with people'; readonly remark: string }
  | { readonly ends: 'with a failure'; readonly failure: FailureCode; readonly remark: string | undefined };

const arrives = (remark: string): Outcome => ({ ends: 'with people', remark });
const fails = (failure: FailureCode, remark?: string): Outcome => ({
  ends: 'with a failure',
  failure,
  remark,
});

const soon = 'after some tries, within a minute';
const late = 'after several tries, in some minutes';

/** What Bookbridge makes of each account, once its person has ticked everything and allowed it. */
export const outcomes: Readonly<Record<string, Outcome>> = {
  ana: arrives('Everybody arrives, and who was written down twice arrives once.'),
  empty: arrives('Nobody arrives, and that is no failure.'),
  one: arrives('One person arrives.'),
  'only-others': arrives('The other contacts arrive.'),
  'size-0': arrives('Nobody arrives, and that is no failure.'),
  'size-1000': arrives('Everybody arrives, out of one page.'),
  'size-10000': arrives('Everybody arrives, page by page.'),
  'size-100000': arrives('Everybody arrives: so many are taken at most.'),

  unticked: fails('scope_missing'),
  'no-other': arrives('The address book arrives without the other contacts.'),
  'admin-policy': fails('admin_approval_required'),
  'org-internal': fails('application_misconfigured'),
  'late-code': fails('consent_expired'),

  expired: arrives('Everybody arrives: the access token is renewed.'),
  'dead-refresh': fails('grant_expired'),
  revoked: fails('grant_expired'),

  disabled: fails('application_misconfigured'),
  forbidden: fails('source_error'),
  'not-found': fails('source_error'),
  quota: arrives('Everybody arrives, after the wait that Google asks for.'),
  'quota-bare': arrives('Everybody arrives, after a wait.'),
  'quota-failure': arrives('Everybody arrives, after a wait.'),
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
};
