import { type Locale, sentencesOf } from '@bookbridge/ui';
import type { ImportTexts, MenuTexts } from '../texts/picker-texts.js';
import type { Failure } from './import/machine.js';

/** Where we know more than the service says, or it says nothing. */
const sentences: Readonly<Record<string, keyof ImportTexts>> = {
  consent_denied: 'denied',
  consent_expired: 'expired',
  expired: 'expired',
  release_refused: 'codeSpent',
  file_unknown_format: 'fileUnknown',
  file_unreadable: 'fileUnreadable',
  too_large: 'fileLarge',
  insecure_page: 'insecure',
};

/** What people read of a failure: its own sentence, or the service's, in the language of the import. */
export function failureSentence(
  failure: Failure,
  source: string,
  texts: MenuTexts & ImportTexts,
  locale: Locale,
): string {
  const own = sentences[failure.code];
  if (own === undefined && failure.message) return failure.message;
  return sentencesOf(locale).say(texts[own ?? 'failed'] as string, { source });
}
