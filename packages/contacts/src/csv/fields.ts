import { type AddressColumns, type AddressPart, type Layout, partNames, type Valued } from './layout.js';
import type { ColumnField, KindedField, SingleField } from './mapping.js';

/** What each of so many columns is read as in a layout; `layoutOf` makes the same layout of it again. */
export function fieldsOf(layout: Layout, width: number): (ColumnField | null)[] {
  const fields = new Array<ColumnField | null>(width).fill(null);
  const single = (name: SingleField, at: number) => {
    if (at >= 0) fields[at] = { name };
  };
  const kinded = (name: KindedField, at: number, type: string, set: number) => {
    fields[at] = { name, ...(type === '' ? {} : { type }), ...(set === 0 ? {} : { set }) };
  };
  for (const { field, column } of layout.texts) single(field, column);
  for (const [name, key] of lists) for (const at of layout[key]) single(name, at);
  const { birthParts } = layout;
  single('birth_year', birthParts?.year ?? -1);
  single('birth_month', birthParts?.month ?? -1);
  single('birth_day', birthParts?.day ?? -1);
  single('infix', layout.infix);
  single('yahoo_id', layout.messenger);
  const valued = (name: KindedField, { column, type, typeColumn, areaColumn }: Valued) => {
    // The number of the column that stands for a set is the set's, as no other can have it.
    const set = (typeColumn >= 0 ? typeColumn : areaColumn) + 1;
    kinded(name, column, type, set);
    if (areaColumn >= 0) kinded('area_code', areaColumn, type, set);
  };
  for (const email of layout.emails) valued('email', email);
  for (const phone of layout.phones) valued('phone', phone);
  const alone = new Set<string>();
  for (const address of layout.addresses) {
    const set = setOf(address, alone);
    for (const part of partNames)
      for (const at of address[part]) kinded(fieldOfPart(part), at, address.type, set);
  }
  for (const { typeColumn } of [...layout.emails, ...layout.phones, ...layout.addresses]) {
    if (typeColumn >= 0) fields[typeColumn] = { name: 'type', set: typeColumn + 1 };
  }
  return fields;
}

/** Fields that any number of columns may have, each for itself, and where a layout keeps them. */
export const lists = [
  ['company', 'companies'],
  ['groups', 'groups'],
  ['notes', 'notes'],
  ['url', 'urls'],
  ['photo', 'photos'],
  ['location', 'locations'],
  ['birthday', 'birthday'],
] as const;

export const fieldOfPart = (part: AddressPart): KindedField => (part === 'formatted' ? 'address' : part);

/** The number of the column that stands for a set is the set's, as no other can have it; 0 where the type is enough. */
function setOf(address: AddressColumns, alone: Set<string>): number {
  if (address.typeColumn >= 0) return address.typeColumn + 1;
  if (alone.has(address.type)) return Math.min(...partNames.flatMap((part) => address[part])) + 1;
  alone.add(address.type);
  return 0;
}
