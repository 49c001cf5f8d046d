/** A birthday as contacts have it. */
export interface ParsedDate {
  /** `YYYY-MM-DD`, or `''` when the year is unknown. */
  dob: string;
  /** `MM-DD` */
  birthday: string;
}

/** Which of two numbers is the day where a date does not say: `07/04/1990`. */
export type DateOrder = 'day-first' | 'month-first';

/**
 * A date in any form that exporters write, the calendar date as written (a time or zone moves nothing).
 * Undefined for what is no possible date.
 * @see RFC 6350 §4.3; 1604 stands for "no year" as in Apple's X-APPLE-OMIT-YEAR
 */
export function parseDate(value: string, order: DateOrder = 'month-first'): ParsedDate | undefined {
  const plain = plainDate(value);
  if (plain) return plain;
  const text = value.trim();
  const basic = /^(\d{4}|--)-?(\d{2})-?(\d{2})(?:[TZ\s,+-].*)?$/i.exec(text);
  if (basic) return dateOf(basic[1] === '--' ? 0 : Number(basic[1]), Number(basic[2]), Number(basic[3]));
  const yearFirst = /^(\d{4}|-)[-/.年년\s]+(\d{1,2})[-/.月월\s]+(\d{1,2})[日일.]?(?:[TZ\s,+-].*)?$/i.exec(
    text,
  );
  if (yearFirst) return dateOf(Number(yearFirst[1]) || 0, Number(yearFirst[2]), Number(yearFirst[3]));
  const numbers = /^(\d{1,2})([-/.])\s?(\d{1,2})(?:\2\s?(\d{4}|\d{2})?\.?)?(?:[\s,].*)?$/.exec(text);
  if (numbers)
    return numeric(Number(numbers[1]), numbers[2] ?? '', Number(numbers[3]), numbers[4] ?? '', order);
  return worded(text);
}

/** `YYYY-MM-DD`, as most dates are written: expressions take several times as long. */
function plainDate(value: string): ParsedDate | undefined {
  if (value.length !== 10 || value.charCodeAt(4) !== 0x2d || value.charCodeAt(7) !== 0x2d) return undefined;
  const year = digits(value, 0, 4);
  const month = digits(value, 5, 7);
  const day = digits(value, 8, 10);
  return year > 0 && month > 0 && day > 0 ? dateOf(year, month, day) : undefined;
}

/** The number that a piece of a value is; below 0 when not all of it are digits. */
function digits(value: string, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i++) {
    const digit = value.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** The order in which a country or a language writes dates; undefined when neither is known. */
export function dateOrderIn(region: string | undefined, locale: string | undefined): DateOrder | undefined {
  if (region) return region.toUpperCase() === 'US' ? 'month-first' : 'day-first';
  if (locale) return /^en(?:-US)?$/i.test(locale) ? 'month-first' : 'day-first';
  return undefined;
}

function numeric(
  a: number,
  separator: string,
  b: number,
  year: string,
  order: DateOrder,
): ParsedDate | undefined {
  // Where dots stand between the numbers, the day is first: no country writes it otherwise.
  const dayFirst = a > 12 || (b <= 12 && (separator === '.' || order === 'day-first'));
  return dayFirst ? dateOf(fullYear(year), b, a) : dateOf(fullYear(year), a, b);
}

function worded(text: string): ParsedDate | undefined {
  // A weekday may stand before.
  const dayFirst =
    /^(?:\p{L}+\.?,?\s+)?(\d{1,2})\.?[\s-]+(?:de\s+)?(\p{L}{3,})\.?(?:[\s,-]+(?:de\s+)?(\d{4}|\d{2}))?(?:[\s,].*)?$/u.exec(
      text,
    );
  const month = monthOf(dayFirst?.[2] ?? '');
  if (dayFirst && month > 0) return dateOf(fullYear(dayFirst[3] ?? ''), month, Number(dayFirst[1]));
  const yearFirst = /^(\d{4})[.\s-]+(\p{L}{3,})[.\s-]+(\d{1,2})\.?$/u.exec(text);
  if (yearFirst) return dateOf(Number(yearFirst[1]), monthOf(yearFirst[2] ?? ''), Number(yearFirst[3]));
  const monthFirst =
    /^(?:\p{L}+\.?,?\s+)?(\p{L}{3,})\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?(?:[\s,-]+(\d{4}))?(?:[\s,].*)?$/u.exec(
      text,
    );
  if (!monthFirst) return undefined;
  // Unix writes the time of day before the year.
  const year = monthFirst[3] ?? /\d:\d.*\s(\d{4})$/.exec(text)?.[1] ?? '';
  return dateOf(fullYear(year), monthOf(monthFirst[1] ?? ''), Number(monthFirst[2]));
}

/** Two digits are a year of the hundred years that end with this one; birthdays are in the past. */
function fullYear(year: string): number {
  if (year.length !== 2) return Number(year);
  const now = new Date().getUTCFullYear();
  const candidate = now - (now % 100) + Number(year);
  return candidate > now ? candidate - 100 : candidate;
}

/**
 * A date out of its numbers, January being 1; year 0 and 1604 mean none. Undefined for impossible ones: they are dropped,
 * not bent.
 */
export function dateOf(year: number, month: number, day: number): ParsedDate | undefined {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return undefined;
  if (!(month >= 1 && month <= 12 && day >= 1) || year > 9999) return undefined;
  // Outlook's way of saying that there is none.
  if (year === 4501 && month === 1 && day === 1) return undefined;
  const known = year > 0 && year !== 1604;
  const longest =
    month === 2
      ? !known || isLeap(year)
        ? 29
        : 28
      : month === 4 || month === 6 || month === 9 || month === 11
        ? 30
        : 31;
  if (day > longest) return undefined;
  const birthday = `${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
  return { birthday, dob: known ? `${String(year).padStart(4, '0')}-${birthday}` : '' };
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Beginnings of month names that tell them apart, in the languages of the exporters. */
const months = [
  'jan|ene|gen|янв|sty|led|oca|tam|ian|ιαν|січ',
  'feb|fév|fev|фев|lut|úno|şub|hel|φεβ|лют',
  'mar|mär|maa|mrt|мар|bře|már|μαρ|бер',
  'apr|avr|abr|апр|kwi|dub|nis|huh|ápr|απρ|кві',
  'may|mai|maj|mei|mag|май|мая|kvě|tou|máj|μαΐ|μάι|тра',
  'jun|juin|giu|июн|cze|červn|haz|kes|jún|iun|ιουν|ιούν|чер',
  'jul|juil|lug|июл|lip|лип|července|tem|hei|júl|iul|ιουλ|ιούλ',
  'aug|aoû|aou|ago|авг|sie|srp|ağu|elo|αυγ|αύγ|сер',
  'sep|set|сен|wrz|zář|eyl|syy|szep|σεπ|вер',
  'oct|okt|ott|out|окт|paź|říj|eki|lok|οκτ|жов',
  'nov|ноя|lis|лис|kas|noi|νοε|νοέ',
  'dec|dez|dic|déc|des|дек|gru|pro|ara|jou|δεκ|гру',
].map((forms) => new RegExp(`^(?:${forms})`, 'i'));

function monthOf(word: string): number {
  const found = months.findIndex((month) => month.test(word));
  return found + 1;
}
