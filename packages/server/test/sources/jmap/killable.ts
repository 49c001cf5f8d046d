import { byCredentials } from '@bookbridge/testing/admit';
import { jmapAt, jmapTyped } from '@bookbridge/testing/jmap';
import type { KillableSource } from '../killed.js';
import { pageQueryOf } from './calls.js';

/** Its pages are of a hundred people. */
export const killableJmap: KillableSource = {
  name: 'a JMAP server',
  admit: byCredentials('jmap', jmapTyped),
  settingsAt: jmapAt,
  booksAt: { setting: 'BOOKBRIDGE_JMAP_URL', path: '/jmap' },
  pageOf: (asked) => {
    const query = pageQueryOf(asked);
    return query && `position ${query.position}`;
  },
};
