import type { ColumnField, ColumnMapping, MappedColumn } from '@bookbridge/contacts';

/** As `@bookbridge/contacts` documents `confidence`: told by a header, alone or with its neighbours, or by values alone. */
const byHeader = 0.7;
const byValues = 0.6;

const names = ['full_name', 'first_name', 'last_name'] as const;

/**
 * Whether a person is asked what the columns of their table are, before it is read. As seldom as possible: never when the
 * table is of a known exporter, when a header says e-mail, or when headers say names and there is a number or an address
 * beside them. Else when names were told by their values alone, which may take the first for the last one, or when there
 * is something in a column that nothing is known of: asking would be in vain where every column is understood.
 */
export function mustAsk({ columns }: ColumnMapping): boolean {
  const has = (wanted: readonly ColumnField['name'][], confidence: number) =>
    columns.some((it) => it.field && wanted.includes(it.field.name) && it.confidence >= confidence);
  const isNamed = has(names, byHeader);
  if (columns.some(({ confidence }) => confidence === 1) || has(['email'], byHeader)) return false;
  if (isNamed && has(['email', 'phone'], byValues)) return false;
  // Otherwise it is a text, and no table.
  if (columns.filter(({ samples }) => samples.length > 0).length < 2) return false;
  return (!isNamed && has(names, byValues)) || columns.some(isUnknown);
}

/** Whether nothing is known of a column although there is something in it. */
export const isUnknown = ({ confidence, samples }: MappedColumn): boolean =>
  confidence === 0 && samples.length > 0;
