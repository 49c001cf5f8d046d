import { ImportFailure, type Meanings, meaningOf } from '../../model/failures.js';
import { statusFailure } from '../http/status-failure.js';
import type { CardDavProvider } from './providers.js';
import { allowDomain, enableCardDav, mendServer, setUrl } from './remedies.js';

/** What answers mean, by status, and by our own words for what is none. */
export const meanings: Meanings = {
  '401': { code: 'credentials_rejected' },
  '401, where only app passwords are taken': { code: 'app_password_required' },
  '402': { code: 'no_address_book', remedy: enableCardDav },
  '403': { code: 'no_address_book', remedy: enableCardDav },
  '404': { code: 'server_not_found', remedy: setUrl },
  '405': { code: 'server_not_found', remedy: setUrl },
  '410': { code: 'server_not_found', remedy: setUrl },
  '501': { code: 'server_not_found', remedy: setUrl },
  'no multistatus': { code: 'source_error', remedy: mendServer },
  'another domain': { code: 'address_refused', remedy: allowDomain },
};

/** Maps an error response of a server. */
export function failureOf(
  response: Response,
  provider: CardDavProvider,
  password: string | undefined,
): ImportFailure {
  const { status } = response;
  const cause = `${new URL(response.url).host} answered ${status}`;
  if (status === 401) return new ImportFailure(rejectionOf(provider, password), { cause, isFinal: true });
  const { refusals = {} } = provider;
  const meaning = meaningOf(refusals, String(status)) ?? meaningOf(meanings, String(status));
  if (meaning === undefined) return statusFailure(response, cause, undefined);
  return new ImportFailure(meaning.code, { cause, remedy: meaning.remedy, isFinal: true });
}

/** An app password that is refused is wrong or was withdrawn; anything else may be right, and of the wrong kind. */
function rejectionOf({ passwords, appPassword }: CardDavProvider, password: string | undefined) {
  const isOfItsKind = password !== undefined && appPassword?.test(password.trim()) === true;
  return passwords === 'app' && !isOfItsKind ? 'app_password_required' : 'credentials_rejected';
}

/** An answer that is no multistatus, though its status says so. */
export const unreadable = (host: string, what: string): ImportFailure =>
  new ImportFailure('source_error', {
    cause: `${host} answered ${what}`,
    remedy: meanings['no multistatus']?.remedy,
  });
