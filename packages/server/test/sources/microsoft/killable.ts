import { byConsent } from '@bookbridge/testing/admit';
import { microsoftAt, personal } from '@bookbridge/testing/microsoft';
import type { KillableSource } from '../killed.js';

/** Its pages are of the usual folder, and of two others. */
export const killableMicrosoft: KillableSource = {
  name: 'Microsoft',
  admit: byConsent('office365', personal),
  settingsAt: microsoftAt,
  booksAt: { setting: 'BOOKBRIDGE_MICROSOFT_GRAPH_URL', path: '/microsoft' },
  pageOf: ({ url: { pathname, searchParams } }) =>
    pathname.endsWith('/contacts') ? `${pathname} ${searchParams.get('$skip') ?? ''}` : undefined,
};
