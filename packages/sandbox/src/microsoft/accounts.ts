import type { AccountGroup, AccountRow } from '../accounts/account.js';
import { Accounts } from '../accounts/accounts.js';
import { emptyBook, onePerson, several, sizes } from '../accounts/books.js';
import {
  circle,
  connectionAccounts,
  lateCode,
  pagingAccounts,
  refusalAccounts,
  rotating,
  tokenAccounts,
} from '../accounts/faulty.js';
import { each } from '../faults/moments.js';
import { carefulTenant, closedTenant, openTenant, personalTenant, type Tenant } from './directory/tenants.js';
import { refusal } from './graph/refusals.js';

const refusals = refusalAccounts({
  forbidden: refusal('forbidden'),
  notFound: refusal('not found'),
  rateLimit: refusal('too many requests'),
  unavailable: refusal('unavailable'),
  internal: refusal('internal'),
});

const ordinary = { contacts: 250, others: 0, fault: undefined } as const;

const folders = [
  { name: 'Colleagues', contacts: 40 },
  { name: 'Familie & Freunde 🏡', contacts: 30 },
] as const;

const nested = [
  {
    name: 'Clubs',
    contacts: 20,
    folders: [
      { name: 'Chess', contacts: 30, folders: [{ name: 'Juniors', contacts: 15 }] },
      { name: 'Choir', contacts: 25 },
    ],
  },
  { name: 'Nobody yet', contacts: 0 },
  // As two folders may be called the same.
  { name: 'Clubs', contacts: 10 },
] as const;

/** Somebody who works for a tenant, with an ordinary address book. */
const employee = (
  { domain }: Tenant,
  name: string,
  shows: string,
  fault?: AccountRow['fault'],
): AccountRow => ({ name, shows, domain, ...ordinary, fault });

const turningBack = (error: string, code: string) =>
  ({ when: 'turning back', does: 'answer', error, code }) as const;

const groups: readonly AccountGroup[] = [
  {
    title: 'Address books',
    accounts: [
      {
        name: 'ana',
        shows: 'An ordinary address book of a personal account: 250 people, 70 of them in two folders',
        ...ordinary,
        folders,
      },
      emptyBook,
      onePerson,
      {
        name: 'nested',
        shows: 'Folders in folders, three deep: 200 people, half of them in the default folder',
        ...ordinary,
        contacts: 200,
        folders: nested,
      },
      {
        name: 'only-folders',
        shows: 'Nobody in the default folder, and 70 people in two others',
        ...ordinary,
        contacts: 70,
        folders,
      },
      {
        name: 'no-photo',
        shows: 'The owner has no photo: 404',
        ...ordinary,
        fault: { when: 'asking for the photo', does: 'have none' },
      },
      ...sizes,
    ],
  },
  {
    title: 'Work accounts',
    accounts: [
      employee(openTenant, 'worker', 'Its tenant lets people agree to anything'),
      employee(openTenant, 'open-admin', 'Its administrator'),
      employee(
        carefulTenant,
        'careful-worker',
        'Its tenant lets people agree to what is of low risk: to Contacts.Read, and to no other scope of contacts',
      ),
      employee(carefulTenant, 'careful-admin', 'Its administrator'),
      employee(closedTenant, 'closed-worker', 'Its tenant lets nobody agree: AADSTS90094 comes back'),
      employee(
        closedTenant,
        'policy',
        'The same, and AADSTS90093 comes back',
        turningBack('access_denied', 'AADSTS90093'),
      ),
      employee(
        closedTenant,
        'consent-required',
        'The same, and consent_required with AADSTS65001 comes back',
        turningBack('consent_required', 'AADSTS65001'),
      ),
      employee(
        closedTenant,
        'interaction-required',
        'The same, and interaction_required with AADSTS65001 comes back',
        turningBack('interaction_required', 'AADSTS65001'),
      ),
      employee(
        closedTenant,
        'wordless',
        'The same, and what comes back is as if they had declined: access_denied, error_subcode=cancel',
        turningBack('access_denied', 'cancel'),
      ),
      employee(closedTenant, 'closed-admin', 'Its administrator'),
    ],
  },
  {
    title: 'Consent',
    accounts: [
      {
        name: 'no-contacts',
        shows: 'Contacts.Read is never granted, though all was accepted',
        ...several,
        fault: { when: 'granting', does: 'withhold', scope: 'Contacts.Read' },
      },
      lateCode,
    ],
  },
  { ...tokenAccounts, accounts: [...tokenAccounts.accounts, rotating] },
  {
    title: 'Refusals',
    accounts: [
      ...Object.values(refusals),
      {
        name: 'large-pages',
        shows: '504 to every page of more than 100',
        ...several,
        fault: {
          when: 'asking for a large page',
          does: 'refuse',
          above: 100,
          answer: refusal('gateway timeout'),
        },
      },
      {
        name: 'no-mailbox',
        shows: 'There is no mailbox: 404 MailboxNotEnabledForRESTAPI',
        ...several,
        fault: { ...each, does: 'refuse', answer: refusal('no mailbox') },
      },
      {
        name: 'claims-401',
        shows: 'A claims challenge at every try: 401, with insufficient_claims in WWW-Authenticate',
        ...several,
        fault: { ...each, does: 'refuse', answer: refusal('claims challenge') },
      },
      {
        name: 'claims-403',
        shows: 'A claims challenge at every try: 403 insufficient_claims',
        ...several,
        fault: { ...each, does: 'refuse', answer: refusal('claims insufficient') },
      },
    ],
  },
  connectionAccounts,
  { ...pagingAccounts, accounts: [...pagingAccounts.accounts, circle] },
];

/** Everybody who can sign in to the sandbox's Microsoft. */
export const microsoftAccounts = new Accounts(personalTenant.domain, groups);
