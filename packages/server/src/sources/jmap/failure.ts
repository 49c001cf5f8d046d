import { ImportFailure, type Meanings, meaningOf } from '../../model/failures.js';
import { statusFailure } from '../http/status-failure.js';
import { objectOf, text } from '../http/untrusted-json.js';
import { offerContacts, permitContacts, permitRequests } from './remedies.js';

/** How the log calls a server, whoever's it is. */
export const serverName = 'the JMAP server';

/**
 * Maps an error response. Only words of the standard are kept: whatever else it says may quote what was asked.
 * @see RFC 8620 §3.6.1 and RFC 7807
 */
export async function failureOf(response: Response): Promise<ImportFailure> {
  const word = wordOf(await problemIn(response));
  const cause = `${serverName} answered ${response.status} ${word}`.trimEnd();
  // They were right when the session was found, and have been taken back since.
  if (response.status === 401) return new ImportFailure('credentials_rejected', { cause });
  return statusFailure(response, cause, meaningOf(refusals, word));
}

type Problem = ReturnType<typeof objectOf<'type' | 'limit'>>;

/** The problem details of a response; empty where there are none. */
const problemIn = async (response: Response): Promise<Problem> =>
  objectOf(await response.json().catch(() => undefined));

/** Whether a response says that a request has been too large. */
export const isRequestTooLarge = async (response: Response): Promise<boolean> =>
  response.status === 413 ||
  (response.status === 400 && wordOf(await problemIn(response)) === 'maxSizeRequest');

/** The standard's word for a problem; the name of the limit where it is one. */
function wordOf({ type, limit }: Problem): string {
  const word = /^urn:ietf:params:jmap:error:(\w{1,60})$/.exec(text(type))?.[1] ?? '';
  return word === 'limit' && /^\w{1,60}$/.test(text(limit)) ? text(limit) : word;
}

/** What a method's error means. @see RFC 8620 §3.6.2 */
export function methodFailure(error: string): ImportFailure {
  const word = /^\w{1,60}$/.test(error) ? error : 'an error without a name';
  const meaning = meaningOf(refusals, word);
  return new ImportFailure(meaning?.code ?? 'source_error', {
    cause: `${serverName} answered ${word}`,
    remedy: meaning?.remedy,
    isFinal: meaning === undefined,
  });
}

/** What a refusal is about, by the word of the standard for it. */
export const refusals: Meanings = {
  unknownCapability: { code: 'no_address_book', remedy: offerContacts },
  unknownMethod: { code: 'no_address_book', remedy: offerContacts },
  accountNotFound: { code: 'no_address_book' },
  accountNotSupportedByMethod: { code: 'no_address_book', remedy: permitContacts },
  forbidden: { code: 'no_address_book', remedy: permitContacts },
  maxConcurrentRequests: { code: 'source_busy', remedy: permitRequests },
  rateLimit: { code: 'source_busy' },
  serverUnavailable: { code: 'source_unavailable' },
  serverFail: { code: 'source_error' },
  serverPartialFail: { code: 'source_error' },
};

/** Whether the same may be answered another time. */
export const failsForNow = (error: string): boolean => !methodFailure(error).isFinal && !isAbsent(error);

/** Whether an account, or the contacts of one, cannot be had at all. */
export const isAbsent = (error: string): boolean => meaningOf(refusals, error)?.code === 'no_address_book';
