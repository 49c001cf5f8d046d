import { describe, expect, test } from 'vitest';
import { playInternet } from '../../outbound/internet.js';
import { basicOf, bookAt, failureOf, homeAt, hosts, ok, principalAt, type Said, said } from './hosts.js';

playInternet();

const basic = basicOf('ana');

describe('books are found', () => {
  test('by the well-known place, which is asked without credentials, as is where it leads', async () => {
    const { find, heard, port } = await hosts((port) => ({
      'PROPFIND www.example.com/.well-known/carddav': {
        status: 301,
        location: `https://dav.example.com:${port}/root/`,
      },
      'PROPFIND dav.example.com/root/': principalAt('/p/'),
      'PROPFIND dav.example.com/p/': homeAt('/h/'),
      'PROPFIND dav.example.com/h/': bookAt('/h/b/'),
    }));
    expect(await find('www.example.com/')).toEqual({
      server: `https://dav.example.com:${port}/root/`,
      books: [{ url: `https://dav.example.com:${port}/h/b/`, name: '' }],
    });
    expect(heard.map(({ authorization }) => authorization)).toEqual([
      undefined,
      undefined,
      basic,
      basic,
      basic,
    ]);
  });

  test('by GET of the well-known place, where nothing else is redirected', async () => {
    const { find, heard } = await hosts(() => ({
      'GET www.example.com/.well-known/carddav': { status: 302, location: '/dav/' },
      'PROPFIND www.example.com/dav/': principalAt('/p/'),
      'PROPFIND www.example.com/p/': homeAt('/h/'),
      'PROPFIND www.example.com/h/': bookAt('/h/b/'),
    }));
    expect((await find('www.example.com/')).books).toHaveLength(1);
    expect(heard.slice(0, 2).map(({ authorization }) => authorization)).toEqual([undefined, undefined]);
  });

  test('on another host of the domain, as iCloud shares people out', async () => {
    const { find, trusted } = await hosts((port) => ({
      'PROPFIND contacts.example.com/': principalAt('/1/principal/'),
      'PROPFIND contacts.example.com/1/principal/': homeAt(`https://p42.example.com:${port}/1/home/`),
      'PROPFIND p42.example.com/1/home/': bookAt('/1/home/card/'),
    }));
    expect((await find('contacts.example.com/')).books[0]?.url).toMatch(/p42.*\/1\/home\/card\/$/);
    expect(trusted()).toEqual(new Set(['contacts.example.com', 'p42.example.com']));
  });

  test('where one begins, on servers that know of no principals', async () => {
    const { find } = await hosts(() => ({
      'PROPFIND dav.example.com/ana/': said('/ana/', '<resourcetype><collection/></resourcetype>'),
    }));
    expect(await failureOf(find('dav.example.com/ana/'))).toBe('no_address_book');
    const other = await hosts(() => ({ 'PROPFIND dav.example.com/ana/book/': bookAt('/ana/book/') }));
    expect((await other.find('dav.example.com/ana/book/')).books).toHaveLength(1);
  });

  test('by https, though a server behind a proxy says http', async () => {
    const { find } = await hosts(() => ({
      'PROPFIND dav.example.com/': principalAt('http://dav.example.com/p/'),
      'PROPFIND dav.example.com/p/': homeAt('http://dav.example.com/h/'),
      'PROPFIND dav.example.com/h/': bookAt('http://dav.example.com/h/b/'),
    }));
    expect((await find('dav.example.com/')).books[0]?.url).toMatch(/^https:/);
  });

  test('in the places where servers usually have them', async () => {
    const { find } = await hosts(() => ({
      'PROPFIND cloud.example.com/remote.php/dav/': principalAt('/p/'),
      'PROPFIND cloud.example.com/p/': homeAt('/h/'),
      'PROPFIND cloud.example.com/h/': bookAt('/h/contacts/'),
    }));
    expect((await find('cloud.example.com/')).books).toHaveLength(1);
  });
});

describe('credentials stay where they belong', () => {
  const elsewhere = {
    'PROPFIND example.org/': principalAt('/p/'),
    'PROPFIND example.org/p/': homeAt('/h/'),
    'PROPFIND example.org/h/': bookAt('/h/b/'),
  };

  test('when the well-known place leads to another domain, unless its origin is allowed', async () => {
    const { find, trusted, heard, allowed, port } = await hosts((port) => ({
      'PROPFIND www.example.com/.well-known/carddav': {
        status: 301,
        location: `https://example.org:${port}/`,
      },
      ...elsewhere,
    }));
    expect(await failureOf(find('www.example.com/'))).toBe('address_refused');
    expect(trusted().has('example.org')).toBe(false);
    expect(heard.some(({ what }) => what.includes('example.org'))).toBe(false);
    allowed.push(`https://example.org:${port}`);
    expect((await find('www.example.com/')).books).toHaveLength(1);
    expect(trusted().has('example.org')).toBe(true);
  });

  test('when the well-known place leads away from https: a server behind a proxy means itself', async () => {
    const { find, trusted, heard } = await hosts((port) => ({
      'PROPFIND dav.example.com/.well-known/carddav': {
        status: 301,
        location: `http://dav.example.com:${port}/root/`,
      },
    }));
    expect(await failureOf(find('dav.example.com/'))).toBe('server_not_found');
    expect(trusted()).toEqual(new Set());
    expect(heard.some(({ what }) => what.includes('/root/'))).toBe(true);
  });

  for (const location of [
    (port: number) => `http://dav.example.com:${port}/h/b/`,
    () => 'https://example.org/h/b/',
  ])
    test(`when a list is redirected to ${location(443)}`, async () => {
      const { read, heard, trusted } = await hosts((port) => ({
        'PROPFIND dav.example.com/h/b/':
          heard.filter(({ what }) => what.endsWith('/h/b/')).length === 1
            ? bookAt('/h/b/')
            : { status: 307, location: location(port) },
      }));
      expect(await failureOf(read('dav.example.com/h/b/'))).toBe('address_refused');
      expect(trusted()).toEqual(new Set(['dav.example.com']));
    });

  for (const [what, script] of Object.entries({
    'a principal': (port: number) => ({
      'PROPFIND dav.example.com/': principalAt(`https://example.org:${port}/p/`),
      ...elsewhere,
    }),
    'a home': (port: number) => ({
      'PROPFIND dav.example.com/': principalAt('/p/'),
      'PROPFIND dav.example.com/p/': homeAt(`https://example.org:${port}/h/`),
      ...elsewhere,
    }),
    'a book': (port: number) => ({
      'PROPFIND dav.example.com/': principalAt('/p/'),
      'PROPFIND dav.example.com/p/': homeAt('/h/'),
      'PROPFIND dav.example.com/h/': bookAt(`https://example.org:${port}/h/b/`),
      ...elsewhere,
    }),
    'a home on this machine': (port: number) => ({
      'PROPFIND dav.example.com/': principalAt('/p/'),
      'PROPFIND dav.example.com/p/': homeAt(`https://127.0.0.1:${port}/h/`),
    }),
    'a home by http, on another host': (port: number) => ({
      'PROPFIND dav.example.com/': principalAt('/p/'),
      'PROPFIND dav.example.com/p/': homeAt(`http://p42.example.com:${port}/h/`),
    }),
    'a home of no URL': () => ({
      'PROPFIND dav.example.com/': principalAt('/p/'),
      'PROPFIND dav.example.com/p/': homeAt('https://[/'),
    }),
  }))
    test(`when ${what} is of another domain, or away from https`, async () => {
      const { find, trusted } = await hosts(script);
      expect(await failureOf(find('dav.example.com/'))).toBe('address_refused');
      expect(trusted()).toEqual(new Set(['dav.example.com']));
    });

  for (const location of ['https://example.org/', 'http://dav.example.com/', 'https://dav.example.com/page'])
    test(`when whatever nobody knows there is redirected to ${location}`, async () => {
      const script = new Proxy({}, { get: () => ({ status: 301, location }) });
      const { find, trusted } = await hosts(() => script);
      expect(await failureOf(find('dav.example.com/'))).not.toBe('it did not fail');
      expect(trusted()).toEqual(new Set());
    });

  test('when there is nothing but the page of a website, or a firewall', async () => {
    for (const status of [200, 302, 403, 404, 405]) {
      const { find, trusted } = await hosts(() => new Proxy({}, { get: () => ({ status }) }));
      expect(await failureOf(find('dav.example.com/')), String(status)).toBe('server_not_found');
      expect(trusted()).toEqual(new Set());
    }
  });

  test('when cards are listed at another host, or beside the book', async () => {
    const list = (hrefs: readonly string[]): Said => ({
      status: 207,
      body: `<multistatus xmlns="DAV:">${hrefs.map((href) => `<response><href>${href}</href><propstat><prop><getetag>1</getetag></prop>${ok}</propstat></response>`).join('')}</multistatus>`,
    });
    const { read, heard } = await hosts(() => ({
      'PROPFIND dav.example.com/h/b/':
        heard.filter(({ what }) => what.endsWith('/h/b/')).length === 1
          ? bookAt('/h/b/')
          : list([
              'https://example.org/h/b/1.vcf',
              '/h/other/2.vcf',
              '/h/b/../../3.vcf',
              '/h/b/',
              '/h/b',
              '/h/b/%34.vcf',
              '/h/b/4.vcf',
            ]),
      'GET dav.example.com/h/b/1.vcf': { status: 200, body: 'BEGIN:VCARD\nFN:Ana Almeida\nEND:VCARD' },
      'GET dav.example.com/h/b/4.vcf': { status: 200, body: 'BEGIN:VCARD\nFN:Ben Brown\nEND:VCARD' },
    }));
    const pages = await read('dav.example.com/h/b/');
    const names = pages.flatMap(({ contacts }) => [...contacts].map((it) => it?.full_name));
    expect(names).toEqual(['Ana Almeida', 'Ben Brown']);
    expect(heard.filter(({ what }) => what.startsWith('GET')).map(({ what }) => what)).toEqual([
      'GET dav.example.com/h/b/1.vcf',
      'GET dav.example.com/h/b/4.vcf',
    ]);
  });
});

describe('nothing is found', () => {
  for (const [status, failure, tries] of [
    [401, 'credentials_rejected', 1],
    [403, 'no_address_book', undefined],
    [404, 'server_not_found', undefined],
    [405, 'server_not_found', undefined],
    [500, 'source_error', 1],
    [503, 'source_unavailable', 1],
    [429, 'source_busy', 1],
    [200, 'server_not_found', undefined],
  ] as const)
    test(`where ${status} is answered: ${failure}`, async () => {
      const { find, heard } = await hosts(() => ({ 'PROPFIND dav.example.com/dav/': { status } }));
      expect(await failureOf(find('dav.example.com/dav/'))).toBe(failure);
      if (tries !== undefined) expect(heard).toHaveLength(tries);
    });
});
