import ICAL from 'ical.js';
import { parseVCards } from 'vcard4-ts';
import type { ForeignProperty } from './said.js';

/** The cards of a file as another program reads them; undefined when it refuses. */
export type ForeignParser = (text: string) => ForeignProperty[][] | undefined;

type ICalCard = ['vcard', [string, object, string, ...unknown[]][], unknown[]];

const isICalCard = (card: unknown): card is ICalCard =>
  Array.isArray(card) && card[0] === 'vcard' && Array.isArray(card[1]);

const byICal: ForeignParser = (text) => {
  let parsed: unknown;
  try {
    parsed = ICAL.parse(text);
  } catch {
    return undefined;
  }
  const cards = ((parsed as unknown[])[0] === 'vcard' ? [parsed] : parsed) as unknown[];
  return cards.filter(isICalCard).map(([, properties]) =>
    properties.map(([name, , , ...values]) => ({
      name,
      value: values.length === 1 ? plainValue(values[0]) : values.map(String),
    })),
  );
};

const plainValue = (value: unknown): ForeignProperty['value'] =>
  Array.isArray(value)
    ? value.map((part) => (Array.isArray(part) ? part.map(String) : String(part)))
    : String(value);

const structured: Record<string, readonly string[]> = {
  N: ['familyNames', 'givenNames', 'additionalNames', 'honorificPrefixes', 'honorificSuffixes'],
  ADR: [
    ...[
      'postOfficeBox',
      'extendedAddress',
      'streetAddress',
      'locality',
      'region',
      'postalCode',
      'countryName',
    ],
  ],
};

const byVCard4: ForeignParser = (text) => {
  const { vCards } = parseVCards(text);
  return vCards?.map((card) =>
    Object.entries(card).flatMap(([name, properties]) =>
      [properties as unknown].flat().flatMap((property) => {
        if (typeof property !== 'object' || property === null || !('value' in property)) return [];
        return { name: name.toLowerCase(), value: partsOf(name, property.value) };
      }),
    ),
  );
};

function partsOf(name: string, value: unknown): ForeignProperty['value'] {
  const parts = structured[name];
  if (!parts || typeof value !== 'object') return plainValue(value);
  return parts.map((part) => (value as Record<string, string[]>)[part] ?? '');
}

export type ParserName = 'ical.js' | 'vcard4-ts' | 'vobject';

export const parsers: Record<Exclude<ParserName, 'vobject'>, ForeignParser> = {
  'ical.js': byICal,
  'vcard4-ts': byVCard4,
};
