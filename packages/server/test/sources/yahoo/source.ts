import { startSandbox } from '@bookbridge/sandbox';
import { beginByConsent } from '@bookbridge/testing/begin-by';
import { directRedirectUri } from '@bookbridge/testing/google-book';
import type { RunningSource, SourceUnderTest } from '@bookbridge/testing/source-under-test';
import { readYahooBook, startWithYahoo, yahooAddress, yahooAt } from '@bookbridge/testing/yahoo';
import { loggedOf } from '../carddav/source.js';

/** Yahoo, as the tests of faults see it. */
export const yahoo: SourceUnderTest = {
  name: 'Yahoo',
  code: 'yahoo',
  accountOf: (people) => `size-${people}`,
  faults: {
    denied: { account: 'ana', at: 'look-alike' },
    'late code': { account: 'late-code', at: 'look-alike' },
    'scope missing': { account: 'no-contacts', at: 'look-alike' },
    'access token expired': { account: 'expired+250', at: 'look-alike' },
    'refresh token dead': { account: 'dead-refresh+250', at: 'look-alike' },
    'revoked midway': { account: 'revoked+250', at: 'look-alike' },
    '401 for ever': { account: 'shut-out', at: 'look-alike' },
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
    'no contacts': { account: 'empty', at: 'look-alike' },
  },

  async start(_at, given) {
    const service = await startWithYahoo(given);
    // The same people at another look-alike: their tokens there have nothing to do with those of the service.
    const direct = await startSandbox({ port: 0, redirectUris: [directRedirectUri] });
    const { url } = service.sandbox;
    return {
      service,
      settings: yahooAt(url),
      begin: (application, account, { parameters, decision = 'allow' } = {}) =>
        beginByConsent(
          application,
          { service: yahoo.code, ...parameters },
          { account: yahooAddress(account), decision },
        ),
      requests: (account) => loggedOf(url, yahooAddress(account)),
      people: (account, most) => readYahooBook(direct.url, account, most),
      async stop() {
        await service.stop();
        await direct.stop();
      },
    } satisfies RunningSource;
  },
};
