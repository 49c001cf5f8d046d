import { type ImportFailure, type Meanings, meaningOf } from '../../model/failures.js';
import { statusFailure } from '../http/status-failure.js';
import { objectOf, text } from '../http/untrusted-json.js';
import { askAdministrator, openMailboxes } from './remedies.js';

/**
 * Maps an error response of Microsoft Graph. Only codes of Graph's own are kept, and the number by which Microsoft finds
 * the request: messages may quote what was asked.
 * @see https://learn.microsoft.com/en-us/graph/errors
 */
export async function failureOf(response: Response): Promise<ImportFailure> {
  const codes = codesOf(await response.json().catch(() => undefined));
  const meaning = codes.map((code) => meaningOf(refusals, code)).find((it) => it !== undefined);
  const cause = ['Microsoft Graph answered', response.status, ...codes, requestIdOf(response)];
  return statusFailure(response, cause.filter((word) => word !== '').join(' '), meaning);
}

/** What a refusal is about, by its code. */
export const refusals: Meanings = {
  ErrorAccessDenied: { code: 'admin_approval_required', remedy: openMailboxes },
  AccessDenied: { code: 'admin_approval_required', remedy: openMailboxes },
  accessDenied: { code: 'admin_approval_required', remedy: openMailboxes },
  Authorization_RequestDenied: { code: 'admin_approval_required', remedy: askAdministrator },
  MailboxNotEnabledForRESTAPI: { code: 'no_address_book' },
  MailboxNotSupportedForRESTAPI: { code: 'no_address_book' },
  MailboxNotHostedInExchangeOnline: { code: 'no_address_book' },
  ErrorNonExistentMailbox: { code: 'no_address_book' },
  ResourceNotFound: { code: 'no_address_book' },
};

/** An error has a code, and may have a more exact one inside, at any depth: the outermost comes first. */
function codesOf(body: unknown): string[] {
  const codes: string[] = [];
  let error: unknown = objectOf<'error'>(body).error;
  for (let depth = 0; depth < 5; depth++) {
    const { code, innerError, innererror } = objectOf<'code' | 'innerError' | 'innererror'>(error);
    if (/^\w{1,60}$/.test(text(code))) codes.push(text(code));
    error = innerError ?? innererror;
  }
  return codes;
}

function requestIdOf({ headers }: Response): string {
  const id = headers.get('request-id') ?? '';
  return /^[0-9a-f-]{8,40}$/i.test(id) ? `(request-id ${id})` : '';
}
