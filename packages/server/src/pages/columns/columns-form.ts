import type { ColumnMapping } from '@bookbridge/contacts';
import { z } from 'zod';
import { givesIdentity } from '../../imports/identity.js';
import { type ChoiceGroup, fieldOf, namesChoice } from '../views/column-choices.js';

/** Columns that a page shows; what those beyond are, is left as it was found. */
export const maxShown = 100;

const schema = z.object({
  /** The file that the person was asked about. */
  upload: z.coerce.number().int().positive(),
  do: z.enum(['preview', 'share', 'another']),
  /** Whether the first row is a heading; asked where that is not known. */
  heading: z.boolean(),
  /** A choice for each column that was shown, in their order. */
  column: z.array(z.string().max(40)).max(maxShown),
});

export type ColumnsForm = z.infer<typeof schema>;

/** What the form of the columns has sent; `undefined` for anything else. A button may say of one column that it has the names. */
export function parseColumnsForm(body: string): ColumnsForm | undefined {
  const sent = new URLSearchParams(body);
  const names = sent.get('names');
  return schema.safeParse({
    upload: sent.get('upload'),
    do: names === null ? sent.get('do') : 'preview',
    heading: sent.has('heading'),
    column: sent.getAll('column').map((code, at) => (String(at) === names ? namesChoice : code)),
  }).data;
}

/**
 * The columns as the person says they are; of the form nothing counts but the choices. `undefined` when these are no
 * choices, or are not as many as there are columns.
 */
export function chosenColumns(
  found: ColumnMapping,
  { column: codes }: ColumnsForm,
  groups: readonly ChoiceGroup[],
): ColumnMapping | undefined {
  if (codes.length !== Math.min(found.columns.length, maxShown)) return undefined;
  const columns: ColumnMapping['columns'] = [];
  for (const [at, column] of found.columns.entries()) {
    const code = codes[at];
    const field = code === undefined ? column.field : fieldOf(code, column.field, groups);
    if (field === undefined) return undefined;
    columns.push({ ...column, field });
  }
  return { columns };
}

/** Whether anybody can be read by these columns: whoever has neither name nor address nor number is left out. */
export const canRead = ({ columns }: ColumnMapping): boolean =>
  columns.some(({ field }) => givesIdentity(field));
