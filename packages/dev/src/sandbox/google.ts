import { google as lookAlike } from '@bookbridge/sandbox';
import { arrives, fails, type Outcomes } from './outcome.js';
import type { SandboxedProvider } from './sandboxed-provider.js';
import { usualOutcomes } from './usual-outcomes.js';

/** What is about other contacts can be seen only where people are asked for them. */
const mode = 'all';

const outcomes: Outcomes = {
  ...usualOutcomes,
  ana: arrives('The address book arrives, and who was written down twice arrives once.'),
  'only-others': { ...arrives('The other contacts arrive.'), mode },

  unticked: { ...fails('scope_missing'), mode },
  'no-other': { ...arrives('The address book arrives without the other contacts.'), mode },
  'admin-policy': fails('admin_approval_required'),
  'org-internal': fails('application_misconfigured'),

  disabled: fails('application_misconfigured'),
  forbidden: fails('source_error'),
  'quota-failure': arrives('Everybody arrives, after a wait.'),
};

export const google: SandboxedProvider = {
  lookAlike,
  sources: ['gmail'],
  settings: (url, { id, secret }) => ({
    BOOKBRIDGE_GOOGLE_CLIENT_ID: id,
    BOOKBRIDGE_GOOGLE_CLIENT_SECRET: secret,
    BOOKBRIDGE_GOOGLE_ACCOUNTS_URL: url,
    BOOKBRIDGE_GOOGLE_OAUTH_URL: url,
    BOOKBRIDGE_GOOGLE_PEOPLE_URL: url,
  }),
  modes: {
    contacts: 'The address book. Google shows one plain page, without boxes.',
    'contacts+other': 'Other contacts as well. Google shows a box for each, and neither is ticked.',
    'contacts+owner': 'The owner as well. Google shows a box for the contacts, which is not ticked.',
    all: 'Everything. Google shows a box for each kind of contacts, and neither is ticked.',
  },
  outcomes,
  mailHosts: { [lookAlike.accounts.domain]: 'smtp.google.com' },
  sourceOf: () => 'gmail',
};
