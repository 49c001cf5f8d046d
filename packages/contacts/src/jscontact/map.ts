import { dateOf, parseDate } from '../clean/date.js';
import { Draft, type DraftContext } from '../clean/draft.js';
import { toType, typeOfParameters } from '../clean/type.js';
import { propertiesOf } from '../jcard/property.js';
import { isRecord } from '../text/json.js';
import { mapProperties } from '../vcard/map.js';

type Json = Record<string, unknown>;

/** What a Card says: of a person or a company, or of a group. */
export interface MappedJsCard {
  draft: Draft;
  /** Without `urn:uuid:`; `''` for a Card that has none. */
  uid: string;
  isGroup: boolean;
  /** The uids of a group's people, without `urn:uuid:`. */
  members: string[];
}

/**
 * The draft of a card's contact. Whatever is not of the type that the standard says is passed over; what its drafts called
 * otherwise is read, too.
 */
export function mapJsCard(card: Json, at: number, context: DraftContext): MappedJsCard {
  const draft = new Draft(at, context);
  const kind = text(card, 'kind');
  draft.isOrganisation = kind === 'org';
  mapName(draft, isRecord(card.name) ? card.name : { components: card.name });
  draft.set('full_name', text(card, 'fullName'));
  for (const nickname of values(card, 'nicknames')) draft.set('nickname', text(nickname, 'name'));
  for (const email of values(card, 'emails'))
    draft.addEmail(text(email, 'address', 'email'), typeOf(email), preference(email));
  for (const phone of values(card, 'phones'))
    draft.addPhone(text(phone, 'number', 'phone'), typeOf(phone), preference(phone));
  for (const address of values(card, 'addresses')) mapAddress(draft, address);
  for (const organization of values(card, 'organizations')) {
    draft.addCompany(text(organization, 'name'));
    const [unit] = Array.isArray(organization.units) ? organization.units : [];
    draft.set('department', isRecord(unit) ? text(unit, 'name') : typeof unit === 'string' ? unit : '');
  }
  for (const title of values(card, 'titles'))
    if (kindOf(title) !== 'role') draft.set('job_title', text(title, 'name', 'title'));
  for (const anniversary of values(card, 'anniversaries')) mapBirthday(draft, anniversary);
  for (const note of values(card, 'notes')) draft.addNote(text(note, 'note'));
  draft.addNote(text(card, 'notes'));
  for (const link of values(card, 'links')) draft.addUrl(text(link, 'uri'));
  for (const medium of values(card, 'media')) {
    if (text(medium, 'kind') === 'photo' && text(medium, 'uri') !== '')
      draft.addPhotoUrl(text(medium, 'uri'));
  }
  for (const keyword of truths(card.keywords)) draft.addGroup(keyword);
  const mapped = {
    draft,
    uid: bareUid(text(card, 'uid')),
    isGroup: kind === 'group' || text(card, '@type') === 'CardGroup',
    members: truths(card.members).map(bareUid),
  };
  // What a vCard said that JSContact has no place for (RFC 9555 §2.15).
  const { properties, dropped } = propertiesOf(card.vCardProps, context.limits.maxProperties);
  for (const reason of dropped) draft.warn(reason);
  mapProperties(mapped, { properties, version: '4.0' });
  return mapped;
}

function mapName(draft: Draft, name: Json): void {
  const components = records(name.components);
  const parts = (...kinds: string[]) => joined(components, new Set(kinds), ' ');
  draft.set('first_name', parts('given', 'personal'));
  draft.set('middle_name', parts('given2', 'middle', 'additional'));
  draft.set('last_name', parts('surname', 'surname2'));
  draft.set('title', parts('title', 'prefix'));
  draft.set('suffix', parts('generation', 'credential', 'suffix'));
  draft.set('full_name', text(name, 'full'));
  if (name.isOrdered === true) draft.set('full_name', written(name, components));
}

/** A name or an address as its parts are written one after the other, where the card says how they are. */
function written(name: Json, components: readonly Json[]): string {
  const between = typeof name.defaultSeparator === 'string' ? name.defaultSeparator : ' ';
  return joined(components, undefined, between);
}

/** The values of the components of some kinds, or of all; a separator between two of them is what stands there. */
function joined(
  components: readonly Json[],
  kinds: ReadonlySet<string> | undefined,
  between: string,
): string {
  let whole = '';
  let separator: string | undefined;
  for (const component of components) {
    const kind = kindOf(component);
    const value = text(component, 'value');
    if (kind === 'separator') separator = value;
    else {
      if (value !== '' && (kinds === undefined || kinds.has(kind)))
        whole += whole === '' ? value : (separator ?? between) + value;
      separator = undefined;
    }
  }
  return whole;
}

/** Parts of a street, in the order of an envelope. */
const streetKinds = new Set([
  'name',
  'number',
  'block',
  'subdistrict',
  'district',
  'direction',
  'building',
  'floor',
  'apartment',
  'room',
  'landmark',
  'extension',
  'postOfficeBox',
]);

function mapAddress(draft: Draft, address: Json): void {
  const components = records(address.components ?? address.street);
  const isWhole = address.isOrdered === true && typeof address.defaultSeparator === 'string';
  const parts = (kind: string) => joined(components, new Set([kind]), ', ') || text(address, kind);
  draft.addAddress(
    {
      street: joined(components, streetKinds, ' '),
      city: parts('locality'),
      region: parts('region'),
      postal_code: parts('postcode'),
      country: parts('country') || text(address, 'countryCode'),
      formatted: text(address, 'full', 'fullAddress') || (isWhole ? written(address, components) : ''),
    },
    typeOf(address),
    preference(address),
  );
}

function mapBirthday(draft: Draft, anniversary: Json): void {
  const { date } = anniversary;
  if (!/^birth(?:day)?$/.test(kindOf(anniversary))) return;
  if (typeof date === 'string') draft.setBirthday(date);
  if (!isRecord(date)) return;
  const { utc, year, month, day, calendarScale = 'gregorian' } = date;
  if (typeof utc === 'string') draft.setDate(parseDate(utc));
  else {
    const isDay = typeof month === 'number' && typeof day === 'number';
    const isKnown = isDay && /^gregorian$/i.test(String(calendarScale));
    draft.setDate(isKnown ? dateOf(typeof year === 'number' ? year : 0, month, day) : undefined);
  }
}

/** Contexts and features say the kind, unless somebody's own label does. */
function typeOf(entry: Json): string {
  const label = text(entry, 'label');
  return label !== ''
    ? toType(label)
    : typeOfParameters([...truths(entry.contexts), ...truths(entry.features)].filter(isKind));
}

const isKind = (word: string): boolean =>
  /^(?:private|work|mobile|cell|fax|pager|main-number|home)$/.test(word);

function preference(entry: Json): number | undefined {
  return typeof entry.pref === 'number' ? entry.pref : undefined;
}

const bareUid = (uid: string): string => uid.replace(/^urn:uuid:/i, '');

/** The first of these that is a text. */
function text(record: Json, ...keys: string[]): string {
  for (const key of keys) {
    const value = record[key];
    if (typeof value === 'string') return value;
  }
  return '';
}

const kindOf = (record: Json): string => text(record, 'kind', 'type');

const records = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isRecord) : []);

/** JSContact keeps lists as objects whose keys are ids; its first drafts had lists. */
const values = (record: Json, key: string): Json[] => {
  const value = record[key];
  return records(isRecord(value) ? Object.values(value) : value);
};

const truths = (value: unknown): string[] =>
  isRecord(value) ? Object.keys(value).filter((key) => value[key] === true) : [];
