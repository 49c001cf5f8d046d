import { ImportFailure, type Meanings, meaningOf } from '../../model/failures.js';
import { statusFailure } from '../http/status-failure.js';
import { isOfForm, passwordGuides, takesUsualPassword } from '../password-guides/index.js';
import { allowDomain } from '../server-elsewhere.js';
import type { CardDavProvider } from './providers.js';
import { enableCardDav, mendServer, setUrl } from './remedies.js';

/** What answers mean, by status, and by our own words for what is not a status. */
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

/** Maps an error response for a book that was found: what is missing now is the book, and not the server. */
export function failureOfBook(response: Response, provider: CardDavProvider): ImportFailure {
  const failure = failureOf(response, provider, undefined);
  if (failure.code !== 'server_not_found') return failure;
  return new ImportFailure('no_address_book', { cause: failure.cause, isFinal: true });
}

/**
 * A password that was right before was taken back, and one of the provider's own form is wrong. Anything else may be right, and
 * of the wrong kind.
 */
function rejectionOf({ passwordGuide }: CardDavProvider, password: string | undefined) {
  const guide = passwordGuides[passwordGuide];
  const isOfRightKind = password === undefined || takesUsualPassword(guide) || isOfForm(password, guide);
  return isOfRightKind ? 'credentials_rejected' : 'app_password_required';
}

/** Whether a server is busy, or has refused our password: then it is not asked in another way. */
export const endsAsking = ({ status }: Response): boolean => [401, 429, 502, 503, 504].includes(status);

/** An answer that is not a multistatus, though its status says so. */
export const unreadable = (host: string, what: string): ImportFailure =>
  new ImportFailure('source_error', {
    cause: `${host} answered ${what}`,
    remedy: meanings['no multistatus']?.remedy,
  });
