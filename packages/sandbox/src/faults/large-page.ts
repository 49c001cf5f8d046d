import type { Answer } from '../answer.js';
import type { Fault } from './fault.js';

/** What comes instead of a page of so many, where it is too large for the account's fault. */
export function refusalOfLargePage(fault: Fault | undefined, size: number): Answer | undefined {
  return fault?.when === 'asking for a large page' && size > fault.above ? fault.answer : undefined;
}
