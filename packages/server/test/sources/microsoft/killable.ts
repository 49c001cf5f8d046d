import { beginByConsent } from '@bookbridge/testing/begin-by';
import { microsoftAt, personal } from '@bookbridge/testing/microsoft';
import type { KillableSource } from '../killed.js';

/** Its pages are of the usual folder, and of two others. */
export const killableMicrosoft: KillableSource = {
  name: 'Microsoft',
  settingsAt: (url, books) => ({
    ...microsoftAt(url),
    BOOKBRIDGE_MICROSOFT_GRAPH_URL: `${books}/microsoft`,
  }),
  begin: (application, account) =>
    beginByConsent(application, { service: 'office365' }, { account: personal(account) }),
  pageOf: ({ url: { pathname, searchParams } }) =>
    pathname.endsWith('/contacts') ? `${pathname} ${searchParams.get('$skip') ?? ''}` : undefined,
};
