import { speechOf } from '@bookbridge/ui';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { StoredContact } from '../../vault/stored-contact.js';
import type { BareShell } from './shell.js';

interface PreviewProps {
  shell: BareShell;
  /** The first people of the file, as they will be shared. */
  people: readonly StoredContact[];
}

/** The preview alone, for the script to put in its place. */
export function columnsPreview(shell: BareShell, people: readonly StoredContact[]): string {
  return renderToString(<Preview shell={shell} people={people} />);
}

export function Preview({ shell, people }: PreviewProps): VNode {
  const { columns } = shell.texts;
  if (people.length === 0) return <p>{columns.nobody}</p>;
  return (
    <ul class="bb-people">
      {people.map((person) => (
        <Person key={person.id} shell={shell} person={person} />
      ))}
    </ul>
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
