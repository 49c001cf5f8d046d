import { setOf, wordOf } from '../types.js';
import { typed } from './parts.js';

const words = wordOf(
  'acquaintance',
  'agent',
  'child',
  'co-resident',
  'co-worker',
  'colleague',
  'contact',
  'crush',
  'date',
  'emergency',
  'friend',
  'kin',
  'me',
  'met',
  'muse',
  'neighbor',
  'parent',
  'sibling',
  'spouse',
  'sweetheart',
);

/** @see RFC 9553 §2.1.8 */
export const relation = typed('Relation', { relation: setOf(words) });
