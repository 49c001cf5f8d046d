import { Draft, type DraftContext } from '../clean/draft.js';
import { toType } from '../clean/type.js';
import { streetOf } from './address.js';
import type { Card } from './cards.js';
import { decoded } from './decoded.js';
import { type Head, noHead, type Property, type PropertyName, propertyNames } from './property.js';
import { kindOfValue } from './unknown.js';
import { partsOf, splitEscaped, unescapeText } from './value.js';

export interface MappedCard {
  draft: Draft;
  uid: string;
  isGroup: boolean;
  /** UIDs of a group's people. */
  members: string[];
}

/** The draft of a card's contact, and what the card says of groups. */
export function mapCard(card: Card, context: DraftContext, locale?: string): MappedCard {
  const mapped: MappedCard = {
    draft: new Draft(card.at, context),
    uid: '',
    isGroup: card.isList,
    members: [],
  };
  mapProperties(mapped, card, locale);
  return mapped;
}

/** Puts the properties of a card to what is there of its contact. */
export function mapProperties(
  mapped: MappedCard,
  card: Pick<Card, 'properties' | 'version'>,
  locale?: string,
): void {
  let types: ReadonlyMap<string, string> | undefined;
  // One object for all properties: a new one for each would be a fifth of the time.
  const mapping: Mapping = {
    mapped,
    draft: mapped.draft,
    labels: noLabels,
    head: noHead,
    value: '',
    isEscaped: false,
    type: '',
    isOld: card.version === '2.1',
    alternatives: undefined,
  };
  let spare: readonly Property[] = noProperties;
  for (let pass = 0; pass < 2; pass++) {
    for (const property of pass === 0 ? card.properties : spare) {
      const { head } = property;
      if (head.isSpare && pass === 0) {
        spare = [...spare, property].slice(0, 100);
        continue;
      }
      const map = head.name === '' ? undefined : mappersByIndex[head.nameIndex];
      if (!map || (head.altId !== '' && isAlternative(mapping, head))) continue;
      mapping.head = head;
      if (head.encoding === '' && head.charset === '') {
        mapping.value = property.value;
        mapping.isEscaped = property.isEscaped;
      } else {
        mapping.value = decoded(property, locale);
        mapping.isEscaped = mapping.value.includes('\\');
      }
      mapping.type = head.type;
      if (head.group !== '') {
        types ??= groupLabels(card.properties);
        mapping.type = types.get(head.group) ?? head.type;
      }
      map(mapping);
    }
  }
  for (const { text, type } of mapping.labels) mapped.draft.addLabel(text, type);
  if (mapped.isGroup)
    for (const { address } of mapped.draft.contact.email) mapped.members.push(address.toLowerCase());
}

const noProperties: readonly Property[] = [];

export const nameOfGroup = ({ contact }: Draft): string =>
  contact.full_name || contact.last_name || contact.first_name;

interface Mapping {
  mapped: MappedCard;
  /** Whole addresses: they may stand before the address they are the text of. */
  labels: readonly { text: string; type: string }[];
  draft: Draft;
  head: Head;
  /** Decoded from quoted-printable, still escaped. */
  value: string;
  /** Whether anything in it is escaped: nearly always nothing is, and each part would be searched for it. */
  isEscaped: boolean;
  type: string;
  /** vCard 2.1, where a comma separates nothing. */
  isOld: boolean;
  /** The properties that were read and may be there in another language, too. */
  alternatives: Set<string> | undefined;
}

/**
 * Whether an earlier property says the same in another language.
 * @see RFC 6350 §5.4
 */
function isAlternative(mapping: Mapping, { name, altId }: Head): boolean {
  mapping.alternatives ??= new Set();
  const { size } = mapping.alternatives;
  return mapping.alternatives.add(`${name} ${altId}`).size === size;
}

/** Apple's labels: `item1.X-ABLabel` names the kind of `item1.TEL`. */
function groupLabels(properties: readonly Property[]): ReadonlyMap<string, string> {
  let labels: Map<string, string> | undefined;
  for (const property of properties) {
    if (property.head.name !== 'X-ABLABEL' || property.head.group === '') continue;
    labels ??= new Map();
    labels.set(
      property.head.group,
      toType(unescapeText(property.head.encoding === '' ? property.value : decoded(property))),
    );
  }
  return labels ?? noTypes;
}

const noTypes: ReadonlyMap<string, string> = new Map();

const noLabels: Mapping['labels'] = [];

const mappers: Partial<Record<PropertyName, (mapping: Mapping) => void>> = {
  N: (mapping) => {
    const { draft, value, isEscaped } = mapping;
    const { contact } = draft;
    if (contact.first_name !== '' || contact.last_name !== '') return;
    const [family, given, additional, prefix, suffix, second, generation] = partsOf(value, isEscaped);
    contact.last_name = draft.line(component(mapping, family));
    contact.first_name = draft.line(component(mapping, given));
    contact.middle_name = draft.line(component(mapping, additional));
    contact.title = draft.line(component(mapping, prefix));
    contact.suffix = draft.line(component(mapping, suffix));
    // A second family name and a generation, which should stand above, too (RFC 9554 §2.2).
    if (second !== '')
      contact.last_name = draft.line(withWord(contact.last_name, draft.line(component(mapping, second))));
    if (generation !== '')
      contact.suffix = draft.line(withWord(contact.suffix, draft.line(component(mapping, generation))));
  },
  FN: (mapping) => {
    const { contact } = mapping.draft;
    contact.full_name = single(mapping, contact.full_name);
  },
  NICKNAME: (mapping) => {
    const { contact } = mapping.draft;
    contact.nickname = single(mapping, contact.nickname);
  },
  EMAIL: (mapping) =>
    mapping.draft.addEmail(emailOfDestination(unescaped(mapping)), mapping.type, mapping.head.preference),
  TEL: (mapping) => mapping.draft.addPhone(unescaped(mapping), mapping.type, mapping.head.preference),
  ADR: (mapping) => {
    const { draft, head, value, type } = mapping;
    // What is left of a line break whose encoding somebody has lost.
    if (value.length < 30 && /^[;\s]*(?:=?0[AD][;\s]*)+$/i.test(value)) return;
    draft.addAddress(addressOf(mapping, head.label), type, head.preference);
  },
  'X-SAMSUNGADR': (mapping) => {
    const { draft, type } = mapping;
    const own = addressOf(mapping, '');
    const isThere = draft.contact.address.some((other) => {
      const text = Object.values(other).join('\n');
      return Object.values(own).every((part) => text.includes(part));
    });
    if (!isThere) draft.addAddress(own, type);
  },
  LABEL: (mapping) => {
    mapping.labels = [...mapping.labels, { text: unescaped(mapping), type: mapping.type }].slice(0, 100);
  },
  ORG: (mapping) => {
    const { draft, value, isEscaped } = mapping;
    const parts = partsOf(value, isEscaped, Number.POSITIVE_INFINITY);
    draft.addCompany(unescaped(mapping, parts[0]));
    const unit = parts.find((part, i) => i > 0 && part !== '') ?? '';
    draft.contact.department ||= draft.line(unescaped(mapping, unit));
  },
  TITLE: (mapping) => {
    const { contact } = mapping.draft;
    contact.job_title = single(mapping, contact.job_title);
  },
  CATEGORIES: (mapping) => {
    for (const name of splitEscaped(mapping.value, ',')) mapping.draft.addGroup(unescaped(mapping, name));
  },
  BDAY: (mapping) => {
    const { draft, head } = mapping;
    const date = unescaped(mapping);
    draft.setBirthday(
      head.omitYear !== '' && date.startsWith(head.omitYear)
        ? `--${date.slice(head.omitYear.length + 1)}`
        : date,
    );
  },
  NOTE: (mapping) => mapping.draft.addNote(unescaped(mapping)),
  URL: (mapping) => mapping.draft.addUrl(unescaped(mapping)),
  PHOTO: (mapping) => {
    const { draft, head, value } = mapping;
    if (head.encoding === 'base64' && !/^data:/i.test(value)) draft.addPhoto(value);
    else if (value !== '') draft.addPhotoUrl(unescaped(mapping));
  },
  UID: ({ mapped, value }) => {
    mapped.uid = bareUid(value);
  },
  KIND: kind,
  'X-ADDRESSBOOKSERVER-KIND': kind,
  MEMBER: member,
  'X-ADDRESSBOOKSERVER-MEMBER': member,
  // The members of a VLIST.
  CARD: ({ mapped, value }) => {
    if (mapped.isGroup) mapped.members.push(bareUid(value));
  },
  'X-ABSHOWAS': ({ draft, value }) => {
    if (/^company$/i.test(value.trim())) draft.isOrganisation = true;
  },
  'X-EVOLUTION-LIST': ({ mapped, value }) => {
    if (/^\s*true/i.test(value)) mapped.isGroup = true;
  },
  'X-ANDROID-CUSTOM': ({ draft, value }) => {
    const [kind = '', first = '', type = ''] = splitEscaped(value, ';');
    if (kind.endsWith('/nickname')) draft.contact.nickname ||= draft.line(unescapeText(first));
    // Of its events the third kind is the birthday; of other kinds are days and people beside the contact.
    else if (kind.endsWith('/contact_event') && type === '3') draft.setBirthday(unescapeText(first));
  },
  UNKNOWN: (mapping) => {
    const { draft, head, type } = mapping;
    const text = unescaped(mapping).trim();
    const kind = kindOfValue(text, head.isPhone);
    if (kind === '') {
      if (head.isWord) draft.warn('line_dropped');
    } else if (!head.isPhone) draft.warn('property_dropped');
    else if (kind === 'email') draft.addEmail(text, type, head.preference);
    else draft.addPhone(text, type, head.preference);
  },
};

/** Engines take several times as long to look a name up that is another each time as to count. */
const mappersByIndex = propertyNames.map((name) => mappers[name]);

/** A value, or a part of it, without its escapes. */
const unescaped = ({ value, isEscaped }: Mapping, part = value): string =>
  isEscaped ? unescapeText(part) : part;

/** Evolution's lists had each address inside of an element of XML. */
const emailOfDestination = (value: string): string =>
  value.charCodeAt(0) === 0x3c && value.startsWith('<?xml')
    ? (/<email>([^<]*)/.exec(value)?.[1] ?? value)
    : value;

const withWord = (words: string, word: string): string =>
  words === '' ? word : ` ${words} `.includes(` ${word} `) ? words : `${words} ${word}`;

function addressOf(mapping: Mapping, formatted: string) {
  // Hardly a writer escapes the commas of a street, and none means a list by them.
  const parts = partsOf(mapping.value, mapping.isEscaped);
  const [box, extended, street, city, region, code, country] = parts;
  const isWhole = box === '' && extended === '' && parts.length < 9;
  return {
    street: isWhole ? unescaped(mapping, street) : streetOf(parts),
    city: unescaped(mapping, city),
    region: unescaped(mapping, region),
    postal_code: unescaped(mapping, code),
    country: unescaped(mapping, country),
    formatted,
  };
}

/** What the model has one of: the first of its values, `known` so far, unless the card says that another comes first. */
function single(mapping: Mapping, known: string): string {
  const { draft, head } = mapping;
  return known === '' || head.preference === 1 ? draft.line(unescaped(mapping)) || known : known;
}

function kind({ mapped, draft, value }: Mapping): void {
  const word = value.trim().toLowerCase();
  if (word === 'group') mapped.isGroup = true;
  else if (word === 'org' || word === 'organization') draft.isOrganisation = true;
}

function member({ mapped, value }: Mapping): void {
  mapped.members.push(bareUid(value));
}

const bareUid = (value: string) => {
  const uid = value.trim();
  // Most are not URIs, and begin with a digit or a letter up to F.
  const first = uid.charCodeAt(0) | 0x20;
  if (first === 0x6d && /^mailto:/i.test(uid)) return uid.slice(7).toLowerCase();
  return first === 0x75 && /^urn:uuid:/i.test(uid) ? uid.slice(9) : uid;
};

/** A component may be a list, which people write with blanks. */
function component(mapping: Mapping, part: string): string {
  if (part === '') return '';
  if (mapping.isOld || !part.includes(',')) return unescaped(mapping, part);
  return splitEscaped(part, ',')
    .map((item) => unescaped(mapping, item).trim())
    .filter((item) => item !== '')
    .join(' ');
}
