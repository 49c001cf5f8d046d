import type { Access } from '../../../application/curl.js';
import { accessIn, type Invitely, picked } from '../../../application/invitely.js';
import { type Choices, namedServers } from './choices.js';

type Pairs = Readonly<Record<string, string>>;

/** The requests of an import, made from choices: what begins it, and what downloads its contacts. */
export interface ApiRequest {
  readonly access: Access;
  readonly parameters: Pairs;
  readonly headers: Pairs;
  /** The end of the path of its contacts, as in `.json?with=email`. */
  readonly contacts: string;
  readonly format: Choices['format'];
}

interface Places {
  readonly invitely: Invitely;
  readonly sandboxUrl: string;
  /** Where the browser comes back to. */
  readonly returnUrl: string;
}

/** Makes the requests. */
export function apiRequestOf(choices: Choices, { invitely, sandboxUrl, returnUrl }: Places): ApiRequest {
  const { delivery, format } = choices;
  const query = String(new URLSearchParams(contactsQueryOf(choices)));
  return {
    access: accessIn(invitely, delivery === 'picked' ? picked.flag : undefined),
    parameters: parametersOf(choices, sandboxUrl, returnUrl),
    headers: pairs([['Idempotency-Key', choices.idempotencyKey]]),
    contacts: `.${format}${query && `?${query}`}`,
    format,
  };
}

function parametersOf(choices: Choices, sandboxUrl: string, returnUrl: string): Pairs {
  const server = namedServers.find(
    ({ name, source }) => name === choices.server && source === choices.service,
  );
  return pairs([
    ['service', choices.service],
    ['server', server ? sandboxUrl + server.path : ''],
    ['include', choices.include.join(',')],
    ['merge', choices.isMerged ? '' : '0'],
    ['locale', choices.locale],
    ['user_id', choices.userId],
    ['echo', choices.echo],
    ['redirect_url', choices.isReturning ? returnUrl : ''],
  ]);
}

const contactsQueryOf = ({ hasEmailOnly, count }: Choices): Pairs =>
  pairs([
    ['with', hasEmailOnly ? 'email' : ''],
    ['start', count === '' ? '' : '0'],
    ['count', count],
  ]);

/** Those that have a value: an empty one is none. */
const pairs = (entries: readonly (readonly [string, string])[]): Pairs =>
  Object.fromEntries(entries.filter(([, value]) => value !== ''));
