import { microsoftAt, personal } from '@bookbridge/testing/microsoft';
import type { KillableSource } from '../killed.js';

/** Its pages are of the usual folder, and of two others. */
export const killableMicrosoft: KillableSource = {
  name: 'Microsoft',
  code: 'office365',
  accountOf: personal,
  settingsAt: microsoftAt,
  booksAt: { setting: 'BOOKBRIDGE_MICROSOFT_GRAPH_URL', path: '/microsoft' },
  pageOf: ({ pathname, searchParams }) =>
    pathname.endsWith('/contacts') ? `${pathname} ${searchParams.get('$skip') ?? ''}` : undefined,
};
