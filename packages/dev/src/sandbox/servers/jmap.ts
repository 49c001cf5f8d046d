import { jmapPassword, jmap as lookAlike } from '@bookbridge/sandbox';
import { arrives, fails, isRefused, type Outcomes } from '../outcome.js';
import { usualOutcomesOf } from '../usual-outcomes.js';
import type { SandboxedServers } from './sandboxed-servers.js';

const outcomes: Outcomes = {
  ...usualOutcomesOf(lookAlike),
  ana: arrives('Everybody arrives with their groups, and who was written down twice arrives once.'),
  groups: arrives('Everybody arrives with their groups.'),
  books: arrives('Everybody arrives. The name of a book, but for the usual one, is a group.'),
  shared: arrives('Everybody arrives out of both accounts.'),
  'version-2': arrives('Everybody arrives.'),

  'mail-only': isRefused('no_address_book'),
  'old-cyrus': isRefused('no_address_book'),
  relative: arrives('Everybody arrives.'),
  'no-references': arrives('Everybody arrives, with two requests for each page.'),
  'no-query': arrives('Everybody arrives, all at once.'),
  'no-sort': arrives('Everybody arrives.'),
  'few-properties': arrives('Everybody arrives: whole cards are read.'),
  'small-gets': arrives('Everybody arrives: the pages are halved until they come.'),
  changing: arrives('Everybody arrives who is there all the time.'),
  'no-blobs': arrives('Everybody arrives, without pictures.'),

  locked: isRefused('credentials_rejected'),
  revoked: fails('credentials_rejected'),
  forbidden: fails('source_error'),
};

export const jmap: SandboxedServers = {
  lookAlike,
  servers: [
    {
      name: 'jmap',
      title: 'JMAP',
      about: 'A server of JMAP with contacts (RFC 9610).',
      source: 'jmap',
      path: `${lookAlike.path}/`,
      domain: lookAlike.accounts.domain,
      isFoundBy: '_jmap',
      password: jmapPassword,
      refusedPassword: undefined,
    },
  ],
  passwords: [{ label: 'Password', text: jmapPassword }],
  // DNS says where it is, so that the servers of other domains are found as well.
  settings: (url) => ({ BOOKBRIDGE_ALLOWED_SERVERS: url }),
  outcomes,
};
