import type { Connector } from '../../../../dist/sources/connector.js';
import { refusals } from './failure.js';
import { gatherFrom } from './gather.js';
import { oauth } from './oauth.js';
import { ownClient, rows, urlOf } from './settings.js';

/** A made-up provider: a JSON API behind OAuth. */
export const postbox: Connector = {
  name: 'Postbox',
  settings: rows,
  problems: ownClient.problems,
  origins: (settings) => [new URL(urlOf(settings)).origin],
  rows: [{ code: 'postbox', name: 'Postbox', guide: 'generic', domains: 'postbox.example' }],
  ways: {
    postbox: [
      {
        method: 'consent',
        importType: 'OAUTH',
        oauth,
        gather: (context, cursor) => gatherFrom(`${urlOf(context.settings)}/people`, context, cursor),
      },
    ],
  },
  warnings: (_, { redirectUri }) => (redirectUri?.startsWith('https:') ? [] : ['Postbox frowns on http.']),
  meanings: { ...oauth.errors, ...refusals },
};
