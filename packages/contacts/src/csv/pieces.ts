import type { Entry, Lexicon } from './lexicon.js';
import { hasDense } from './normal-header.js';

/** A form that a header has, and what it says. */
export interface Piece extends Entry {
  form: string;
}

/**
 * Cuts a normal header into as few known forms as it can be; undefined when a word of it is not known. In a dense script
 * forms may end anywhere, else at the end of words, or inside of one where the language glues its words.
 */
export function piecesOf(header: string, lexicon: Lexicon): Piece[] | undefined {
  const ends = endsOf(header);
  const last = ends.length - 1;
  const most = hasDense(header) ? mostLetters : mostWords;
  /** The fewest forms up to each place; nothing where none ends there. */
  const best: (Piece[] | undefined)[] = [[]];
  for (let from = 0; from < last; from++) {
    const before = best[from];
    if (!before) continue;
    const end = ends[from] as number;
    const start = header[end] === ' ' ? end + 1 : end;
    for (let to = Math.min(last, from + most); to > from; to--) {
      const known = best[to];
      if (known && known.length <= before.length + 1) continue;
      const form = header.slice(start, ends[to]);
      const found = pieceOf(form, lexicon) ?? (to === from + 1 ? gluedPieces(form, lexicon) : undefined);
      if (found && !(known && known.length <= before.length + found.length)) best[to] = [...before, ...found];
    }
  }
  return best[last];
}

/** Forms have fewer words, and those of a dense script fewer letters. */
const mostWords = 8;
const mostLetters = 24;

/** The places where a form may end, and the beginning. */
function endsOf(header: string): number[] {
  const ends = [0];
  let wasDense = false;
  for (let at = 0; at < header.length; at++) {
    const letter = header[at] as string;
    const isDenseLetter = hasDense(letter);
    if (at > 0 && (letter === ' ' || wasDense)) ends.push(at);
    wasDense = isDenseLetter;
  }
  ends.push(header.length);
  return ends;
}

function pieceOf(form: string, lexicon: Lexicon): Piece[] | undefined {
  if (isNumber(form)) return [{ form, number: Number(form) }];
  const entry = lexicon.lookup(form);
  return entry ? [{ ...entry, form }] : undefined;
}

function isNumber(form: string): boolean {
  const first = form.charCodeAt(0);
  return first >= 0x30 && first <= 0x39 && /^\d{1,3}$/.test(form);
}

/** The words that a glued one is made of, as "Hjemmeby" of "hjemme" and "by". */
function gluedPieces(word: string, lexicon: Lexicon, depth = 2): Piece[] | undefined {
  if (depth === 0 || !lexicon.own?.language.isGlued) return undefined;
  for (let at = word.length - shortest; at >= shortest; at--) {
    const form = word.slice(0, at);
    const entry = lexicon.ownEntry(form);
    if (!entry || !(entry.noun || entry.kinds)) continue;
    const rest = restOf(word.slice(at), form.length, lexicon, depth);
    if (rest) return [{ ...entry, form }, ...rest];
  }
  return undefined;
}

/** The second half of a glued word, behind what joins the two. */
function restOf(rest: string, before: number, lexicon: Lexicon, depth: number): Piece[] | undefined {
  for (const joint of joints) {
    if (!rest.startsWith(joint)) continue;
    const form = rest.slice(joint.length);
    // Two letters are a word beside a longer one only.
    if (form.length < shortest || form.length + before < 5) continue;
    const entry = lexicon.ownEntry(form);
    if (entry && !entry.isSomebodyElse) return [{ ...entry, form }];
    const more = form.length < 4 ? undefined : gluedPieces(form, lexicon, depth - 1);
    if (more) return more;
  }
  return undefined;
}

const shortest = 2;
const joints = ['', 's', 'es', 'n', 'en', 'e', 'r'];
