import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { bookbridge } from '@bookbridge/testing/program';
import { workbookOf } from '@bookbridge/testing/workbook';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const program = fileURLToPath(new URL('../../../bin/bookbridge.js', import.meta.url));

const rows = [
  ['Kontakt', 'Mail', 'Erreichbar unter', 'Farbe, Ton', 'Mail', 'Leer'],
  ['Ana Ruiz', 'ana@example.org', '+34 600 000 001', 'rot', 'ana@example.net', ''],
  ['Ben Ode', 'ben@example.org', '+44 7700 900001', 'blau', 'ben@example.net', ''],
];
const table = rows.map((cells) => `${cells.join(';')}\n`).join('');

let directory: string;
let file: string;

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'columns-'));
  file = path.join(directory, 'people.csv');
  await writeFile(file, table);
});

afterAll(() => rm(directory, { recursive: true }));

const people = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('columns that nobody understood', () => {
  const line = /^ {2}not understood: 1 column, Farbe, Ton; say with --columns what they are$/m;

  test('are named, those with something in them, of a file and of a pipe', async () => {
    const [ofFile, ofPipe] = await Promise.all([
      bookbridge(['import', file]),
      bookbridge(['import', '-'], { input: table }),
    ]);
    expect(ofFile).toMatchObject({ code: 0, stderr: expect.stringMatching(line) });
    expect(ofPipe).toEqual(ofFile);
  });

  test('are named of a workbook, also of one from a pipe', async () => {
    const book = path.join(directory, 'people.xlsx');
    await writeFile(book, workbookOf(rows));
    expect((await bookbridge(['import', book])).stderr).toMatch(line);
    const piped = promisify(execFile)('sh', [
      '-c',
      `cat "${book}" | "${process.execPath}" "${program}" import -`,
    ]);
    expect((await piped).stderr).toMatch(line);
  });

  test('are not spoken of where everything is understood, or nobody wants to hear', async () => {
    const input = 'Name,E-mail\nAna Ruiz,ana@example.org\n';
    expect((await bookbridge(['import', '-'], { input })).stderr).not.toContain('understood');
    expect((await bookbridge(['import', file, '--quiet'])).stderr).toBe('');
  });
});

describe('columns that were guessed', () => {
  test('are named with what they are read as', async () => {
    const input = 'Zer,E-mail\nMiren Etxe,miren@example.org\nJon Goñi,jon@example.org\n';
    const { stdout, stderr } = await bookbridge(['import', '-'], { input });
    expect(people(stdout)[0]).toMatchObject({ full_name: 'Miren Etxe' });
    expect(stderr).toContain(
      'guessed: 1 column, Zer as full_name; say with --columns if they are something else',
    );
  });
});

describe('--columns', () => {
  test('without a list says what each column is read as, and reads nobody', async () => {
    const { code, stdout } = await bookbridge(['import', file, '--columns']);
    expect(code).toBe(0);
    const lines = stdout.trim().split('\n');
    expect(lines.map((it) => it.split(/ {2,}/))).toEqual([
      ['1', 'Kontakt', 'full_name'],
      ['2', 'Mail', 'email'],
      ['3', 'Erreichbar unter', 'phone'],
      ['4', 'Farbe, Ton', 'none'],
      ['5', 'Mail', 'email'],
      ['6', 'Leer', 'none'],
    ]);
  });

  test.each([
    ['one list', ['--columns', 'erreichbar  UNTER=phone/Mobile,Farbe, Ton=notes,5=none']],
    ['several', ['--columns', '3=phone/Mobile', '--columns', 'Farbe, Ton = notes', '--columns', '5=none']],
  ])('says by header or number what columns are, and leaves the others: %s', async (_, flags) => {
    const ofFile = await bookbridge(['import', file, ...flags]);
    expect(ofFile.code).toBe(0);
    expect(people(ofFile.stdout)).toMatchObject([
      {
        full_name: 'Ana Ruiz',
        email: [{ address: 'ana@example.org' }],
        phone: [{ number: '+34 600 000 001', type: 'Mobile' }],
        notes: 'rot',
      },
      { full_name: 'Ben Ode', notes: 'blau' },
    ]);
    expect(people(ofFile.stdout)[0].email).toHaveLength(1);
    expect(await bookbridge(['import', '-', ...flags], { input: table })).toEqual(ofFile);
  });

  test('makes an address book of a table that is none without', async () => {
    const input = 'foo,bar\nAna,+34 1\nBen,+34 2\n';
    expect((await bookbridge(['import', '-'], { input })).code).toBe(1);
    const { code, stdout } = await bookbridge(['import', '-', '--columns', 'foo=nickname,bar=notes'], {
      input,
    });
    expect(code).toBe(0);
    expect(people(stdout)).toMatchObject([{ nickname: 'Ana' }, { nickname: 'Ben' }]);
  });

  test.each([
    ['Kontakt', /^--columns Kontakt: must be written as header=field/],
    ['', /^--columns : must be written as header=field/],
    ['Konakt=email', /^--columns Konakt: is not a column of this file; there are Kontakt, Mail, /],
    ['7=email', /^--columns 7: is not a column/],
    ['0=email', /^--columns 0: is not a column/],
    ['=email', /is not a column of this file/],
    ['Mail=email', /^--columns Mail: is the header of columns 2 and 5: name one by its number/],
    ['Kontakt=nosuch', /: nosuch is not a field; there are full_name, .*yahoo_id, and none\.$/m],
    ['Kontakt=constructor', /: constructor is not a field/],
    ['Kontakt=full_name/Home', /: full_name has no kinds/],
    ['2=email/', /: a kind has 1 to 100 characters, as in email\/Work/],
    [`2=email/${'x'.repeat(101)}`, /: a kind has 1 to 100 characters/],
    ['Kontakt=full_name,1=none', /^--columns 1=none: names a column that has been named before/],
  ])('is refused as %j, by its name and with the way out', async (list, reason) => {
    const { code, stdout, stderr } = await bookbridge(['import', file, '--columns', list]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(reason);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('is refused for a file that has no columns, and what is no address book stays that', async () => {
    const card = 'BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nEND:VCARD\n';
    for (const flags of [['--columns'], ['--columns', 'FN=full_name']]) {
      const vcard = await bookbridge(['import', '-', ...flags], { input: card });
      expect(vcard).toMatchObject({ code: 2, stderr: expect.stringMatching(/^--columns goes with CSV/) });
      const pdf = await bookbridge(['import', '-', ...flags], { input: '%PDF-1.7\n' });
      expect(pdf).toMatchObject({
        code: 1,
        stderr:
          'This is no address book but a PDF.\nExport your contacts as vCard or CSV from the program that it comes from.\n',
      });
    }
  });
});
