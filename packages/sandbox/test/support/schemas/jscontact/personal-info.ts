import { text, wordOf } from '../types.js';
import { label, listAs, typed } from './parts.js';

/** @see RFC 9553 §2.8.4 */
export const personalInfo = typed(
  'PersonalInfo',
  {
    kind: wordOf('expertise', 'hobby', 'interest'),
    value: text,
    level: wordOf('high', 'medium', 'low'),
    listAs,
    label,
  },
  ['kind', 'value'],
);
