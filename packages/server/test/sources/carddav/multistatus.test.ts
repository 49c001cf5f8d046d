import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  MultistatusError,
  parseMultistatus,
  type Resource,
} from '../../../dist/sources/carddav/dav/multistatus.js';
import { card, dav } from '../../../dist/sources/carddav/dav/names.js';

const wanted = {
  properties: new Set([dav('displayname'), dav('resourcetype'), dav('getetag'), card('address-data')]),
  maxText: 1000,
};

async function read(xml: string | Uint8Array<ArrayBuffer>, contentType = 'text/xml') {
  const resources: Resource[] = [];
  const response = new Response(xml, { headers: { 'content-type': contentType } });
  const token = await parseMultistatus(response, wanted, (it) => resources.push(it));
  return { token, resources };
}

/** Each resource by its link: its status, and the texts of its properties by their local names. */
async function told(xml: string | Uint8Array<ArrayBuffer>, contentType?: string) {
  const { resources } = await read(xml, contentType);
  return resources.map(({ href, status, properties }) => [
    href,
    status,
    Object.fromEntries([...properties].map(([name, { text }]) => [name.split(' ')[1], text])),
  ]);
}

const ok = '<status>HTTP/1.1 200 OK</status>';
const answer = (inside: string) => `<multistatus xmlns="DAV:">${inside}</multistatus>`;
const response = (properties: string, status = ok) =>
  answer(`<response><href>/a</href><propstat><prop>${properties}</prop>${status}</propstat></response>`);

describe('a multistatus', () => {
  test('is read whatever the prefixes of its namespaces', async () => {
    for (const xml of [
      response('<displayname>Ana</displayname>'),
      `<d:multistatus xmlns:d="DAV:"><d:response><d:href>/a</d:href><d:propstat><d:prop><d:displayname>Ana</d:displayname></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response></d:multistatus>`,
      `<ns0:multistatus xmlns:ns0="DAV:"><ns0:response><ns0:href>/a</ns0:href><ns0:propstat><ns0:status>HTTP/1.1 200 OK</ns0:status><ns0:prop><x:displayname xmlns:x="DAV:">Ana</x:displayname></ns0:prop></ns0:propstat></ns0:response></ns0:multistatus>`,
    ])
      expect(await told(xml)).toEqual([['/a', 0, { displayname: 'Ana' }]]);
  });

  test('has properties of its own namespaces only', async () => {
    const xml = response('<displayname xmlns="urn:other">no</displayname><getetag>1</getetag>');
    expect(await told(xml)).toEqual([['/a', 0, { getetag: '1' }]]);
  });

  test('gives what it has, and not what a propstat says that it has not', async () => {
    const xml = answer(
      `<response><href>/a</href><propstat><prop><getetag>1</getetag></prop>${ok}</propstat>` +
        '<propstat><prop><displayname>no</displayname></prop><status>HTTP/1.1 404 Not Found</status></propstat></response>' +
        '<response><href>/b</href><status>HTTP/1.1 404 Not Found</status></response>',
    );
    expect(await told(xml)).toEqual([
      ['/a', 0, { getetag: '1' }],
      ['/b', 404, {}],
    ]);
  });

  test('may begin with a byte order mark or an empty line, and be in another encoding', async () => {
    const xml = `<?xml version="1.0"?>${response('<displayname>Zoë</displayname>')}`;
    for (const start of ['', '\n', '\ufeff', ' \r\n\t'])
      expect(await told(start + xml), JSON.stringify(start)).toEqual([['/a', 0, { displayname: 'Zoë' }]]);
    const latin = new Uint8Array(Buffer.from(xml, 'latin1'));
    expect(await told(latin, 'text/xml; charset=iso-8859-1')).toEqual([['/a', 0, { displayname: 'Zoë' }]]);
    expect(await told(xml, 'text/xml; charset=nonsense')).toEqual([['/a', 0, { displayname: 'Zoë' }]]);
  });

  test('has texts in CDATA, in entities and with references', async () => {
    expect(await told(response('<displayname><![CDATA[A & <B>]]> &amp; C&#13;&#xe9;</displayname>'))).toEqual(
      [['/a', 0, { displayname: 'A & <B> & C\ré' }]],
    );
  });

  test('loses the characters that XML has no place for, and nothing else', async () => {
    const xml = response('<displayname>a\u0007b&#11;c&#x0;d&#xD800;e&#x1F600;&#9;f</displayname>');
    expect(await told(xml)).toEqual([['/a', 0, { displayname: 'abcde😀\tf' }]]);
    // Also where a reference lies between two pieces.
    for (const length of [65_400, 65_500, 65_520, 65_530]) {
      const filled = `<!--${'x'.repeat(length)}-->`;
      const long = answer(
        filled +
          response('<displayname>a&#11;&#233;b</displayname>').replace(/^<[^>]+>|<\/multistatus>$/g, ''),
      );
      expect(await told(long)).toEqual([['/a', 0, { displayname: 'aéb' }]]);
    }
  });

  test('tells what is inside a property, and where to go on from', async () => {
    const { token, resources } = await read(
      answer(
        `<response><href>/a</href><propstat><prop><resourcetype><collection/><C:addressbook xmlns:C="urn:ietf:params:xml:ns:carddav"/><href> /x </href></resourcetype></prop>${ok}</propstat></response><sync-token>t&amp;1</sync-token>`,
      ),
    );
    const type = resources[0]?.properties.get(dav('resourcetype'));
    expect([...(type?.elements ?? [])]).toEqual([dav('collection'), card('addressbook'), dav('href')]);
    expect(type?.hrefs).toEqual(['/x']);
    expect(token).toBe('t&1');
  });

  test('has its texts cut, and its links left out, when they are too long', async () => {
    const [resource] = (await read(response(`<displayname>${'a'.repeat(5000)}</displayname>`))).resources;
    expect(resource?.properties.get(dav('displayname'))?.text).toHaveLength(1000);
    expect(await told(answer(`<response><href>/${'a'.repeat(3000)}</href>${ok}</response>`))).toEqual([]);
  });
});

describe('what is no multistatus is refused without a word of it', () => {
  for (const [what, xml] of Object.entries({
    nothing: '',
    'a page': '<html><body>secret</body></html>',
    JSON: '{"secret": 1}',
    'half of one': '<multistatus xmlns="DAV:"><response><href>secret',
    'one of another namespace': '<multistatus xmlns="secret"/>',
    'one with a document type': `<!DOCTYPE multistatus SYSTEM "file:///secret">${answer('')}`,
    'one that defines entities': `<!DOCTYPE m [<!ENTITY a "secret"><!ENTITY b "&a;&a;">]>${response('<displayname>&b;</displayname>')}`,
    'one with an entity': response('<displayname>&secret;</displayname>'),
    'one with a prefix that is not declared': '<D:multistatus/>',
    'elements in elements': `<multistatus xmlns="DAV:">${'<a>'.repeat(5000)}secret`,
  }))
    test(what, async () => {
      const error = await read(xml).catch((it: unknown) => it);
      expect(error).toBeInstanceOf(MultistatusError);
      expect(String((error as Error).message) + (error as Error).cause).not.toContain('secret');
    });

  test('anything', async () => {
    const piece = fc.constantFrom(
      '<multistatus xmlns="DAV:">',
      '</multistatus>',
      '<response>',
      '</response>',
      '<href>',
      '</href>',
      '/a',
      '<propstat>',
      '</propstat>',
      '<prop>',
      '</prop>',
      '<displayname>',
      '</displayname>',
      ok,
      '&amp;',
      '&#13;',
      '&',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<?xml version="1.0"?>',
      '\u0000',
      'é',
      '<x:y xmlns:x="DAV:"/>',
      '>',
      '"',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        await read(pieces.join('')).catch((error: unknown) => {
          if (!(error instanceof MultistatusError)) throw error;
        });
      }),
      { numRuns: 500 },
    );
  });

  test('any text of a property comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async (text) => {
        const written = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        const [, , properties] = (await told(response(`<displayname>${written}</displayname>`)))[0] ?? [];
        // As XML has it: one end of lines, and no control characters.
        const kept = text
          .replaceAll(/\r\n?/g, '\n')
          .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
        expect((properties as { displayname: string }).displayname).toBe(kept);
      }),
    );
  });

  test('what whoever takes the resources throws is theirs', async () => {
    const thrown = new Error('enough');
    const given = new Response(response('<getetag>1</getetag>'));
    await expect(
      parseMultistatus(given, wanted, () => {
        throw thrown;
      }),
    ).rejects.toBe(thrown);
  });
});
