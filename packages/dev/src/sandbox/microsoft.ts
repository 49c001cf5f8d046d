import { microsoft as lookAlike, type Tenant, tenants } from '@bookbridge/sandbox';
import { arrives, fails, type Outcomes, waitsFor } from './outcome.js';
import type { SandboxedProvider } from './sandboxed-provider.js';
import { usualOutcomes } from './usual-outcomes.js';

const administrator = 'closed-admin';
const waits = waitsFor(administrator);

const outcomes: Outcomes = {
  ...usualOutcomes,
  ana: arrives('Everybody arrives, those in folders with the folder’s name as a group.'),
  nested: arrives('Everybody arrives, out of every folder.'),
  'only-folders': arrives('Everybody arrives, out of both folders.'),
  'no-photo': arrives('Everybody arrives; the owner has no photo.'),

  worker: arrives('Everybody arrives.'),
  'open-admin': arrives('Everybody arrives.'),
  'careful-worker': arrives('Everybody arrives: nothing is asked for that an administrator has to approve.'),
  'careful-admin': arrives('Everybody arrives.'),
  'closed-worker': waits,
  policy: waits,
  'consent-required': waits,
  'interaction-required': waits,
  wordless: fails('consent_denied', 'before the approval, as Microsoft says no more than that'),
  'closed-admin': arrives('Everybody arrives: who agrees as an administrator does so for one account only.'),

  'no-contacts': fails('scope_missing'),

  rotating: arrives('Everybody arrives, each page with a token of its own.'),

  forbidden: fails(
    'admin_approval_required',
    'as organisations that keep apps out of their mailboxes answer so',
  ),
  'large-pages': arrives('Everybody arrives: the pages are halved until they come.'),
  'no-mailbox': fails('no_address_book'),
  'claims-401': fails('grant_expired'),
  'claims-403': fails('grant_expired'),

  circle: fails('source_error'),
};

/** As the domains of Microsoft's people have them. */
const mailHostOf = ({ domain, work }: Tenant): string =>
  work === undefined ? 'mx1.hotmail.com' : `${domain.replaceAll('.', '-')}.mail.protection.outlook.com`;

const administratorEmail = lookAlike.accounts.emailOf(administrator);

export const microsoft: SandboxedProvider = {
  lookAlike,
  sources: ['outlookcom', 'office365'],
  settings: (url, { id, secret }) => ({
    BOOKBRIDGE_MICROSOFT_CLIENT_ID: id,
    BOOKBRIDGE_MICROSOFT_CLIENT_SECRET: secret,
    BOOKBRIDGE_MICROSOFT_LOGIN_URL: url,
    BOOKBRIDGE_MICROSOFT_GRAPH_URL: url,
  }),
  outcomes,
  mailHosts: Object.fromEntries(tenants.map((tenant) => [tenant.domain, mailHostOf(tenant)])),
  sourceOf: ({ domain }) => (domain === undefined ? 'outlookcom' : 'office365'),
  instructions: {
    'Work accounts': {
      about: 'Where an administrator has to approve first, the import waits:',
      steps: [
        'Microsoft says “Need admin approval”. Return to the application from there.',
        `Bookbridge shows the page for the administrator. Open its address in another tab, choose ${administratorEmail}, and accept.`,
        '“I have the approval: go on” leads to Microsoft again. Choose the first account once more. (“Not now” ends the import with admin_approval_required.)',
        'From then on nobody of that organisation has to wait, until the sandbox is started anew.',
      ],
    },
  },
};
