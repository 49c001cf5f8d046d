import { object, type Schema, text, wordOf } from '../types.js';

const ofEveryMethod = [
  'serverUnavailable',
  'serverFail',
  'serverPartialFail',
  'unknownMethod',
  'invalidArguments',
  'invalidResultReference',
  'forbidden',
  'accountNotFound',
  'accountNotSupportedByMethod',
  'accountReadOnly',
];

/** An error of one method, by the last part of its name. @see RFC 8620 §3.6.2, §5.1 and §5.5 */
const methodError = (...own: readonly string[]): Schema =>
  object({ type: wordOf(...ofEveryMethod, ...own), description: text }, ['type']);

export const anyError = methodError();
export const getError = methodError('requestTooLarge');
export const queryError = methodError('anchorNotFound', 'unsupportedSort', 'unsupportedFilter');
