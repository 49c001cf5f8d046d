import { type MistakenFile, speechOf, type Texts } from '../../texts/index.js';
import type { BareShell } from './shell.js';

/** Why a file was refused while it arrived. The import goes on waiting. */
export type UploadProblem =
  | { code: 'nothing_sent' | 'too_large' | 'already_used' }
  /** `looksLike` is the reader's guess, as in `a PDF`. */
  | { code: 'unknown_format'; looksLike?: string | undefined };

/** What the person is told: the same on the page and in the JSON answer to the script. */
export function problemSentence(
  { locale, texts }: Pick<BareShell, 'locale' | 'texts'>,
  problem: UploadProblem,
  maxBytes: number,
): string {
  const speech = speechOf(locale);
  const sentence = speech.say(texts.problems[problem.code], { size: speech.size(maxBytes) });
  if (problem.code !== 'unknown_format' || problem.looksLike === undefined) return sentence;
  return `${guess(texts, problem.looksLike)} ${sentence}`;
}

const signs: readonly [RegExp, MistakenFile][] = [
  [/empty/, 'empty'],
  [/password/, 'locked'],
  [/PDF/, 'pdf'],
  [/image/, 'image'],
  [/Outlook data/, 'outlook_data'],
  [/workbook/, 'workbook'],
  [/Word/, 'document'],
  [/web page/, 'web_page'],
  [/archive/, 'archive'],
  [/calendar/, 'calendar'],
  [/text/, 'text'],
];

function guess(texts: Texts, looksLike: string): string {
  const found = signs.find(([sign]) => sign.test(looksLike));
  return texts.mistaken[found?.[1] ?? 'something_else'];
}
