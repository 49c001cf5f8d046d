import type { ColumnField, ColumnMapping, MappedColumn } from '@bookbridge/contacts';

/** As `@bookbridge/contacts` documents `confidence`: told by a header, alone or with its neighbours, or by values alone. */
const byHeader = 0.7;
const byValues = 0.6;
/** Below it a field is a guess, and so is that a column which looks like names has none. */
const sure = 0.5;

const names = ['full_name', 'first_name', 'last_name'] as const;

/**
 * Whether a person is asked what the columns of their table are, before it is read. As seldom as possible: when a name is
 * guessed, or might be one, and when two columns of one field say different things. Else never when the table is of a
 * known exporter, when a header says e-mail, or when headers say names and there is a number or an address beside them.
 * What is left is asked when there is something in a column that nothing is known of: asking would be in vain where every
 * column is understood.
 */
export function mustAsk({ columns }: ColumnMapping): boolean {
  const has = (wanted: readonly ColumnField['name'][], confidence: number) =>
    columns.some((it) => it.field && wanted.includes(it.field.name) && it.confidence >= confidence);
  const isNamed = has(names, byHeader);
  // Otherwise it is a text, and no table.
  if (columns.filter(({ samples }) => samples.length > 0).length < 2) return false;
  if (columns.some((column) => isGuessed(column) || mayBeNames(column))) return true;
  if (columns.some(({ confidence }) => confidence === 1) || has(['email'], byHeader)) return false;
  if (isNamed && has(['email', 'phone'], byValues)) return false;
  return (!isNamed && has(names, byValues)) || columns.some(isUnknown);
}

/** Whether a column is read as something that is only likely. */
export const isGuessed = ({ field, confidence }: MappedColumn): boolean =>
  field !== null && confidence < sure;

/** Whether a column that is passed over might be names. */
export const mayBeNames = ({ field, confidence }: MappedColumn): boolean =>
  field === null && confidence > 0 && confidence < sure;

/** Whether a column is passed over because nothing is known of it although there is something in it. */
export const isUnknown = ({ field, confidence, samples }: MappedColumn): boolean =>
  field === null && confidence < sure && samples.length > 0;
