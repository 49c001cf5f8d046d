import { dateOf, parseDate } from '../clean/date.js';
import { Draft, type DraftContext } from '../clean/draft.js';
import { toType, typeOfParameters } from '../clean/type.js';
import { isRecord } from '../text/json.js';

type Json = Record<string, unknown>;

export interface MappedJsCard {
  draft: Draft;
  uid: string;
  isGroup: boolean;
  members: string[];
}

/** The draft of a card's contact. Whatever is not of the type that the standard says is passed over. */
export function mapJsCard(card: Json, at: number, context: DraftContext): MappedJsCard {
  const draft = new Draft(at, context);
  const kind = text(card, 'kind');
  draft.isOrganisation = kind === 'org';
  mapName(draft, isRecord(card.name) ? card.name : {});
  for (const nickname of values(card, 'nicknames')) draft.set('nickname', text(nickname, 'name'));
  for (const email of values(card, 'emails'))
    draft.addEmail(text(email, 'address'), typeOf(email), preference(email));
  for (const phone of values(card, 'phones'))
    draft.addPhone(text(phone, 'number'), typeOf(phone), preference(phone));
  for (const address of values(card, 'addresses')) mapAddress(draft, address);
  for (const organization of values(card, 'organizations')) {
    draft.addCompany(text(organization, 'name'));
    draft.set('department', text(records(organization.units)[0] ?? {}, 'name'));
  }
  for (const title of values(card, 'titles'))
    if (text(title, 'kind') !== 'role') draft.set('job_title', text(title, 'name'));
  for (const anniversary of values(card, 'anniversaries')) mapBirthday(draft, anniversary);
  for (const note of values(card, 'notes')) draft.addNote(text(note, 'note'));
  for (const link of values(card, 'links')) draft.addUrl(text(link, 'uri'));
  for (const medium of values(card, 'media')) {
    if (text(medium, 'kind') === 'photo' && text(medium, 'uri') !== '')
      draft.addPhotoUrl(text(medium, 'uri'));
  }
  for (const keyword of truths(card.keywords)) draft.addGroup(keyword);
  return {
    draft,
    uid: bareUid(text(card, 'uid')),
    isGroup: kind === 'group',
    members: truths(card.members).map(bareUid),
  };
}

function mapName(draft: Draft, name: Json): void {
  const parts = (...kinds: string[]) =>
    records(name.components)
      .filter((component) => kinds.includes(text(component, 'kind')))
      .map((component) => text(component, 'value'))
      .join(' ');
  draft.set('first_name', parts('given'));
  draft.set('middle_name', parts('given2'));
  draft.set('last_name', parts('surname', 'surname2'));
  draft.set('title', parts('title'));
  draft.set('suffix', parts('generation', 'credential'));
  draft.set('full_name', text(name, 'full'));
}

/** Parts of a street, in the order of an envelope. */
const streetKinds = new Set([
  'name',
  'number',
  'block',
  'direction',
  'building',
  'floor',
  'apartment',
  'room',
  'landmark',
  'postOfficeBox',
]);

function mapAddress(draft: Draft, address: Json): void {
  const components = records(address.components);
  const parts = (...kinds: string[]) =>
    components
      .filter((component) => kinds.includes(text(component, 'kind')))
      .map((component) => text(component, 'value'))
      .join(', ');
  const street = components
    .filter((component) => streetKinds.has(text(component, 'kind')))
    .map((component) => text(component, 'value'))
    .join(' ');
  draft.addAddress(
    {
      street,
      city: parts('locality'),
      region: parts('region'),
      postal_code: parts('postcode'),
      country: parts('country'),
      formatted: text(address, 'full'),
    },
    typeOf(address),
    preference(address),
  );
}

function mapBirthday(draft: Draft, anniversary: Json): void {
  if (text(anniversary, 'kind') !== 'birth' || !isRecord(anniversary.date)) return;
  const { utc, year, month, day } = anniversary.date;
  if (typeof utc === 'string') draft.setDate(parseDate(utc));
  else if (typeof month === 'number' && typeof day === 'number') {
    draft.setDate(dateOf(typeof year === 'number' ? year : 0, month, day));
  }
}

/** Contexts and features say the kind, unless somebody's own label does. */
function typeOf(entry: Json): string {
  const label = text(entry, 'label');
  return label !== ''
    ? toType(label)
    : typeOfParameters([...truths(entry.contexts), ...truths(entry.features)].filter(isKind));
}

const isKind = (word: string): boolean => /^(?:private|work|mobile|fax|pager|main-number|home)$/.test(word);

function preference(entry: Json): number | undefined {
  return typeof entry.pref === 'number' ? entry.pref : undefined;
}

const bareUid = (uid: string): string => uid.replace(/^urn:uuid:/i, '');

function text(record: Json, key: string): string {
  const value = record[key];
  return typeof value === 'string' ? value : '';
}

const records = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isRecord) : []);

/** JSContact keeps lists as objects whose keys are ids. */
const values = (record: Json, key: string): Json[] =>
  records(Object.values(isRecord(record[key]) ? record[key] : {}));

const truths = (value: unknown): string[] =>
  isRecord(value) ? Object.keys(value).filter((key) => value[key] === true) : [];
