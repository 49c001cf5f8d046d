import { directionOf, formattingTag, type Locale } from './locale.js';
import type { Plural } from './plural.js';

/** Puts values into sentences, the way the language writes them. */
export interface Sentences {
  /** The sentence with each `{name}` replaced. */
  say(sentence: string, values?: Readonly<Record<string, string>>): string;
  /** The form of the sentence for `count`, with `{count}` and the other values in it. */
  count(sentence: Plural, count: number, values?: Readonly<Record<string, string>>): string;
  number(value: number): string;
}

export function sentencesOf(locale: Locale): Sentences {
  const tag = formattingTag(locale);
  const numbers = new Intl.NumberFormat(tag);
  const rules = new Intl.PluralRules(tag);
  // A name in Latin letters would otherwise drag the punctuation beside it to the wrong end of an Arabic sentence.
  const isolate = (value: string) => (directionOf(locale) === 'rtl' ? `\u2068${value}\u2069` : value);

  const say: Sentences['say'] = (sentence, values = {}) =>
    sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      const value = values[name];
      return value === undefined ? placeholder : isolate(value);
    });

  return {
    say,
    count(sentence, count, values = {}) {
      const form = sentence[rules.select(count)] ?? sentence.other;
      return say(form, { ...values, count: numbers.format(count) });
    },
    number: (value) => numbers.format(value),
  };
}
