import {
  aol as aolLookAlike,
  appPassword,
  carddav,
  type LookAlike,
  usualPassword,
  yahoo as yahooLookAlike,
} from '@bookbridge/sandbox';
import { arrives, fails, type Outcomes, turnsToPassword } from './outcome.js';
import type { SandboxedProvider } from './sandboxed-provider.js';
import { usualOutcomes } from './usual-outcomes.js';

const outcomes: Outcomes = {
  ...usualOutcomes,
  ana: arrives('The address book arrives, and who was written down twice arrives once.'),
  'no-book': fails('no_address_book'),

  unregistered: turnsToPassword('application_misconfigured'),
  'no-contacts': { ...fails('scope_missing'), mode: 'contacts+owner' },
  'older-app': arrives('Everybody arrives.'),

  'shut-out': fails('grant_expired'),
  forbidden: fails('no_address_book'),

  garbage: arrives('Everybody arrives: what page 2 does not give is asked for card by card.'),
};

/** Of the accounts that there are: AOL has fewer. */
const outcomesOf = ({ accounts }: LookAlike): Outcomes =>
  Object.fromEntries(
    accounts.rows.flatMap(({ name }) => {
      const outcome = outcomes[name];
      return outcome ? [[name, outcome]] : [];
    }),
  );

const signIn = (code: string, lookAlike: LookAlike): SandboxedProvider => ({
  lookAlike,
  sources: [code],
  settings: (url, { id, secret }) => {
    const name = code.toUpperCase();
    return {
      [`BOOKBRIDGE_${name}_CLIENT_ID`]: id,
      [`BOOKBRIDGE_${name}_CLIENT_SECRET`]: secret,
      [`BOOKBRIDGE_${name}_LOGIN_URL`]: url,
      [`BOOKBRIDGE_CARDDAV_${name}_URL`]: new URL(`${carddav.path}/${code}`, url).href,
    };
  },
  modes: {
    contacts: 'The address book.',
    'contacts+owner': 'The owner as well.',
  },
  outcomes: outcomesOf(lookAlike),
  sourceOf: () => code,
  domain: `${code}.com`,
  signIn: {
    server: { title: lookAlike.name, password: appPassword, refusedPassword: usualPassword },
    username: `ana@${code}.com`,
  },
});

export const yahoo: SandboxedProvider = {
  ...signIn('yahoo', yahooLookAlike),
  mailHosts: { [yahooLookAlike.accounts.domain]: 'mta5.am0.yahoodns.net' },
};
export const aol = signIn('aol', aolLookAlike);
