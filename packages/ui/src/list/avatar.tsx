import type { VNode } from 'preact';
import { Shape } from '../components/shape.js';
import { person } from '../components/shapes.js';

/** Of the ground and the ink, each readable in both schemes. */
export const hues = [4, 23, 42, 87, 144, 179, 203, 233, 269, 327] as const;

/** Scripts in which names are cut to first letters. Others join their letters, or say a whole word with one sign. */
const hasInitials = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}]/u;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A face for those without a photo: always the same colour for the same name. Says nothing that the name does not. */
export function Avatar({ title, size }: { title: string; size?: 'small' }): VNode {
  const initials = initialsOf(title);
  return (
    <span
      class={`bb-avatar${size ? ` bb-avatar-${size}` : ''}`}
      style={{ '--bb-hue': hues[tintOf(title)] }}
      aria-hidden="true"
    >
      {initials === '' ? <Shape of={person} /> : initials}
    </span>
  );
}

/** The first letters of the first and last word; the first sign alone in scripts without initials; '' without a letter. */
export function initialsOf(title: string): string {
  // What stands in brackets, or after the @ of an address, is not a name.
  const words = title
    .replace(/[@(].*$/su, '')
    .split(/\s+/u)
    .map((word) => word.replace(/^[^\p{L}]+/u, ''))
    .filter((word) => word !== '');
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return '';
  const isBoth = words.length > 1 && hasInitials.test(first) && hasInitials.test(last);
  return isBoth ? signOf(first) + signOf(last) : signOf(first);
}

function signOf(word: string): string {
  // A segmenter looks at the whole text that it is given, and a sign is never long.
  const [first] = graphemes.segment(word.slice(0, 32));
  return (first?.segment ?? '').toUpperCase();
}

export function tintOf(title: string): number {
  let hash = 0;
  for (let at = 0; at < title.length; at++) hash = (hash * 31 + title.charCodeAt(at)) | 0;
  return Math.abs(hash) % hues.length;
}
