import { failures as table } from '../../model/failures.js';
import type { FailureSentences } from '../texts.js';

/** The table of failures has them in English. */
export const failures = Object.fromEntries(
  Object.entries(table).map(([code, { sentence }]) => [code, sentence]),
) as FailureSentences;
