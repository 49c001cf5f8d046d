import type { ColumnField, KindedField } from '@bookbridge/contacts';
import type { Include } from '../../model/import.js';
import type { Kind, Texts } from '../../texts/index.js';

type FieldName = ColumnField['name'];
type Group = keyof Texts['columns']['groups'];

/** What a person may say that a column is. */
export interface Choice {
  /** What the form sends. */
  readonly code: string;
  readonly field: ColumnField;
}

export interface ChoiceGroup {
  readonly group: Group;
  readonly choices: readonly Choice[];
}

/** The column is passed over. */
export const noChoice = 'none';

/** The column is what it was found to be, in a way that nobody could choose by hand. */
export const foundChoice = 'found';

/** The column is people's names. */
export const namesChoice = 'full_name';

const named: Readonly<Record<Group, readonly FieldName[]>> = {
  name: [
    'full_name',
    'first_name',
    'middle_name',
    'infix',
    'last_name',
    'second_last_name',
    'title',
    'suffix',
    'nickname',
  ],
  contact: ['email', 'phone'],
  work: ['company', 'job_title', 'department'],
  address: ['address', 'street', 'house_number', 'city', 'region', 'postal_code', 'country'],
  more: ['birthday', 'groups', 'notes', 'url'],
};

/** Kinds that matter to whoever writes or calls; those of addresses would be five times as many choices. */
const kinds: { readonly [Name in FieldName]?: readonly Kind[] } = {
  email: ['Home', 'Work'],
  phone: ['Mobile', 'Home', 'Work'],
};

const extra: { readonly [Name in FieldName]?: Include } = {
  ...Object.fromEntries(named.address.map((name) => [name, 'mailing_address'])),
  notes: 'notes',
  url: 'urls',
  photo: 'photo',
};

/** Whether an application that asked for this extra data gets a field at all. */
const isAsked = (name: FieldName, include: readonly Include[]): boolean => {
  const needed = extra[name];
  return needed === undefined || include.includes(needed);
};

/** All choices that lead to something the application asked for. */
export function choiceGroups(include: readonly Include[]): ChoiceGroup[] {
  return (Object.entries(named) as [Group, readonly FieldName[]][])
    .map(([group, names]) => ({
      group,
      choices: names.filter((name) => isAsked(name, include)).flatMap(choicesOf),
    }))
    .filter(({ choices }) => choices.length > 0);
}

function choicesOf(name: FieldName): Choice[] {
  const plain = { code: name, field: { name } as ColumnField };
  const ofKinds = (kinds[name] ?? []).map((type) => ({
    code: `${name}/${type}`,
    field: { name: name as KindedField, type },
  }));
  return [plain, ...ofKinds];
}

/** The choice that says what a column was found to be. */
export function choiceOf(field: ColumnField | null, include: readonly Include[]): string {
  if (field === null || !isAsked(field.name, include)) return noChoice;
  const { name, type, set } = field as { name: FieldName; type?: string; set?: number };
  const same = choicesOf(name).find(
    (choice) => set === undefined && (choice.field as { type?: string }).type === type,
  );
  const isOffered = Object.values(named).some((names) => names.includes(name));
  return (isOffered && same?.code) || foundChoice;
}

/** What a column becomes by a choice; `undefined` for a choice that there is not. */
export function fieldOf(
  code: string,
  found: ColumnField | null,
  groups: readonly ChoiceGroup[],
): ColumnField | null | undefined {
  if (code === noChoice) return null;
  if (code === foundChoice) return found;
  return groups.flatMap(({ choices }) => choices).find((choice) => choice.code === code)?.field;
}
