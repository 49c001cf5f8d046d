import type { LooksLike } from '@bookbridge/contacts';
import { speechOf } from '@bookbridge/ui';
import type { MistakenFile, Texts } from '../../texts/index.js';
import type { BareShell } from './shell.js';

/** Why a file was refused while it arrived. The import goes on waiting. */
export type UploadProblem =
  | { code: 'nothing_sent' | 'too_large' | 'already_used' | 'arriving' }
  | { code: 'unknown_format'; looksLike?: LooksLike | undefined };

/**
 * What the person is told: the same on the page and in the JSON answer to the script. Which files are taken is said beside
 * the field for them.
 */
export function problemSentence(
  { locale, texts }: Pick<BareShell, 'locale' | 'texts'>,
  problem: UploadProblem,
  maxBytes: number,
): string {
  const speech = speechOf(locale);
  const sentence = speech.say(texts.problems[problem.code], { size: speech.size(maxBytes) });
  if (problem.code !== 'unknown_format' || problem.looksLike === undefined) return sentence;
  return texts.mistaken[mistaken[problem.looksLike]];
}

/** What to do about such a file, without what it is: the sentence before says that. `''` when there is nothing to do. */
export const exportAdvice = ({ mistaken: sentences }: Texts, looksLike: LooksLike): string =>
  sentences[mistaken[looksLike]].replace(/^[^.]*\.\s*/, '');

/** What a person calls each of them, and what they are told to do about it. */
const mistaken: Readonly<Record<LooksLike, MistakenFile>> = {
  'an empty file': 'empty',
  'a binary file': 'something_else',
  'a calendar': 'calendar',
  'a text that is no list of people': 'text',
  'a web page': 'web_page',
  'an XML file': 'something_else',
  'a JSON file': 'something_else',
  'a PDF': 'pdf',
  'an Outlook data file': 'outlook_data',
  'an Outlook archive for Mac': 'outlook_mac',
  'an Outlook message': 'outlook_message',
  'an archive of Apple Contacts': 'apple_archive',
  'a Numbers spreadsheet': 'numbers',
  'a database': 'something_else',
  'an image': 'image',
  'a compressed archive': 'archive',
  'a program': 'something_else',
  'a sound': 'something_else',
  'a film': 'something_else',
  'an old Excel workbook': 'workbook',
  'a workbook with a password': 'locked',
  'an Excel workbook without a list of people': 'empty_workbook',
  'a LibreOffice workbook without a list of people': 'empty_workbook',
  'a Word document': 'document',
  'a PowerPoint presentation': 'something_else',
  'an empty ZIP archive': 'empty',
  'a ZIP archive': 'archive',
  'a ZIP archive with a password': 'locked',
  'a ZIP archive without an address book': 'archive',
};
