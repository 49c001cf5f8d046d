import { beginByPassword } from '@bookbridge/testing/begin-by';
import { jmapAt, jmapTyped } from '@bookbridge/testing/jmap';
import type { KillableSource } from '../killed.js';
import { pageQueryOf } from './calls.js';

/** Its pages are of a hundred people. */
export const killableJmap: KillableSource = {
  name: 'a JMAP server',
  settingsAt: (_, books) => jmapAt(books),
  begin: (application, account) => beginByPassword(application, { service: 'jmap', ...jmapTyped(account) }),
  pageOf: (asked) => {
    const query = pageQueryOf(asked);
    return query && `position ${query.position}`;
  },
};
