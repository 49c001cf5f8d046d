import { startSandbox } from '@bookbridge/sandbox';
import { beginByConsent } from '@bookbridge/testing/begin-by';
import { startFront } from '@bookbridge/testing/front';
import { directRedirectUri } from '@bookbridge/testing/google-book';
import { microsoftAt, personal, startWithMicrosoft } from '@bookbridge/testing/microsoft';
import { readMicrosoftBook } from '@bookbridge/testing/microsoft-book';
import { requestsOf } from '@bookbridge/testing/request-log';
import type { ServiceWithSandbox } from '@bookbridge/testing/sandboxed';
import type { PageRequest, RunningSource, SourceUnderTest } from '@bookbridge/testing/source-under-test';
import { StandIn, standIns } from './stand-in.js';

/** Microsoft, as the tests of faults see it. */
export const microsoft: SourceUnderTest = {
  name: 'Microsoft',
  code: 'outlookcom',
  accountOf: (people) => `size-${people}`,
  faults: {
    denied: { account: 'ana', at: 'look-alike' },
    'late code': { account: 'late-code', at: 'look-alike' },
    'scope missing': { account: 'no-contacts', at: 'look-alike' },
    'access token expired': { account: 'expired+1100', at: 'look-alike' },
    'refresh token dead': { account: 'dead-refresh+1100', at: 'look-alike' },
    'revoked midway': { account: 'revoked+1100', at: 'look-alike' },
    '404': { account: 'not-found+1100', at: 'look-alike' },
    '429 once with Retry-After': { account: 'quota+1100', at: 'look-alike' },
    '429 once without Retry-After': { account: 'quota-bare+1100', at: 'look-alike' },
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
    ...standIns,
  },

  async start(at, given) {
    const standIn = new StandIn();
    let service: ServiceWithSandbox;
    const front = at === 'stand-in' ? await startFront(() => service.sandbox.url, standIn.meet) : undefined;
    const settings = front && { BOOKBRIDGE_MICROSOFT_GRAPH_URL: `${front.url}/microsoft` };
    service = await startWithMicrosoft({ ...given, settings: { ...given.settings, ...settings } });
    const direct = await startDirect(front !== undefined);
    return {
      service,
      settings: { ...microsoftAt(service.sandbox.url), ...settings },
      begin: (application, account, { parameters, decision = 'allow' } = {}) =>
        beginByConsent(
          application,
          { service: microsoft.code, ...parameters },
          { account: personal(account), decision },
        ),
      requests: async (account) =>
        front ? standIn.requests(account) : loggedBy(service.sandbox.url, account),
      people: (account, most) => readMicrosoftBook(direct, account, most),
      async stop() {
        await service.stop();
        await Promise.all([front?.stop(), direct.stop()]);
      },
    } satisfies RunningSource;
  },
};

/** The same people at another look-alike: tries at the same one would count for the account's fault. */
async function startDirect(isStandIn: boolean) {
  const sandbox = await startSandbox({ port: 0, redirectUris: [directRedirectUri] });
  const front = isStandIn ? await startFront(() => sandbox.url, new StandIn().meet) : undefined;
  return {
    login: `${sandbox.url}/microsoft`,
    graph: `${front?.url ?? sandbox.url}/microsoft`,
    async stop() {
      await Promise.all([front?.stop(), sandbox.stop()]);
    },
  };
}

/** The look-alike's own log, but for who it is and for the list of folders, which are asked for besides. */
async function loggedBy(sandboxUrl: string, account: string): Promise<PageRequest[]> {
  const requests = await requestsOf(`${sandboxUrl}/microsoft`, personal(account));
  return requests
    .filter(({ path }) => path.includes('/v1.0/') && path.endsWith('/contacts'))
    .map(({ at, path, page, status }) => ({ page: `${path} ${page}`, at, status, hasContacts: true }));
}
