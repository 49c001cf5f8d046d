import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { card, cards } from '@bookbridge/testing/imports';
import { bookbridge } from '@bookbridge/testing/program';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { testRealFiles } from './real-files.js';

const program = fileURLToPath(new URL('../../bin/bookbridge.js', import.meta.url));

describe('bookbridge import', () => {
  test('writes a contact a line to standard output, and the report to standard error', async () => {
    const { code, stdout, stderr } = await bookbridge(['import', '-'], { input: cards(3) });
    expect(code).toBe(0);
    const names = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).last_name);
    expect(names).toEqual(['Person0', 'Person1', 'Person2']);
    expect(stderr).toMatch(/^3 contacts read, 0 entries skipped \(vcard, 3\.0, utf-8\)/);
  });

  test('writes one list with --to json, and unites duplicates with --merge', async () => {
    const { stdout } = await bookbridge(['import', '-', '--to', 'json', '--merge', '--quiet'], {
      input: card(1) + card(1),
    });
    expect(JSON.parse(stdout)).toHaveLength(1);
  });

  test.each([
    ['vcard', /^BEGIN:VCARD\r\nVERSION:4\.0\r\n/],
    ['vcard3', /^BEGIN:VCARD\r\nVERSION:3\.0\r\n/],
    ['csv', /^First Name,Middle Name,Last Name,/],
    ['jscontact', /^\[\n\{"@type":"Card"/],
  ])('writes --to %s, which it reads again as the same people', async (to, start) => {
    const written = await bookbridge(['import', '-', '--to', to, '--quiet'], { input: cards(250) });
    expect(written).toMatchObject({ code: 0, stderr: '' });
    expect(written.stdout).toMatch(start);
    const [first, second] = await Promise.all(
      [cards(250), written.stdout].map((input) => bookbridge(['import', '-', '--quiet'], { input })),
    );
    expect(second?.stdout).toBe(first?.stdout);
  });

  test('CSV has as many columns as a file needs, and as nearly everybody needs where it can be read only once', async () => {
    const input = card(1);
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'import-')), 'book.vcf');
    writeFileSync(file, input);
    const [whole, merged, piped] = await Promise.all([
      bookbridge(['import', file, '--to', 'csv', '--quiet']),
      bookbridge(['import', '-', '--to', 'csv', '--merge', '--quiet'], { input: input + input }),
      bookbridge(['import', '-', '--to', 'csv', '--bom', '--quiet'], { input }),
    ]);
    expect(whole.stdout).toContain('E-mail 1 - Value');
    expect(whole.stdout).not.toContain('E-mail 2 - Value');
    expect(merged.stdout).toBe(whole.stdout);
    expect(piped.stdout).toMatch(/^\ufeffFirst Name,.*E-mail 5 - Value/);
    rmSync(path.dirname(file), { recursive: true });
  });

  test('what is no address book makes no CSV, and an empty list of Cards', async () => {
    const input = '%PDF-1.7\n';
    expect(await bookbridge(['import', '-', '--to', 'csv'], { input })).toMatchObject({
      code: 1,
      stdout: '',
    });
    expect(await bookbridge(['import', '-', '--to', 'jscontact'], { input })).toMatchObject({
      code: 1,
      stdout: '[]\n',
    });
  });

  test('ends quietly when nobody reads any further', async () => {
    const child = spawn(process.execPath, [program, 'import', '-', '--to', 'vcard', '--quiet']);
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk;
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(cards(50_000));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('--bom is refused where there is no place for it', async () => {
    const { code, stderr } = await bookbridge(['import', '-', '--to', 'vcard', '--bom']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: '--bom goes with --to csv only.\n' });
  });

  test('lists what was skipped by line and reason, writes the rest, and ends with 1', async () => {
    const input = `${card(1)}BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n${card(2)}`;
    const { code, stdout, stderr } = await bookbridge(['import', '-'], { input });
    expect(code).toBe(1);
    expect(stdout.trim().split('\n')).toHaveLength(2);
    expect(stderr).toMatch(/^2 contacts read, 1 entry skipped \(vcard/);
    expect(stderr).toMatch(/line 7: empty/);
    const quiet = await bookbridge(['import', '-', '--quiet'], { input });
    expect(quiet).toEqual({ code: 1, stdout, stderr: '' });
  });

  test('says which files of an archive were passed over, and in which a line was skipped', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'bookbridge-'));
    const archive = path.join(folder, 'all.zip');
    const files = zipSync({
      'readme.txt': strToU8('nothing of interest'),
      'all.vcf': strToU8(`${card(1)}BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n`),
    });
    writeFileSync(archive, files);
    const { stderr } = await bookbridge(['import', archive]);
    rmSync(folder, { recursive: true });
    expect(stderr).toContain('  file 2, line 7: empty\n');
    expect(stderr).toContain('  file 1 passed over: not people\n');
  });

  test('ends with 1 when the file ends in the middle of a card', async () => {
    const { code, stderr } = await bookbridge(['import', '-'], { input: card(1) + card(2).slice(0, -15) });
    expect(code).toBe(1);
    expect(stderr).toMatch(/1 × cut off/);
  });

  test('leaves out whom the service leaves out, counts them, and is content', async () => {
    const nobody = 'BEGIN:VCARD\r\nVERSION:3.0\r\nNOTE:whoever\r\nEND:VCARD\r\n';
    const input = nobody + card(1) + nobody;
    for (const to of ['jsonl', 'csv']) {
      const { code, stdout, stderr } = await bookbridge(['import', '-', '--to', to], { input });
      expect(code).toBe(0);
      expect(stdout).not.toContain('whoever');
      expect(stderr).toMatch(/^1 contact read, 2 left out \(no name, address or number\), 0 entries skipped/);
    }
  });

  test('--help names every format that is read', async () => {
    const { stdout } = await bookbridge(['import', '--help']);
    const help = stdout.replaceAll(/\s+/g, ' ');
    expect(help).toContain(
      'vCard, CSV, Excel (.xlsx), LibreOffice (.ods), LDIF, jCard, JSContact, Windows Contacts (.contact), a list of e-mail addresses, ZIP of these',
    );
  });

  test('says what a file is that is no address book, and ends with 1', async () => {
    const { code, stdout, stderr } = await bookbridge(['import', '-'], { input: '%PDF-1.7\n' });
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toBe(
      'This is no address book but a PDF.\nExport your contacts as vCard or CSV from the program that it comes from.\n',
    );
  });

  test('ends with 2 for a file that is not there, and for a wrong option', async () => {
    expect(await bookbridge(['import', 'nowhere.vcf'])).toMatchObject({
      code: 2,
      stderr: 'There is no file nowhere.vcf.\n',
    });
    const wrong = await bookbridge(['import', '-', '--to', 'pdf']);
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toMatch(/json, jsonl/);
  });
});

testRealFiles(50);
