import { cardDavAccounts, startSandbox } from '@bookbridge/sandbox';
import { beginAtSandbox, carddavAt, readCardDavBook, startWithCardDav } from '@bookbridge/testing/carddav';
import { requestsOf } from '@bookbridge/testing/request-log';
import type { PageRequest, RunningSource, SourceUnderTest } from '@bookbridge/testing/source-under-test';

/** CardDAV, as the tests of faults see it. */
export const carddav: SourceUnderTest = {
  name: 'CardDAV',
  code: 'carddav',
  accountOf: (people) => `size-${people}`,
  faults: {
    'password refused midway': { account: 'revoked+250', at: 'look-alike' },
    'switched off by the provider': { account: 'forbidden', at: 'look-alike' },
    'no address book': { account: 'no-book', at: 'look-alike' },
    '429 once with Retry-After': { account: 'quota+250', at: 'look-alike' },
    '429 once without Retry-After': { account: 'quota-bare+250', at: 'look-alike' },
    '429 for ever': { account: 'exhausted', at: 'look-alike' },
    '500 for ever': { account: 'internal-error', at: 'look-alike' },
    '503 once a page': { account: 'flaky+450', at: 'look-alike' },
    '503 for ever': { account: 'unavailable', at: 'look-alike' },
    'truncated once': { account: 'truncated-once+250', at: 'look-alike' },
    'truncated for ever': { account: 'truncated+250', at: 'look-alike' },
    drip: { account: 'drip', at: 'look-alike' },
    trickle: { account: 'trickle+250', at: 'look-alike' },
    hang: { account: 'hang+250', at: 'look-alike' },
    'reset once': { account: 'reset-once+250', at: 'look-alike' },
    'reset for ever': { account: 'reset+250', at: 'look-alike' },
    'foreign redirect': { account: 'foreign-redirect+250', at: 'look-alike' },
    'people twice': { account: 'twice+250', at: 'look-alike' },
    'no contacts': { account: 'empty', at: 'look-alike' },
  },

  async start(_at, given) {
    const service = await startWithCardDav(given);
    // The same people at another look-alike: tries at the same one would count for the account's fault.
    const direct = await startSandbox({ port: 0 });
    const { url } = service.sandbox;
    return {
      service,
      settings: carddavAt(url),
      begin: (application, account, { parameters } = {}) =>
        beginAtSandbox(application, url, account, parameters),
      requests: (account) => loggedBy(url, account),
      people: (account, most) => readCardDavBook(direct.url, account, most),
      async stop() {
        await service.stop();
        await direct.stop();
      },
    } satisfies RunningSource;
  },
};

/** The look-alike's own log of an account. */
export const loggedBy = (sandboxUrl: string, account: string): Promise<PageRequest[]> =>
  loggedOf(sandboxUrl, cardDavAccounts.emailOf(account));

/** The same of an account by its whole address. */
export async function loggedOf(sandboxUrl: string, email: string): Promise<PageRequest[]> {
  const requests = await requestsOf(`${sandboxUrl}/carddav`, email);
  // All that there is of an empty book is its list.
  const isEmpty = requests.every(({ page }) => page === null);
  return requests.map(({ at, method, path, page, status }) => ({
    page: `${method} ${path} ${page}`,
    at,
    status,
    hasContacts: page !== null || isEmpty,
  }));
}
