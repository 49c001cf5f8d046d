import { joinName } from '../../dist/clean/full-name.js';
import { parseDate, splitDisplayName } from '../../dist/index.js';
import { decodeQuotedPrintable } from '../../dist/text/quoted-printable.js';
import type { ParserName } from './parsers.js';
import type { Said, SaidField } from './said.js';

export interface Difference {
  parser: ParserName;
  field: SaidField;
  theirs: Said;
  ours: Said;
  /** The file, unfolded, as text. */
  source: string;
}

/** Why what another parser says of a field is not what we say. */
export interface Rule {
  name: string;
  /** The only parser that it is of, where that may not be there. */
  of?: ParserName;
  fault: 'theirs' | 'our cleaning';
  why: string;
  /** What they would say were it not for this. */
  mend?: (value: string, difference: Difference) => string;
  /** The same of the values of a list together. */
  mendList?: (values: string[], difference: Difference) => string[];
  /** Whether this alone is the reason, where what they would say cannot be told. */
  explains?: (difference: Difference) => boolean;
}

const parts: readonly SaidField[] = ['given', 'family', 'additional', 'prefix', 'suffix'];
const textOf = (said: Said, field: SaidField): string => [said[field]].flat().join('\n');
const isAmong = (part: readonly string[], all: readonly string[]) => part.every((one) => all.includes(one));
const propertyOf: Partial<Record<SaidField, string>> = {
  emails: 'EMAIL',
  phones: 'TEL',
  addresses: 'ADR',
  notes: 'NOTE',
  birthday: 'BDAY',
};

export const rules: readonly Rule[] = [
  {
    name: 'tel: goes',
    fault: 'our cleaning',
    why: 'A number is what people dial, not the URI it is written as.',
    mendList: (values, { field }) =>
      field === 'phones' ? values.map((value) => value.replace(/^tel:/i, '')) : values,
  },
  {
    name: 'domains are small',
    fault: 'our cleaning',
    why: 'Their case says nothing, and equal addresses should be equal.',
    mendList: (values, { field }) =>
      field === 'emails'
        ? values.map((value) => value.replace(/@.*/, (domain) => domain.toLowerCase()))
        : values,
  },
  {
    name: 'birthdays are calendar days',
    fault: 'our cleaning',
    why: 'One form for all; a time of day, and the year 1604 that stands for none, are left out; words are no day.',
    mend: (value, { field }) => {
      if (field !== 'birthday') return value;
      const date = parseDate(value.replace(/^1604-?(\d\d)-?/, '--$1-'));
      return date ? date.dob || date.birthday : '';
    },
  },
  {
    name: 'escapes that stay',
    fault: 'theirs',
    why: 'A backslash before a separator or a quote is an escape of it, in all values.',
    mend: (value) => value.replace(/\\([^A-Za-z\d\s])/g, '$1'),
  },
  {
    name: 'units in the company',
    fault: 'theirs',
    why: 'ORG is a structured value: its units come after the semicolons.',
    mendList: (values, { parser, field }) =>
      parser === 'vcard4-ts' && field === 'companies'
        ? values.map((value) => value.split(';')[0] ?? '')
        : values,
    mend: (value, { parser, field, theirs }) =>
      parser === 'vcard4-ts' && field === 'department' && value === ''
        ? (theirs.companies[0]?.split(';').find((unit, i) => i > 0 && unit !== '') ?? '')
        : value,
  },
  {
    name: 'one of two that are the same',
    fault: 'our cleaning',
    why: 'A list has each value of a type once.',
    mendList: (values, { field, ours }) =>
      field !== 'notes' && values.length > ours[field].length ? [...new Set(values)] : values,
  },
  {
    name: 'quoted-printable stays',
    fault: 'theirs',
    why: 'They do not decode it, or not where the parameter is bare.',
    mend: (value, { source }) =>
      /QUOTED-PRINTABLE/i.test(source)
        ? decodeQuotedPrintable(value, 'utf-8').replace(/\r\n?/g, '\n').trim()
        : value,
    mendList: (values, { source }) =>
      /QUOTED-PRINTABLE/i.test(source)
        ? values.map((value) => decodeQuotedPrintable(value, 'utf-8'))
        : values,
  },
  {
    name: 'soft breaks end the value',
    fault: 'theirs',
    why: 'They take the next line of quoted-printable for another property, and lose it; charsets as well.',
    explains: ({ field, theirs, ours, source }) =>
      /QUOTED-PRINTABLE/i.test(source) &&
      (/=[\dA-F]{2}|=$/m.test(textOf(theirs, field)) ||
        textOf(theirs, field).replaceAll('=', '') === textOf(ours, field)),
  },
  {
    name: 'a display name of the parts',
    fault: 'our cleaning',
    why: 'Every contact with a name has a full_name.',
    explains: ({ field, theirs, ours }) =>
      field === 'full_name' &&
      theirs.full_name === '' &&
      ours.full_name ===
        joinName({
          title: ours.prefix,
          first_name: ours.given,
          middle_name: ours.additional,
          last_name: ours.family,
          suffix: ours.suffix,
        }),
  },
  {
    name: 'parts of the display name',
    fault: 'our cleaning',
    why: 'Where N says nothing, FN is split as far as that is certain.',
    explains: ({ field, theirs, ours }) => {
      if (
        !parts.includes(field) ||
        ['given', 'family', 'additional'].some((part) => textOf(theirs, part as SaidField))
      )
        return false;
      const split = splitDisplayName(ours.full_name);
      return (
        [split?.first_name, split?.last_name, split?.middle_name, split?.title, split?.suffix][
          parts.indexOf(field)
        ] === ours[field]
      );
    },
  },
  {
    name: 'bare types',
    fault: 'theirs',
    why: 'They drop properties with the parameters of vCard 2.1, which have values only.',
    explains: ({ parser, field, theirs, ours, source }) => {
      const bare = new RegExp(`^(?:[\\w-]+\\.)?${propertyOf[field]};(?:[^:\\n]*;)?[^:;=\\n]*[;:]`, 'im');
      const [less, more] = [theirs[field], ours[field]];
      const isLess = Array.isArray(less) && Array.isArray(more) ? isAmong(less, more) : less === '';
      return parser === 'vcard4-ts' && isLess && bare.test(source);
    },
  },
  {
    name: 'commas separate nothing there',
    fault: 'our cleaning',
    why: 'Hardly a writer escapes the commas of streets and companies, and in 2.1 none needs to.',
    explains: ({ parser, field, theirs, ours }) => {
      const bare = (said: Said) => textOf(said, field).replace(/[,\s]+/g, '');
      if (field === 'companies' || field === 'department')
        return (
          (parser === 'vcard4-ts' &&
            ours.companies.some(
              (name) => name.includes(',') && name.startsWith(theirs.companies[0] ?? '-'),
            )) ||
          (parser === 'vobject' && bare(theirs) === bare(ours))
        );
      return (field === 'addresses' || parts.includes(field)) && bare(theirs) === bare(ours);
    },
  },
  {
    name: 'backslashes that mean nothing',
    fault: 'theirs',
    why: 'One that escapes nothing known stands for itself before a letter, and at the end.',
    explains: ({ parser, field, theirs, ours }) => {
      const bare = (said: Said) => textOf(said, field).replace(/[\\\s]+/g, '');
      return parser === 'vcard4-ts' && textOf(ours, field).includes('\\') && bare(theirs) === bare(ours);
    },
  },
  {
    name: 'folds that lost their blank',
    fault: 'theirs',
    why: 'A line that is no property belongs to the long one before; they drop it.',
    explains: ({ parser, field, theirs, ours, source }) => {
      const [less, more] = [theirs[field], ours[field]].map((value) => [value].flat());
      const lost = more?.map((value, i) =>
        value.startsWith(less?.[i] ?? '-') ? value.slice(less?.[i]?.length) : '-',
      );
      const starts = lost?.every(
        (rest) => rest === '' || source.includes(`\n${rest.split('\n').join('\\n').slice(0, 12)}`),
      );
      return parser === 'vcard4-ts' && starts === true;
    },
  },
  {
    name: 'other charsets',
    fault: 'theirs',
    why: 'They are given UTF-8, and what is none of it is lost.',
    explains: ({ field, theirs, ours }) =>
      textOf(theirs, field).includes('\ufffd') && !textOf(ours, field).includes('\ufffd'),
  },
  {
    name: 'a word after the last backslash',
    of: 'vobject',
    fault: 'theirs',
    why: 'They look for what it escapes, and write "eof" where nothing follows.',
    mend: (value, { parser }) => (parser === 'vobject' ? value.replace(/\\eof$/m, '\\') : value),
  },
  {
    name: 'a text ends at a comma',
    of: 'vobject',
    fault: 'theirs',
    why: 'FN and NOTE are one text; a comma that nobody escaped is a comma.',
    explains: ({ parser, field, theirs, ours }) => {
      const ourLines = textOf(ours, field).split('\n');
      const isBeginning = (line: string) =>
        ourLines.some((own) => own === line || own.startsWith(`${line},`));
      return (
        parser === 'vobject' &&
        (field === 'full_name' || field === 'notes') &&
        textOf(ours, field).includes(',') &&
        textOf(theirs, field).split('\n').every(isBeginning)
      );
    },
  },
  {
    name: 'encodings in small letters',
    of: 'vobject',
    fault: 'theirs',
    why: 'Names of encodings have no case; they know QUOTED-PRINTABLE in capitals, and take others for base64.',
    explains: ({ parser, field, theirs, source }) =>
      parser === 'vobject' && /^b'/.test(textOf(theirs, field)) && /ENCODING/i.test(source),
  },
  {
    name: 'nicknames of Android',
    fault: 'our cleaning',
    why: 'It has them in a property of its own.',
    explains: ({ field, theirs, ours, source }) =>
      field === 'nickname' && theirs.nickname === '' && source.includes(`/nickname;${ours.nickname}`),
  },
];

/** The rules that make a difference go; undefined when they do not. */
export function explain(difference: Difference): string[] | undefined {
  const { field, theirs, ours } = difference;
  const used: string[] = [];
  let value: string | string[] = theirs[field];
  for (const rule of rules) {
    if (JSON.stringify(value) === JSON.stringify(ours[field])) return used;
    const mended: string | string[] = Array.isArray(value)
      ? (rule.mendList?.(value, difference) ?? value)
      : (rule.mend?.(value, difference) ?? value);
    if (JSON.stringify(mended) !== JSON.stringify(value)) used.push(rule.name);
    value = mended;
    if (rule.explains?.({ ...difference, theirs: { ...theirs, [field]: value } }))
      return [...used, rule.name];
  }
  return JSON.stringify(value) === JSON.stringify(ours[field]) ? used : undefined;
}
