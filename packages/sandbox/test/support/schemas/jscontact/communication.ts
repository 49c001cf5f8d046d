import { atLeastOne, setOf, text, uri, wordOf } from '../types.js';
import { contexts, label, language, pref, typed } from './parts.js';

/** @see RFC 9553 §2.3.1 */
export const emailAddress = typed('EmailAddress', { address: text, contexts, pref, label }, ['address']);

/** @see RFC 9553 §2.3.2 */
export const onlineService = typed(
  'OnlineService',
  { service: text, uri, user: text, contexts, pref, label },
  [],
  atLeastOne('uri', 'user'),
);

const features = setOf(
  wordOf('mobile', 'voice', 'text', 'video', 'main-number', 'textphone', 'fax', 'pager'),
);

/** @see RFC 9553 §2.3.3 */
export const phone = typed('Phone', { number: text, features, contexts, pref, label }, ['number']);

/** @see RFC 9553 §2.3.4 */
export const languagePref = typed('LanguagePref', { language, contexts, pref }, ['language']);

/** @see RFC 9553 §2.4.2 */
export const schedulingAddress = typed('SchedulingAddress', { uri, contexts, pref, label }, ['uri']);
