import type { Connector } from '../connector.js';
import type { ConsentWay } from '../provider.js';
import { refusals } from './failure.js';
import { gatherAt } from './gather.js';
import { errors, oauthAt } from './oauth.js';
import { aolSignIn, type SignIn, yahooSignIn } from './sign-in.js';
import { warnings } from './warnings.js';

const signIns = [yahooSignIn, aolSignIn];

const wayOf = (signIn: SignIn): ConsentWay => ({
  method: 'consent',
  importType: 'OAUTH',
  oauth: oauthAt(signIn),
  gather: gatherAt(signIn),
});

/** Yahoo and AOL with a consent, their address books by CardDAV. */
export const yahoo: Connector = {
  name: 'Yahoo',
  settings: Object.assign({}, ...signIns.map(({ rows }) => rows)),
  problems: (settings) => signIns.flatMap(({ client }) => client.problems(settings)),
  origins: (settings) => signIns.map(({ urlOf }) => new URL(urlOf(settings)).origin),
  ways: Object.fromEntries(signIns.map((signIn) => [signIn.code, [wayOf(signIn)]])),
  warnings,
  meanings: { ...errors, ...refusals },
};
