import { startSandbox } from '@bookbridge/sandbox';
import { beginByPassword } from '@bookbridge/testing/begin-by';
import { startFront } from '@bookbridge/testing/front';
import { jmapAddress, jmapAt, jmapTyped, startWithJmap } from '@bookbridge/testing/jmap';
import { readJmapBook } from '@bookbridge/testing/jmap-book';
import { requestsOf } from '@bookbridge/testing/request-log';
import type { ServiceWithSandbox } from '@bookbridge/testing/sandboxed';
import type { PageRequest, RunningSource, SourceUnderTest } from '@bookbridge/testing/source-under-test';
import { StandIn, standIns } from './stand-in.js';

/** A JMAP server, as the tests of faults see it. */
export const jmap: SourceUnderTest = {
  name: 'a JMAP server',
  code: 'jmap',
  accountOf: (people) => `size-${people}`,
  faults: {
    'wrong credentials': { account: 'locked', at: 'look-alike' },
    'password refused midway': { account: 'revoked+300', at: 'look-alike' },
    '403 without reason': { account: 'forbidden', at: 'look-alike' },
    '404': { account: 'not-found+300', at: 'look-alike' },
    '429 once with Retry-After': { account: 'quota+300', at: 'look-alike' },
    '429 once without Retry-After': { account: 'quota-bare+300', at: 'look-alike' },
    '429 for ever': { account: 'exhausted', at: 'look-alike' },
    '500 for ever': { account: 'internal-error', at: 'look-alike' },
    '503 once a page': { account: 'flaky+500', at: 'look-alike' },
    '503 for ever': { account: 'unavailable', at: 'look-alike' },
    'truncated once': { account: 'truncated-once+300', at: 'look-alike' },
    'truncated for ever': { account: 'truncated+300', at: 'look-alike' },
    'invalid JSON': { account: 'garbage+300', at: 'look-alike' },
    drip: { account: 'drip', at: 'look-alike' },
    trickle: { account: 'trickle+101', at: 'look-alike' },
    hang: { account: 'hang+101', at: 'look-alike' },
    'reset once': { account: 'reset-once+300', at: 'look-alike' },
    'reset for ever': { account: 'reset+300', at: 'look-alike' },
    'foreign redirect': { account: 'foreign-redirect+300', at: 'look-alike' },
    flood: { account: 'flood+300', at: 'look-alike' },
    'endless paging': { account: 'endless', at: 'look-alike' },
    'people twice': { account: 'twice+500', at: 'look-alike' },
    'no contacts': { account: 'empty', at: 'look-alike' },
    ...standIns,
  },

  async start(at, given) {
    const standIn = new StandIn();
    let service: ServiceWithSandbox;
    const front = at === 'stand-in' ? await startFront(() => service.sandbox.url, standIn.meet) : undefined;
    const settings = front && { BOOKBRIDGE_JMAP_URL: `${front.url}/jmap` };
    service = await startWithJmap({ ...given, settings: { ...given.settings, ...settings } });
    const direct = await startDirect(front !== undefined);
    return {
      service,
      settings: { ...jmapAt(service.sandbox.url), ...settings },
      begin: (application, account, { parameters } = {}) =>
        beginByPassword(application, { service: 'jmap', ...jmapTyped(account), ...parameters }),
      requests: async (account) =>
        front ? standIn.requests(account) : loggedBy(service.sandbox.url, account),
      people: (account, most) => readJmapBook(direct.url, account, most),
      async stop() {
        await service.stop();
        await Promise.all([front?.stop(), direct.stop()]);
      },
    } satisfies RunningSource;
  },
};

/** The same people at another look-alike: tries at the same one would count for the account's fault. */
async function startDirect(isStandIn: boolean) {
  const sandbox = await startSandbox({ port: 0 });
  const front = isStandIn ? await startFront(() => sandbox.url, new StandIn().meet) : undefined;
  return {
    url: `${front?.url ?? sandbox.url}/jmap`,
    async stop() {
      await Promise.all([front?.stop(), sandbox.stop()]);
    },
  };
}

/** The look-alike's own log, but for the session, the groups and the names of address books. */
export async function loggedBy(sandboxUrl: string, account: string): Promise<PageRequest[]> {
  const requests = await requestsOf(`${sandboxUrl}/jmap`, jmapAddress(account));
  return requests
    .filter(({ page }) => page !== null)
    .map(({ at, page, status }) => ({ page: String(page), at, status, hasContacts: true }));
}
