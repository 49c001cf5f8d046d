import { atLeastOne, text, uri, utcDate } from '../types.js';
import { typed } from './parts.js';

const author = typed('Author', { name: text, uri }, [], atLeastOne('name', 'uri'));

/** @see RFC 9553 §2.8.3 */
export const note = typed('Note', { note: text, created: utcDate, author }, ['note']);
