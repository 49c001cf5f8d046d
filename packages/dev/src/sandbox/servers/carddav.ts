import { appPassword, cardDavAccounts, carddav as lookAlike, usualPassword } from '@bookbridge/sandbox';
import { arrives, fails, isRefused, type Outcomes } from '../outcome.js';
import { usualOutcomesOf } from '../usual-outcomes.js';
import type { SandboxedServer, SandboxedServers } from './sandboxed-servers.js';

const outcomes: Outcomes = {
  ...usualOutcomesOf(lookAlike),
  ana: arrives('Everybody arrives with their groups, and who was written down twice arrives once.'),
  books: arrives(
    'Everybody arrives out of the books that may be read. The name of a book, but for the usual one, is a group.',
  ),
  groups: arrives('Everybody arrives with their groups.'),
  'no-book': isRefused('no_address_book'),

  'truncated-listing': arrives('Everybody arrives: sync-collection lists the rest.'),
  'no-listing': arrives('Everybody arrives: addressbook-query lists them.'),
  'no-multiget': arrives('Everybody arrives, card by card.'),
  'few-at-once': arrives('Everybody arrives, fewer at once.'),
  forgetful: arrives('Everybody arrives: those who were forgotten are asked for one by one.'),
  'broken-cards': arrives('Everybody else arrives, and the page counts the cards that could not be read.'),
  'gives-nothing': fails('source_error', 'after some tries'),
  revoked: fails('credentials_rejected'),

  forbidden: isRefused('no_address_book'),
  exhausted: isRefused('source_busy'),
  unavailable: isRefused('source_unavailable'),
  'internal-error': isRefused('source_error'),

  garbage: arrives('Everybody arrives, those of page 2 card by card.'),
  'garbage-listing': arrives('Everybody arrives: sync-collection lists them.'),
};

const plain: SandboxedServer = {
  name: 'plain',
  title: 'Ordinary CardDAV server',
  about: 'As a Radicale or a Nextcloud. It takes the usual password, too.',
  source: 'carddav',
  path: `${lookAlike.path}/plain/`,
  domain: cardDavAccounts.domain,
  isFoundBy: '_carddav',
  password: usualPassword,
  refusedPassword: undefined,
};

const digest: SandboxedServer = {
  ...plain,
  name: 'digest',
  title: 'CardDAV server with Digest',
  about: 'As a Baïkal. No password goes over the line.',
  path: `${lookAlike.path}/digest/`,
  domain: 'digest.sandbox.example',
};

const icloud: SandboxedServer = {
  ...plain,
  name: 'icloud',
  title: 'iCloud',
  about: 'It wants an app password. Groups are cards, and books have no name.',
  source: 'icloud',
  path: `${lookAlike.path}/icloud/`,
  domain: 'icloud.com',
  isFoundBy: 'table',
  password: appPassword,
  refusedPassword: usualPassword,
};

export const carddav: SandboxedServers = {
  lookAlike,
  servers: [plain, digest, icloud],
  passwords: [
    { label: 'App password, good at each server', text: appPassword },
    { label: 'Usual password, which iCloud refuses', text: usualPassword },
  ],
  settings: (url) => ({
    BOOKBRIDGE_ALLOWED_SERVERS: url,
    BOOKBRIDGE_CARDDAV_ICLOUD_URL: url + icloud.path,
  }),
  outcomes,
};
