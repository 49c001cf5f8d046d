import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { MasterKey } from '../../dist/security/master-key.js';
import { open, SealError, seal } from '../../dist/security/seal.js';
import { hashSecret, matchesSecret, newDomainPassword } from '../../dist/security/secrets.js';

const key = Buffer.alloc(32, 1);
const plain = Buffer.from('Ana Berg');

describe('what is sealed', () => {
  test('opens with its key at its place, and gives the very bytes', () => {
    expect(open(key, seal(key, plain, 'here'), 'here')).toEqual(plain);
    expect(open(key, seal(key, Buffer.alloc(0), 'here'), 'here')).toHaveLength(0);
  });

  test('does not open when a bit of it is another one, wherever that is, nor when it is cut', () => {
    const sealed = seal(key, plain, 'here');
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = Buffer.from(sealed);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => open(key, changed, 'here'), `bit ${bit}`).toThrow(SealError);
    }
    for (let length = 0; length < sealed.length; length++)
      expect(() => open(key, sealed.subarray(0, length), 'here'), `${length} bytes`).toThrow(SealError);
  });

  test('does not open at another place or with another key, and the error tells nothing of it', () => {
    const sealed = seal(key, plain, 'here');
    expect(() => open(key, sealed, 'there')).toThrow(SealError);
    expect(() => open(Buffer.alloc(32, 2), sealed, 'here')).toThrow(/^What is kept at here cannot be opened/);
  });

  test('has a nonce of its own each time', () => {
    const nonces = Array.from({ length: 2_000 }, () => seal(key, plain, 'here').toString('hex', 0, 12));
    expect(new Set(nonces).size).toBe(2_000);
  });

  test('by one purpose of the master key does not open by another', () => {
    const masterKey = new MasterKey(key);
    const { wrapped } = masterKey.newImportKey('1/2');
    expect(() => masterKey.openRecord('key/1/2', wrapped)).toThrow(SealError);
    expect(() => masterKey.unwrapImportKey('1/2', masterKey.sealRecord('key/1/2', plain))).toThrow(SealError);
    expect(() => new MasterKey(Buffer.alloc(32, 2)).unwrapImportKey('1/2', wrapped)).toThrow(SealError);
  });
});

describe('secrets', () => {
  test('are drawn anew each time, and match their own hash alone', () => {
    const passwords = Array.from({ length: 1_000 }, newDomainPassword);
    expect(new Set(passwords).size).toBe(1_000);
    const [one = '', other = ''] = passwords;
    expect(matchesSecret(one, [hashSecret(other), hashSecret(one)])).toBe(true);
    expect(matchesSecret(one, [hashSecret(other)])).toBe(false);
    expect(matchesSecret(one, [])).toBe(false);
    expect(matchesSecret('', [])).toBe(false);
  });
});

describe('the source of the service', () => {
  const source = fileURLToPath(new URL('../../src/', import.meta.url));
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((it) => /\.tsx?$/.test(it));
  const found = (pattern: RegExp) =>
    files.flatMap((file) =>
      [...readFileSync(path.join(source, file), 'utf8').matchAll(pattern)].map(
        ([, what = '']) => `${file}: ${what}`,
      ),
    );

  test('names AES-256-GCM and SHA-256 alone, but for what servers with Digest ask for', () => {
    expect(found(/create(?:Dec|C)ipheriv\(\s*'([^']+)'/g)).toEqual([
      'security/seal.ts: aes-256-gcm',
      'security/seal.ts: aes-256-gcm',
    ]);
    const hashes = found(/(?:createHash|createHmac|hkdfSync|\bhash)\(\s*([^,)]+)/g).filter(
      (it) => !it.endsWith(": 'sha256'"),
    );
    expect(hashes).toEqual(['grants/schemes/digest.ts: hash']);
  });

  test('draws nothing that must not be guessed by Math.random', () => {
    // When to try again, and which of the servers of a name is asked.
    const files = new Set(found(/(Math\.random)/g).map((it) => it.split(':')[0]));
    expect([...files].sort()).toEqual([
      'jobs/tasks.ts',
      'outbound/dns/named-service.ts',
      'storage/migrate.ts',
      'webhooks/schedule.ts',
    ]);
  });
});
