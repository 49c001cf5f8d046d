import { startSandbox } from '@bookbridge/sandbox';
import { beginByPassword } from '@bookbridge/testing/begin-by';
import { startWithFastmail, tokenTyped } from '@bookbridge/testing/fastmail';
import { readJmapBook } from '@bookbridge/testing/jmap-book';
import type { RunningSource, SourceUnderTest } from '@bookbridge/testing/source-under-test';
import { loggedBy } from '../jmap/source.js';

/** Fastmail with API tokens, as the tests of faults see it. With app passwords it is any server of CardDAV. */
export const fastmail: SourceUnderTest = {
  name: 'Fastmail',
  code: 'fastmail',
  accountOf: (people) => `size-${people}`,
  faults: {
    'wrong credentials': { account: 'locked', at: 'look-alike' },
    'password refused midway': { account: 'revoked+300', at: 'look-alike' },
    '403 without reason': { account: 'forbidden', at: 'look-alike' },
    '429 once with Retry-After': { account: 'quota+300', at: 'look-alike' },
    '429 for ever': { account: 'exhausted', at: 'look-alike' },
    '503 once a page': { account: 'flaky+500', at: 'look-alike' },
    '503 for ever': { account: 'unavailable', at: 'look-alike' },
    'truncated once': { account: 'truncated-once+300', at: 'look-alike' },
    'invalid JSON': { account: 'garbage+300', at: 'look-alike' },
    'reset once': { account: 'reset-once+300', at: 'look-alike' },
    'foreign redirect': { account: 'foreign-redirect+300', at: 'look-alike' },
    'people twice': { account: 'twice+500', at: 'look-alike' },
    'no contacts': { account: 'empty', at: 'look-alike' },
  },

  async start(_at, given) {
    const service = await startWithFastmail(given);
    // The same people at another look-alike: tries at the same one would count for the account's fault.
    const direct = await startSandbox({ port: 0 });
    return {
      service,
      settings: service.settings,
      begin: (application, account, { parameters } = {}) =>
        beginByPassword(application, { ...tokenTyped(account), ...parameters }),
      requests: (account) => loggedBy(service.sandbox.url, account),
      people: (account, most) => readJmapBook(`${direct.url}/jmap`, account, most),
      async stop() {
        await service.stop();
        await direct.stop();
      },
    } satisfies RunningSource;
  },
};
