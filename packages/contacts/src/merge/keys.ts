import type { Contact, Phone } from '../contact.js';
import { hashOf } from '../members.js';
import { fold } from './fold.js';

/** What equal numbers have in common, however they are written; `''` for what is too short to say who it belongs to. */
export function comparablePhone({ number, e164 }: Phone): string {
  if (e164) return e164;
  const digits = number.replace(/\D/g, '');
  return digits.length < 6 ? '' : number.startsWith('+') ? `+${digits}` : digits;
}

/**
 * The words of a contact's name, without case and accents and in no order: a hash of each, once, the smallest first. A contact
 * without a name has none.
 */
export function nameWords({ first_name, middle_name, last_name, full_name }: Contact, seed = 0): number[] {
  const words: number[] = [];
  addWords(words, first_name, seed);
  addWords(words, middle_name, seed);
  addWords(words, last_name, seed);
  if (words.length === 0 && !full_name.includes('@')) addWords(words, full_name, seed);
  return words;
}

/** By hand: lists, joined texts and an order made of them take three times as long, and this is run on every name. */
function addWords(words: number[], name: string, seed: number): void {
  const folded = fold(name);
  for (let from = 0, end = 0; from < folded.length; from = end + 1) {
    end = folded.indexOf(' ', from);
    if (end < 0) end = folded.length;
    if (end > from) addOnce(words, hashOf(folded, seed, 0, from, end));
  }
}

function addOnce(sorted: number[], value: number): void {
  let [at, end] = [0, sorted.length];
  while (at < end) {
    const middle = (at + end) >>> 1;
    if ((sorted[middle] as number) < value) at = middle + 1;
    else end = middle;
  }
  if (at === sorted.length) sorted.push(value);
  else if (sorted[at] !== value) sorted.splice(at, 0, value);
}
