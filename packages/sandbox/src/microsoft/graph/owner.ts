import type { User } from '@microsoft/microsoft-graph-types';
import type { Account } from '../../accounts/account.js';
import { objectIdOf, ownerOf } from '../directory/identity.js';
import { tenantOf } from '../directory/tenants.js';
import type { Method } from './call.js';
import { selected } from './query.js';
import { isRefused } from './refusals.js';

/** What comes when nothing else is asked for. @see https://learn.microsoft.com/graph/api/user-get */
const standard = [
  'businessPhones',
  'displayName',
  'givenName',
  'id',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
];

const properties: ReadonlySet<string> = new Set([
  ...standard,
  ...['accountEnabled', 'companyName', 'department', 'otherMails', 'proxyAddresses', 'userType'],
]);

/** The person whose account it is. */
export const owner: Method = {
  path: '/me',
  scopes: ['User.Read'],
  withoutScope: 'profile denied',
  isOfMailbox: false,
  answer({ account, query, metadataUrl }) {
    const told = selected(toUser(account), query.select ?? standard, properties, 'microsoft.graph.user');
    if (isRefused(told)) return told;
    const root = metadataUrl.replace(/users\(.*$/, 'users');
    const columns = query.select === undefined ? '' : `(${query.select.join(',')})`;
    return { '@odata.context': `${root}${columns}/$entity`, ...told };
  },
};

/** Personal accounts have an id of sixteen digits here, and no job. */
function toUser(account: Account): User {
  const { display, given, family } = ownerOf(account);
  const { work } = tenantOf(account);
  const id = objectIdOf(account);
  return {
    businessPhones: work ? ['+1 425 555 0109'] : [],
    displayName: display,
    givenName: given,
    id: work ? id : id.replaceAll('-', '').slice(-16),
    jobTitle: work ? 'Writer of letters' : null,
    mail: account.email,
    mobilePhone: null,
    officeLocation: work ? '18/2111' : null,
    preferredLanguage: work ? 'en-US' : null,
    surname: family,
    userPrincipalName: account.email,
    accountEnabled: true,
    companyName: work ? tenantOf(account).name : null,
    department: null,
    otherMails: [],
    proxyAddresses: [],
    userType: work ? 'Member' : null,
  };
}
