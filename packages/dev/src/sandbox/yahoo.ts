import { aol as aolLookAlike, carddav, type LookAlike, yahoo as yahooLookAlike } from '@bookbridge/sandbox';
import { arrives, fails, type Outcomes } from './outcome.js';
import type { SandboxedProvider } from './sandboxed-provider.js';
import { usualOutcomes } from './usual-outcomes.js';

const outcomes: Outcomes = {
  ...usualOutcomes,
  ana: arrives('The address book arrives, and who was written down twice arrives once.'),
  'no-book': fails('no_address_book'),

  unregistered: fails('application_misconfigured'),
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
  besides: [carddav],
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
});

export const yahoo = signIn('yahoo', yahooLookAlike);
export const aol = signIn('aol', aolLookAlike);
