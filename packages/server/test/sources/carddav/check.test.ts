import { describe, expect, test } from 'vitest';
import { ServerElsewhere } from '../../../dist/sources/server-elsewhere.js';
import { playInternet } from '../../outbound/internet.js';
import { basicOf, bookAt, failureOf, hosts } from './hosts.js';

let port = 0;
playInternet((asked) => (asked === 443 ? port : asked));

/** The same, on the port that 443 leads to. */
async function domains(...given: Parameters<typeof hosts>) {
  const made = await hosts(...given);
  port = made.port;
  return made;
}

const srv = (target: string) => ({ srv: { '_carddavs._tcp.own.example.com': [{ name: target }] } });
const toDav = { status: 301, location: '/dav/' };
const ana = 'ana@own.example.com';

/** The failure of a server elsewhere, and the server that it names. */
const elsewhereOf = (work: Promise<unknown>) =>
  work.then(
    () => 'it did not fail',
    (error: unknown) =>
      error instanceof ServerElsewhere ? [error.code, error.isFinal, error.server] : error,
  );

describe('from an address alone, books are found', () => {
  test('where DNS says, at the path that it says', async () => {
    const { check, heard, asked } = await domains(
      () => ({ 'PROPFIND dav.example.com/books/': bookAt('/books/') }),
      { ...srv('dav.example.com'), txt: { '_carddavs._tcp.own.example.com': ['path=/books/'] } },
    );
    expect(await check(ana)).toEqual({
      server: 'https://dav.example.com/books/',
      books: [{ url: 'https://dav.example.com/books/', name: '' }],
    });
    expect(heard).toEqual([{ what: 'PROPFIND dav.example.com/books/', authorization: basicOf(ana) }]);
    expect(asked).not.toContain('own.example.com');
  });

  test('at the domain itself, where DNS says nothing', async () => {
    const { check } = await domains(() => ({
      'PROPFIND own.example.com/.well-known/carddav': toDav,
      'PROPFIND own.example.com/dav/': bookAt('/dav/'),
    }));
    expect(await check(ana)).toMatchObject({ server: 'https://own.example.com/dav/' });
  });

  test('at the domain itself, where nothing speaks CardDAV on the server that DNS names', async () => {
    const { check } = await domains(
      () => ({ 'PROPFIND own.example.com/remote.php/dav/': bookAt('/remote.php/dav/') }),
      srv('old.example.com'),
    );
    expect(await check(ana)).toMatchObject({ server: 'https://own.example.com/remote.php/dav/' });
  });

  test('not at all where DNS says that there is no CardDAV, and nobody is asked', async () => {
    const { check, heard } = await domains(() => ({ 'PROPFIND own.example.com/': bookAt('/') }), srv('.'));
    expect(await failureOf(check(ana))).toBe('server_not_found');
    expect(heard).toEqual([]);
  });

  for (const name of ['ana', 'ana@', 'ana@localhost', 'ana@127.0.0.1', 'ana@[::1]', 'ana@own.example.com/x'])
    test(`not from ${name}, which has no domain`, async () => {
      const { check, heard } = await domains(() => ({}));
      expect(await failureOf(check(name))).toBe('server_not_found');
      expect(heard).toEqual([]);
    });
});

describe('what was typed does not go', () => {
  test('to the server of another domain that DNS names', async () => {
    const { check, heard, allowed, known } = await domains(
      () => ({
        'PROPFIND example.org/.well-known/carddav': toDav,
        'PROPFIND example.org/dav/': bookAt('/dav/'),
      }),
      srv('example.org'),
    );
    expect(await elsewhereOf(check(ana))).toEqual(['address_refused', true, 'https://example.org']);
    expect(heard).toEqual([]);
    known.push('example.org');
    expect(await check(ana)).toMatchObject({ server: 'https://example.org/dav/' });
    known.length = 0;
    allowed.push('https://example.org');
    expect(await check(ana)).toMatchObject({ server: 'https://example.org/dav/' });
  });

  test('to the server of another domain that the well-known place leads to, until it is what was typed', async () => {
    const { check, trusted } = await domains(() => ({
      'PROPFIND own.example.com/.well-known/carddav': { status: 301, location: 'https://example.org/books/' },
      'PROPFIND example.org/books/': bookAt('/books/'),
    }));
    const [code, , server] = (await elsewhereOf(check(ana))) as [string, boolean, string];
    expect([code, server]).toEqual(['address_refused', 'https://example.org/books/']);
    expect(trusted()).toEqual(new Set());
    expect(await check(ana, server)).toMatchObject({ server });
  });

  test('to places that say to anybody that they are something else', async () => {
    const { check, heard } = await domains((_, by) => ({
      'PROPFIND own.example.com/': { status: 405 },
      'PROPFIND own.example.com/dav.php/': by ? bookAt('/dav.php/') : { status: 401 },
      'PROPFIND own.example.com/carddav/': { status: 200 },
    }));
    expect(await check(ana)).toMatchObject({ server: 'https://own.example.com/dav.php/' });
    expect(heard.filter(({ authorization }) => authorization).map(({ what }) => what)).toEqual([
      'PROPFIND own.example.com/dav.php/',
    ]);
    // Nor is anything asked that is seldom, once there is a place.
    expect(heard.some(({ what }) => what.includes('/iRony/'))).toBe(false);
  });
});

describe('the user name', () => {
  const onlyFor = (name: string) => (_: number, by: string | undefined) => ({
    'PROPFIND own.example.com/.well-known/carddav': toDav,
    'PROPFIND own.example.com/dav/': by === basicOf(name) ? bookAt('/dav/') : { status: 401 },
  });

  const triesIn = (heard: readonly { authorization: string | undefined }[]) =>
    heard.flatMap(({ authorization }) => authorization ?? []);

  test('is the whole address', async () => {
    const { check, heard } = await domains(onlyFor(ana));
    await check(ana);
    expect(triesIn(heard)).toEqual([basicOf(ana)]);
  });

  test('is what stands before the @ where the address is refused', async () => {
    const { check, heard } = await domains(onlyFor('ana'));
    expect(await check(ana)).toMatchObject({ books: [{ name: '' }] });
    expect(triesIn(heard)).toEqual([basicOf(ana), basicOf('ana')]);
  });

  test('is refused once in each form, and no more', async () => {
    const { check, heard } = await domains(onlyFor('somebody else'));
    expect(await failureOf(check(ana))).toBe('credentials_rejected');
    expect(triesIn(heard)).toEqual([basicOf(ana), basicOf('ana')]);
  });

  test('is tried as it is where it is no address', async () => {
    const { check, heard } = await domains(onlyFor('somebody else'));
    expect(await failureOf(check('ana', 'own.example.com'))).toBe('credentials_rejected');
    expect(triesIn(heard)).toEqual([basicOf('ana')]);
  });

  test('is not tried again later, when the second form meets a server that has had enough', async () => {
    const { check } = await domains((_, by) => ({
      'PROPFIND own.example.com/.well-known/carddav': toDav,
      'PROPFIND own.example.com/dav/': { status: by === basicOf('ana') ? 429 : 401 },
    }));
    expect(await failureOf(check(ana))).toBe('credentials_rejected');
  });

  test('is not wrong when the import is stopped in its second form', async () => {
    const { check } = await domains(onlyFor('nobody'));
    const stopped = new Error('stopped');
    await expect(
      check(ana, undefined, (tries) => {
        if (tries === 2) throw stopped;
      }),
    ).rejects.toBe(stopped);
  });

  test('is right in its short form where that one has no book', async () => {
    const { check } = await domains((_, by) => ({
      'PROPFIND own.example.com/.well-known/carddav': toDav,
      'PROPFIND own.example.com/dav/': { status: by === basicOf('ana') ? 403 : 401 },
    }));
    expect(await failureOf(check(ana))).toBe('no_address_book');
  });
});
