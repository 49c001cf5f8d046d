import { describe, expect, test } from 'vitest';
import type { Contact } from '../../dist/index.js';
import { lines, readOne } from '../support.js';
import { headersOf, outlookFields, outlookHeaders } from './outlook.js';

const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');

/** A value that a column of the field may have, and that no other column has. */
function valueIn(field: string, at: number): string {
  if (field.startsWith('phone ')) return `030 ${1000 + at}`;
  if (field === 'email') return `m${at}@mail.example`;
  if (field === 'birthday') return '1990-03-07';
  return field === 'url' ? `https://web.example/${at}` : `Value ${at}`;
}

interface Cell {
  field: string;
  header: string;
  value: string;
}

/** The columns that a language has. */
function cellsOf(language: string): Cell[] {
  return headersOf(language)
    .map((header, at) => {
      const isAnyKind = header.startsWith('?');
      const field = isAnyKind ? 'phone ?' : (outlookFields[at] ?? 'nothing');
      return {
        field,
        header: isAnyKind ? header.slice(1) : header,
        value: field === 'nothing' ? `Extra ${at}` : valueIn(field, at),
      };
    })
    .filter(({ header }) => header !== '-');
}

function addressOf(cells: readonly Cell[], type: string) {
  const values = (part: string) =>
    cells.filter(({ field }) => field === `${type} ${part}`).map(({ value }) => value);
  return {
    type,
    street: values('street').join('\n'),
    city: values('city').join(),
    region: values('region').join(),
    postal_code: values('postal_code').join(),
    country: values('country').join(),
  };
}

describe('the columns of Outlook', () => {
  test.each(Object.keys(outlookHeaders))('in %s', async (language) => {
    const cells = cellsOf(language);
    const contact = await readOne(
      lines(quoted(cells.map(({ header }) => header)), quoted(cells.map(({ value }) => value))),
    );
    const value = (field: string) => cells.find((cell) => cell.field === field)?.value ?? '';
    const texts = [
      'title',
      'first_name',
      'middle_name',
      'last_name',
      'suffix',
      'department',
      'job_title',
    ] as const;
    expect(Object.fromEntries(texts.map((name) => [name, contact[name]]))).toEqual(
      Object.fromEntries(texts.map((name) => [name, value(name)])),
    );
    expect(contact.companies).toEqual([value('company')]);
    expect(contact.address.map(({ formatted, primary, ...parts }) => parts)).toEqual(
      ['Work', 'Home', 'Other'].map((type) => addressOf(cells, type)),
    );
    expect(phonesOf(contact, cells)).toEqual(
      cells.flatMap(({ field, value }) => (field.startsWith('phone ') ? `${field.slice(6)}: ${value}` : [])),
    );
    expect(contact.email.map(({ address, type }) => `${type}${address}`)).toEqual(
      cells.flatMap(({ field, value }) => (field === 'email' ? value : [])),
    );
    expect(contact).toMatchObject({
      dob: '1990-03-07',
      groups: [value('groups')],
      notes: value('notes'),
      urls: [value('url')],
      locations: [value('location')].filter((place) => place !== ''),
    });
    expect(JSON.stringify(contact)).not.toContain('Extra');
  });
});

/** Numbers in the order of the columns, without the kind where no kind is asked for. */
function phonesOf({ phone }: Contact, cells: readonly Cell[]): string[] {
  return phone.map(({ number, type }) => {
    const asked = cells.find(({ value }) => value === number)?.field;
    return `${asked === 'phone ?' ? '?' : type}: ${number}`;
  });
}
