import { formattingTag, type Locale } from './locale.js';
import { type Sentences, sentencesOf } from './sentences.js';

/** Sentences, and all else that pages put into them. */
export interface Speech extends Sentences {
  /** "names, e-mail addresses and photos" */
  list(items: readonly string[]): string;
  /** "vCard, CSV or ZIP" */
  either(items: readonly string[]): string;
  /** "50 MB", "213 bytes", in steps of 1,000 as file managers show it. */
  size(bytes: number): string;
  /** "15 minutes", "2 hours" */
  minutes(minutes: number): string;
  /** "1.5 seconds" */
  seconds(seconds: number): string;
  /** "98%" */
  percent(percent: number): string;
  /** "29 Nov, 14:00 UTC" */
  moment(at: Date): string;
}

export function speechOf(locale: Locale): Speech {
  const tag = formattingTag(locale);
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' });
  const choices = new Intl.ListFormat(tag, { type: 'disjunction' });
  return {
    ...sentencesOf(locale),
    list: (items) => lists.format(items),
    either: (items) => choices.format(items),
    size: (bytes) => sizeIn(tag, bytes),
    minutes: (minutes) =>
      minutes >= 60 && minutes % 60 === 0
        ? timeIn(tag, minutes / 60, 'hour')
        : timeIn(tag, minutes, 'minute'),
    seconds: (seconds) => timeIn(tag, seconds, 'second'),
    percent: (percent) => new Intl.NumberFormat(tag, { style: 'percent' }).format(percent / 100),
    moment: (at) => new Intl.DateTimeFormat(tag, momentFormat).format(at),
  };
}

function sizeIn(tag: string, bytes: number): string {
  const [divisor, unit] =
    bytes < 1_000 ? [1, 'byte'] : bytes < 1_000_000 ? [1_000, 'kilobyte'] : [1_000_000, 'megabyte'];
  const value = bytes / divisor;
  return new Intl.NumberFormat(tag, {
    style: 'unit',
    unit,
    // "byte" is no sign, and has a plural.
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}

/** Of a place that is nobody's in particular. */
const momentFormat: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
  timeZoneName: 'short',
};

function timeIn(tag: string, value: number, unit: 'second' | 'minute' | 'hour'): string {
  return new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}
