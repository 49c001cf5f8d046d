import { Draft, type DraftContext } from '../clean/draft.js';
import { toType } from '../clean/type.js';
import { decodeQuotedPrintable } from '../text/quoted-printable.js';
import type { Card } from './cards.js';
import { type Head, noHead, type Property, type PropertyName } from './property.js';
import { splitEscaped, unescapeText } from './value.js';

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
  const types = groupLabels(card.properties);
  // One object for all properties: a new one for each would be a fifth of the time.
  const mapping: Mapping = {
    mapped,
    draft: mapped.draft,
    labels: noLabels,
    head: noHead,
    value: '',
    type: '',
    isOld: card.version === '2.1',
  };
  for (const property of card.properties) {
    const { head } = property;
    const map = head.name === '' ? undefined : mappers[head.name];
    if (!map) continue;
    mapping.head = head;
    mapping.value = head.encoding === 'quoted-printable' ? decoded(property, locale) : property.value;
    mapping.type = types?.get(head.group) ?? head.type;
    map(mapping);
  }
  for (const { text, type } of mapping.labels) mapped.draft.addLabel(text, type);
  return mapped;
}

interface Mapping {
  mapped: MappedCard;
  /** Whole addresses: they may stand before the address they are the text of. */
  labels: readonly { text: string; type: string }[];
  draft: Draft;
  head: Head;
  /** Decoded from quoted-printable, still escaped. */
  value: string;
  type: string;
  /** vCard 2.1, where a comma separates nothing. */
  isOld: boolean;
}

function decoded({ head, value }: Property, locale?: string): string {
  return decodeQuotedPrintable(value, head.charset, locale);
}

/** Apple's labels: `item1.X-ABLabel` names the kind of `item1.TEL`. */
function groupLabels(properties: readonly Property[]): Map<string, string> | undefined {
  let labels: Map<string, string> | undefined;
  for (const { head, value } of properties) {
    if (head.name !== 'X-ABLABEL' || head.group === '') continue;
    labels ??= new Map();
    labels.set(
      head.group,
      toType(unescapeText(head.encoding === '' ? value : decodeQuotedPrintable(value, head.charset))),
    );
  }
  return labels;
}

const noLabels: Mapping['labels'] = [];

const mappers: Partial<Record<PropertyName, (mapping: Mapping) => void>> = {
  N: ({ draft, value, isOld }) => {
    const { contact } = draft;
    if (contact.first_name !== '' || contact.last_name !== '') return;
    const parts = splitEscaped(value, ';');
    draft.set('last_name', component(parts[0], isOld));
    draft.set('first_name', component(parts[1], isOld));
    draft.set('middle_name', component(parts[2], isOld));
    draft.set('title', component(parts[3], isOld));
    draft.set('suffix', component(parts[4], isOld));
  },
  FN: ({ draft, value }) => draft.set('full_name', unescapeText(value)),
  NICKNAME: ({ draft, value }) => draft.set('nickname', unescapeText(value)),
  EMAIL: ({ draft, head, value, type }) => draft.addEmail(unescapeText(value), type, head.preference),
  TEL: ({ draft, head, value, type }) => draft.addPhone(unescapeText(value), type, head.preference),
  // Hardly a writer escapes the commas of a street, and none means a list by them.
  ADR: ({ draft, head, value, type }) => {
    const parts = splitEscaped(value, ';').map(unescapeText);
    const [box = '', extended = '', street = '', city = '', region = '', code = '', country = ''] = parts;
    draft.addAddress(
      {
        street: [street, extended, box].filter((line) => line.trim() !== '').join('\n'),
        city,
        region,
        postal_code: code,
        country,
        formatted: head.label,
      },
      type,
      head.preference,
    );
  },
  LABEL: (mapping) => {
    mapping.labels = [...mapping.labels, { text: unescapeText(mapping.value), type: mapping.type }].slice(
      0,
      100,
    );
  },
  ORG: ({ draft, value }) => {
    const [name = '', ...units] = splitEscaped(value, ';');
    draft.addTo('companies', unescapeText(name));
    draft.set('department', unescapeText(units.find((unit) => unit.trim() !== '') ?? ''));
  },
  TITLE: ({ draft, value }) => draft.set('job_title', unescapeText(value)),
  CATEGORIES: ({ draft, value }) => {
    for (const name of splitEscaped(value, ',')) draft.addGroup(unescapeText(name));
  },
  BDAY: ({ draft, head, value }) => {
    if (head.valueType === 'text') return;
    const date = unescapeText(value);
    draft.setBirthday(
      head.omitYear !== '' && date.startsWith(head.omitYear)
        ? `--${date.slice(head.omitYear.length + 1)}`
        : date,
    );
  },
  NOTE: ({ draft, value }) => draft.addNote(unescapeText(value)),
  URL: ({ draft, value }) => draft.addTo('urls', unescapeText(value)),
  PHOTO: ({ draft, head, value }) => {
    if (head.encoding === 'base64' && !/^data:/i.test(value)) draft.addPhoto(value);
    else if (value !== '') draft.addPhotoUrl(unescapeText(value));
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
  'X-ANDROID-CUSTOM': ({ draft, value }) => {
    const [kind = '', first = ''] = splitEscaped(value, ';');
    if (kind.endsWith('/nickname')) draft.set('nickname', unescapeText(first));
  },
};

function kind({ mapped, draft, value }: Mapping): void {
  const word = value.trim().toLowerCase();
  if (word === 'group') mapped.isGroup = true;
  else if (word === 'org' || word === 'organization') draft.isOrganisation = true;
}

function member({ mapped, value }: Mapping): void {
  mapped.members.push(bareUid(value));
}

const bareUid = (value: string) => value.trim().replace(/^urn:uuid:/i, '');

/** A component may be a list, which people write with blanks. */
function component(part = '', isOld: boolean): string {
  if (part === '' || isOld || !part.includes(',')) return unescapeText(part);
  return splitEscaped(part, ',')
    .map((item) => unescapeText(item).trim())
    .filter((item) => item !== '')
    .join(' ');
}
