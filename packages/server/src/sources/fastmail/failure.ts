import { type FailureCode, ImportFailure, type Meanings } from '../../model/failures.js';

const makeTokenAnew =
  'The API token was made without access to contacts: have the person make another one with it, in "Settings", "Privacy & Security", "Manage API tokens", or give an app password.';

const compareUrl =
  'There is no JMAP session at that address: leave BOOKBRIDGE_FASTMAIL_URL unset, unless Fastmail says otherwise.';

const withoutContacts = 'a token without contacts';
const withoutSession = 'no session';

/** What Fastmail says to a token, by our own words; everything else is what JMAP and CardDAV say anywhere. */
export const meanings: Meanings = {
  [withoutContacts]: { code: 'no_address_book', remedy: makeTokenAnew },
  [withoutSession]: { code: 'server_not_found', remedy: compareUrl },
};

const words: Partial<Record<FailureCode, string>> = {
  no_address_book: withoutContacts,
  server_not_found: withoutSession,
};

/** Why a token reads no contacts, with what to do about it at Fastmail. */
export function failureOf(missing: ImportFailure): ImportFailure {
  const word = words[missing.code];
  if (word === undefined) return missing;
  return new ImportFailure(missing.code, {
    cause: missing.cause,
    remedy: meanings[word]?.remedy,
    isFinal: true,
  });
}
