import type { TableColumns } from '@bookbridge/contacts';
import { speechOf } from '@bookbridge/ui';
import { Button, Caution } from '@bookbridge/ui/components';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { StoredContact } from '../../vault/stored-contact.js';
import type { BareShell, PageShell } from './shell.js';

/** Who will be shared. */
export interface SharingPreview {
  /** The first people of the file, as they will be shared. */
  readonly people: readonly StoredContact[];
  /** How many there are, as far as they were counted. */
  readonly count: number;
  /** Whether there are more than were counted. */
  readonly hasMore: boolean;
  /** Whether nobody will have a name. */
  readonly isNameless: boolean;
  /** The column that looks like their names, which nobody has chosen. */
  readonly nameColumn: number | undefined;
}

interface PreviewProps {
  shell: BareShell;
  table: TableColumns;
  preview: SharingPreview;
}

/** The preview alone, for the script to put in its place. */
export function columnsPreview(shell: BareShell, table: TableColumns, preview: SharingPreview): string {
  return renderToString(<Preview shell={shell} table={table} preview={preview} />);
}

/** What the button says that shares them: how many, as far as that is known. */
export function shareLabel(
  { texts: { columns }, locale, application }: PageShell,
  { count, hasMore }: SharingPreview,
): string {
  const speech = speechOf(locale);
  const values = { application: application.name };
  if (count === 0) return speech.say(columns.share.anybody, values);
  if (hasMore) return speech.say(columns.share.moreThan, { ...values, count: speech.number(count) });
  return speech.count(columns.share.people, count, values);
}

/** What a column is called: by its header, or by its number. */
export function columnName({ texts, locale }: BareShell, table: TableColumns, at: number): string {
  const speech = speechOf(locale);
  const header = table.columns[at]?.header.trim();
  return header || speech.say(texts.columns.column, { number: speech.number(at + 1) });
}

export function Preview({ shell, table, preview }: PreviewProps): VNode {
  const { columns } = shell.texts;
  if (preview.people.length === 0) return <p>{columns.empty}</p>;
  return (
    <>
      {preview.isNameless ? <Nameless shell={shell} table={table} preview={preview} /> : null}
      <ul class="bb-people">
        {preview.people.map((person) => (
          <Person key={person.id} shell={shell} person={person} />
        ))}
      </ul>
    </>
  );
}

/** Nobody will have a name, though there may be a column that has them. */
function Nameless({ shell, table, preview: { nameColumn } }: PreviewProps): VNode {
  const { columns } = shell.texts;
  return (
    <div class="bb-nameless">
      <Caution text={columns.nameless} />
      {nameColumn === undefined ? null : (
        <Button
          type="submit"
          look="quiet"
          formAction="#bb-preview"
          name="names"
          value={String(nameColumn)}
          data-bb-names={`bb-column-${nameColumn}`}
        >
          {speechOf(shell.locale).say(columns.useAsNames, { column: columnName(shell, table, nameColumn) })}
        </Button>
      )}
    </div>
  );
}

function Person({ shell, person }: { shell: BareShell; person: StoredContact }): VNode {
  const facts = factsOf(shell, person);
  return (
    <li class="bb-person">
      <p class="bb-person-name">
        <bdi>{nameOf(person) || shell.texts.columns.unnamed}</bdi>
      </p>
      {facts.length === 0 ? null : (
        <dl class="bb-person-facts">
          {facts.map(({ label, value }) => (
            <div key={`${label} ${value}`}>
              <dt>{label}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

const nameOf = (it: StoredContact) =>
  it.full_name ||
  [it.title, it.first_name, it.middle_name, it.last_name, it.suffix].filter(Boolean).join(' ');

interface Fact {
  label: string;
  value: string;
}

function factsOf(shell: BareShell, it: StoredContact): Fact[] {
  const { fields } = shell.texts.columns;
  const facts: Fact[] = [
    { label: fields.first_name, value: it.first_name },
    { label: fields.last_name, value: it.last_name },
    { label: fields.nickname, value: it.nickname },
    ...it.email.map(({ address, type }) => ({ label: labelOf(shell, 'email', type), value: address })),
    ...it.phone.map(({ number, type }) => ({ label: labelOf(shell, 'phone', type), value: number })),
    ...it.companies.map((value) => ({ label: fields.company, value })),
    { label: fields.job_title, value: it.job_title },
    { label: fields.department, value: it.department },
    ...it.address.map(({ formatted, type }) => ({
      label: labelOf(shell, 'address', type),
      value: formatted,
    })),
    { label: fields.birthday, value: it.dob || it.birthday },
    { label: fields.groups, value: speechOf(shell.locale).list(it.groups) },
    { label: fields.notes, value: it.notes ?? '' },
    ...(it.urls ?? []).map((value) => ({ label: fields.url, value })),
  ];
  return facts.filter(({ value }) => value !== '');
}

/** A field with its kind, in the person's language where that is one of ours. */
export function labelOf(
  { texts: { columns }, locale }: BareShell,
  name: keyof typeof columns.fields,
  type = '',
): string {
  const field = columns.fields[name];
  if (type === '') return field;
  const kind = Object.hasOwn(columns.kinds, type) ? columns.kinds[type as keyof typeof columns.kinds] : type;
  return speechOf(locale).say(columns.ofKind, { field, kind });
}
