import type { ColumnMapping, TableColumns } from '@bookbridge/contacts';
import type { FastifyReply } from 'fastify';
import type { AppContext } from '../../context/app-context.js';
import { givesNames, nameColumnOf } from '../../imports/columns/name-column.js';
import { previewOf } from '../../imports/columns/preview.js';
import type { ImportIn } from '../../model/import.js';
import type { SealKey } from '../../security/seal.js';
import { toStored } from '../../vault/stored-contact.js';
import { columnsUrl } from '../upload/upload-answers.js';
import { choiceGroups, choiceOf } from '../views/column-choices.js';
import { type ColumnsPageProps, columnsPage, type SharingPreview } from '../views/index.js';
import { sendLongPage, type Visit } from '../visit/visit.js';
import { canRead, maxShown } from './columns-form.js';

/** A person who is asked about the columns of the file that they have sent. */
export type AskedVisit = Visit & { readonly it: ImportIn<'asking'> };

/** What the question is about, and the key to it. */
export interface Question {
  readonly visit: AskedVisit;
  readonly key: SealKey;
  readonly table: TableColumns;
  /** Says that nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

/** What a problem with what a person says is answered with. */
export const statusOf = { nobody: 422, changed: 409 } as const;

/** The page that asks, with what the person says so far; at first with what was found. */
export async function sendColumns(
  parts: AppContext,
  reply: FastifyReply,
  question: Question,
  mapping: ColumnMapping = question.table,
  problem?: ColumnsPageProps['problem'],
): Promise<FastifyReply> {
  const { visit, table } = question;
  const { include, file } = visit.it;
  const html = columnsPage(visit.shell, {
    action: columnsUrl(visit),
    upload: file.upload,
    table,
    choices: mapping.columns.slice(0, maxShown).map(({ field }) => choiceOf(field, include)),
    groups: choiceGroups(include),
    preview: await sharingOf(parts, question, mapping),
    problem,
  });
  return sendLongPage(reply, problem ? statusOf[problem] : 200, html, visit);
}

/** Who will be shared by a mapping, as the application will get them. */
export async function sharingOf(
  parts: AppContext,
  { visit: { it }, key, table, signal }: Question,
  mapping: ColumnMapping,
): Promise<SharingPreview> {
  if (!canRead(mapping))
    return { people: [], count: 0, hasMore: false, nameColumn: undefined, isNameless: false };
  const { people, count, hasMore } = await previewOf(parts, it, key, mapping, signal);
  const isNameless = !givesNames(mapping);
  const nameColumn = isNameless ? nameColumnOf(table, mapping) : undefined;
  return {
    people: people.map((person) => toStored(person, it.include)),
    count,
    hasMore,
    isNameless,
    nameColumn: nameColumn !== undefined && nameColumn < maxShown ? nameColumn : undefined,
  };
}
