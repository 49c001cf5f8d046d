import { type Sandbox, startSandbox } from '@bookbridge/sandbox';
import { beginByConsent } from '@bookbridge/testing/begin-by';
import { startFront } from '@bookbridge/testing/front';
import { googleAt, type ServiceWithGoogle, startWithGoogle } from '@bookbridge/testing/google';
import { directRedirectUri, readGoogleBook } from '@bookbridge/testing/google-book';
import { requestsOf } from '@bookbridge/testing/request-log';
import type { PageRequest, RunningSource, SourceUnderTest } from '@bookbridge/testing/source-under-test';
import { StandIn, standIns } from './stand-in.js';

/** Lists that come before the people, and are read anew whenever a run goes on. */
const aside = '/v1/contactGroups';

/** Read beside the groups, which are asked for first: the one that fails first ends both. */
const besides = '/v1/people/me';

/** Google, as the tests of faults see it. */
export const google: SourceUnderTest = {
  name: 'Google',
  code: 'gmail',
  accountOf: (people) => `size-${people}`,
  faults: {
    denied: { account: 'ana', at: 'look-alike' },
    'admin policy': { account: 'admin-policy', at: 'look-alike' },
    'organisation-internal': { account: 'org-internal', at: 'look-alike' },
    'late code': { account: 'late-code', at: 'look-alike' },
    'scope missing': { account: 'unticked', at: 'look-alike' },
    'second scope missing': { account: 'no-other+100', at: 'look-alike' },
    'access token expired': { account: 'expired+1100', at: 'look-alike' },
    'refresh token dead': { account: 'dead-refresh+1100', at: 'look-alike' },
    'revoked midway': { account: 'revoked+1100', at: 'look-alike' },
    '403 service disabled': { account: 'disabled', at: 'look-alike' },
    '403 without reason': { account: 'forbidden', at: 'look-alike' },
    '404': { account: 'not-found+1100', at: 'look-alike' },
    '429 once with Retry-After': { account: 'quota+1100', at: 'look-alike' },
    '429 once without Retry-After': { account: 'quota-bare+1100', at: 'look-alike' },
    '429 once with a bare QuotaFailure': { account: 'quota-failure+1100', at: 'look-alike' },
    '429 for ever': { account: 'exhausted', at: 'look-alike' },
    '500 for ever': { account: 'internal-error', at: 'look-alike' },
    '503 once a page': { account: 'flaky', at: 'look-alike' },
    '503 for ever': { account: 'unavailable', at: 'look-alike' },
    'truncated once': { account: 'truncated-once+1100', at: 'look-alike' },
    'truncated for ever': { account: 'truncated+1100', at: 'look-alike' },
    'invalid JSON': { account: 'garbage+1100', at: 'look-alike' },
    drip: { account: 'drip', at: 'look-alike' },
    trickle: { account: 'trickle+1001', at: 'look-alike' },
    hang: { account: 'hang+1001', at: 'look-alike' },
    'reset once': { account: 'reset-once+1100', at: 'look-alike' },
    'reset for ever': { account: 'reset+1100', at: 'look-alike' },
    'foreign redirect': { account: 'foreign-redirect+1100', at: 'look-alike' },
    flood: { account: 'flood+1100', at: 'look-alike' },
    'endless paging': { account: 'endless', at: 'look-alike' },
    'a page that names itself': { account: 'loop+1100', at: 'look-alike' },
    'foreign next page': { account: 'foreign-next-page', at: 'look-alike' },
    'people twice': { account: 'twice', at: 'look-alike' },
    'no contacts': { account: 'empty', at: 'look-alike' },
    'only other contacts': { account: 'only-others', at: 'look-alike' },
    ...standIns,
  },

  async start(at, given) {
    const standIn = new StandIn();
    let service: ServiceWithGoogle;
    const front = at === 'stand-in' ? await startFront(() => service.sandbox.url, standIn.meet) : undefined;
    const settings = front && { BOOKBRIDGE_GOOGLE_PEOPLE_URL: `${front.url}/google` };
    service = await startWithGoogle({ ...given, settings: { ...given.settings, ...settings } });
    const direct = await startDirect(front !== undefined);
    return {
      service,
      settings: { ...googleAt(service.sandbox.url), ...settings },
      begin: (application, account, { parameters, decision = 'allow' } = {}) =>
        beginByConsent(application, { service: google.code, ...parameters }, { account: account, decision }),
      requests: async (account) => (front ? standIn.requests(account) : loggedBy(service.sandbox, account)),
      people: (account, most) => readGoogleBook(direct, account, most),
      async stop() {
        await service.stop();
        await Promise.all([front?.stop(), direct.stop()]);
      },
    } satisfies RunningSource;
  },
};

/** The same people at another look-alike: at the same one, a revocation by the service would end this access, too. */
async function startDirect(isStandIn: boolean) {
  const sandbox = await startSandbox({ port: 0, redirectUris: [directRedirectUri] });
  const front = isStandIn ? await startFront(() => sandbox.url, new StandIn().meet) : undefined;
  return {
    oauth: `${sandbox.url}/google`,
    people: `${front?.url ?? sandbox.url}/google`,
    async stop() {
      await Promise.all([front?.stop(), sandbox.stop()]);
    },
  };
}

/** The look-alike's own log, but for who it is. */
async function loggedBy(sandbox: Sandbox, account: string): Promise<PageRequest[]> {
  const requests = await requestsOf(`${sandbox.url}/google`, `${account}@sandbox.example`);
  return requests
    .filter(({ path }) => path.includes('/v1/') && !path.endsWith(besides))
    .map(({ at, path, page, status }) => ({
      page: `${path} ${page}`,
      at,
      status,
      hasContacts: !path.endsWith(aside),
    }));
}
