import { describe, expect, test } from 'vitest';
import { lines, read } from './support.js';

const reasons = async (...rows: string[]) =>
  (await read(lines(...rows))).report.warnings.map(({ at, reason, count }) => [reason, at, count]);

describe('what a table has and no contact gets is told', () => {
  test('a second value of a field that a person has once', async () => {
    const rows = [
      'Full name,Display name,Email',
      'Ana Berg,Anni,a@x.example',
      'Ben Cole,ben cole,b@x.example',
    ];
    expect(await reasons(...rows)).toEqual([['value_dropped', 2, 1]]);
  });

  test('cells beyond the last column', async () => {
    const rows = ['Name,Email', 'Ana Berg,a@x.example, ,', 'Ben Cole,b@x.example,0431 555'];
    expect(await reasons(...rows)).toEqual([['cells_dropped', 3, 1]]);
  });

  test('rows above the header, but not the line that says the delimiter', async () => {
    expect(await reasons('Our members', '', 'Name,Email', 'Ana Berg,a@x.example')).toEqual([
      ['before_header', 1, 1],
    ]);
    expect(await reasons('sep=;', 'Name;Email', 'Ana Berg;a@x.example')).toEqual([]);
  });

  test('a part of a birthday that is no day', async () => {
    const rows = [
      'Name,Email,Birth year,Birth month,Birth day',
      'Ana Berg,a@x.example,1980,,',
      'Ben,b@x.example,,,',
    ];
    expect(await reasons(...rows)).toEqual([['date_dropped', 2, 1]]);
  });
});

describe('a name before an e-mail address', () => {
  test('is the name of somebody who has no other', async () => {
    const { contacts } = await read(
      lines(
        'Email,Phone',
        'Ana Berg <a@x.example>,0431 555',
        '"""Cole, Ben"" <b@x.example>",',
        'c@x.example,',
      ),
    );
    expect(contacts.map(({ full_name, email }) => [full_name, email[0]?.address])).toEqual([
      ['Ana Berg', 'a@x.example'],
      ['Cole, Ben', 'b@x.example'],
      ['', 'c@x.example'],
    ]);
  });

  test('is not read where the table has a name', async () => {
    const { contacts } = await read(lines('Name,Email', 'Ana Berg,Office <a@x.example>'));
    expect(contacts[0]?.full_name).toBe('Ana Berg');
  });

  test('tells a column of addresses without a header', async () => {
    const { contacts } = await read(
      lines('Ana Berg <a@x.example>,0431 555 01', 'Ben <b@x.example>,0431 555 02'),
    );
    expect(contacts.map(({ full_name, phone }) => [full_name, phone.length])).toEqual([
      ['Ana Berg', 1],
      ['Ben', 1],
    ]);
  });
});
