import type { Connector } from '../connector.js';
import type { ConsentWay } from '../provider.js';
import { refusals } from './failure.js';
import { gather } from './gather.js';
import { oauth } from './oauth.js';
import { problems, rows, urlsOf } from './settings.js';
import { warnings } from './warnings.js';

const way: ConsentWay = { method: 'consent', importType: 'OAUTH', oauth, gather };

/** Outlook.com and Microsoft 365, by Microsoft Graph. */
export const microsoft: Connector = {
  name: 'Microsoft',
  settings: rows,
  problems,
  origins: (settings) => Object.values(urlsOf(settings)).map((url) => new URL(url).origin),
  ways: { outlookcom: [way], office365: [way] },
  warnings,
  meanings: { ...oauth.errors, ...refusals },
};
