import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bookbridge } from '@bookbridge/testing/program';
import { testMasterKey } from '@bookbridge/testing/service';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../dist/context/configuration.js';
import { loadMasterKey } from '../../dist/security/master-key.js';

let directory: string;
let file: string;

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'bb-key-'));
  // Under root PostgreSQL runs as somebody else, who must be able to pass.
  await chmod(directory, 0o711);
  file = path.join(directory, 'master.key');
});

afterAll(() => rm(directory, { recursive: true }));

const broken: readonly (readonly [string, string])[] = [
  ['an empty file', ''],
  ['white space', ' \n'],
  ['too few bytes', Buffer.alloc(16).toString('base64')],
  ['too many bytes', Buffer.alloc(48).toString('base64')],
  ['a key in hexadecimal', Buffer.alloc(32).toString('hex')],
  ['half a key', testMasterKey.slice(0, 20)],
  ['two keys', `${testMasterKey}\n${testMasterKey}\n`],
];

const ofDataDir = () => loadMasterKey({ kind: 'data-dir', dataDir: directory });
const ofKeyFile = () => readConfig({ BOOKBRIDGE_MASTER_KEY_FILE: file }).masterKey;

describe('the master key', () => {
  for (const [what, text] of broken) {
    test(`is refused when it is ${what}, with the name of the file and the way out`, async () => {
      await writeFile(file, text);
      for (const load of [ofDataDir, ofKeyFile]) {
        expect(load).toThrow(`${file} holds no master key, which must be 32 random bytes in base64`);
        expect(load).toThrow('put the original one back');
      }
      expect(await readFile(file, 'utf8')).toBe(text);
    });
  }

  // An empty variable counts as one that is not set.
  for (const [what, text] of broken.filter(([, text]) => text !== '')) {
    test(`is refused in BOOKBRIDGE_MASTER_KEY when it is ${what}`, () => {
      expect(() => readConfig({ BOOKBRIDGE_MASTER_KEY: text })).toThrow(
        'BOOKBRIDGE_MASTER_KEY must be 32 random bytes in base64',
      );
    });
  }

  test('is the same one from the variable, from a file and from the data directory', async () => {
    await writeFile(file, `${testMasterKey}\n`);
    const keys = [
      ofDataDir(),
      loadMasterKey(ofKeyFile()),
      loadMasterKey(readConfig({ BOOKBRIDGE_MASTER_KEY: testMasterKey }).masterKey),
    ];
    expect(new Set(keys.map((key) => key.tokenFor('x'))).size).toBe(1);
  });

  test('is made in a new data directory, for its owner alone, and kept', async () => {
    const dataDir = path.join(directory, 'new');
    const made = loadMasterKey({ kind: 'data-dir', dataDir }).tokenFor('x');
    expect((await stat(path.join(dataDir, 'master.key'))).mode & 0o777).toBe(0o600);
    expect(loadMasterKey({ kind: 'data-dir', dataDir }).tokenFor('x')).toBe(made);
  });

  test('is refused in one sentence when its file cannot be read', async () => {
    const dataDir = path.join(directory, 'unreadable');
    await mkdir(path.join(dataDir, 'master.key'), { recursive: true });
    expect(() => loadMasterKey({ kind: 'data-dir', dataDir })).toThrow(
      /master\.key should hold .* \(EISDIR\)/,
    );
  });

  test('in a broken file stops a command with a sentence, and no stack', async () => {
    await writeFile(file, '');
    const { code, stderr } = await bookbridge(['migrate'], { env: { BOOKBRIDGE_DATA_DIR: directory } });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^[^\n]*master\.key holds no master key[^\n]*\n$/);
  });
});
