import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { serve } from '../../outbound/servers.js';

/** A request for something of one book. */
export interface Asked {
  readonly kind: 'book' | 'list' | 'sync' | 'query' | 'multiget' | 'card';
  /** Below the book. */
  readonly path: string;
  /** How often it was asked for something of this kind, this time included. */
  readonly times: number;
  /** The numbers of the cards that are asked for. */
  readonly cards: readonly number[];
  readonly authorization: string | undefined;
}

export interface Said {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** An answer; `'itself'` where it was sent already; nothing for what is right. */
type Answer = Said | 'itself' | undefined;

/** What a server does instead of what is right. */
export type Trick = (asked: Asked, response: ServerResponse) => Answer | Promise<Answer>;

/** A book on a server, with people whose cards are numbered. */
export interface TrickyBook {
  readonly cards: number;
  readonly trick?: Trick;
}

export const personOf = (number: number, name = `Person ${number}`) =>
  `BEGIN:VCARD\nVERSION:3.0\nUID:u${number}\nFN:${name}\nEND:VCARD\n`;

const given = '<status>HTTP/1.1 200 OK</status>';

const isMissing = (href: string, status: number) =>
  `<response><href>${href}</href><status>HTTP/1.1 ${status} Whatever</status></response>`;

/** A resource with properties that are given. */
export const resource = (href: string, properties: string) =>
  `<response><href>${href}</href><propstat><prop>${properties}</prop>${given}</propstat></response>`;

export const multistatus = (...resources: string[]): Said => ({
  status: 207,
  body: `<multistatus xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:carddav">${resources.join('')}</multistatus>`,
});

/** A list of cards. */
export const listOf = (numbers: readonly number[], ...more: string[]): Said =>
  multistatus(...numbers.map((number) => resource(`${number}.vcf`, '<getetag>"1"</getetag>')), ...more);

/** The card of each that was asked for, or the status in its place. */
export const cardsOf = (numbers: readonly number[], of: (number: number) => string | number): Said =>
  multistatus(
    ...numbers.map((number) => {
      const it = of(number);
      return typeof it === 'number'
        ? isMissing(`${number}.vcf`, it)
        : resource(`${number}.vcf`, `<getetag>"2"</getetag><C:address-data>${it}</C:address-data>`);
    }),
  );

/** That a list is a part only (RFC 6578 §3.6). */
export const isCut = isMissing('.', 507);

export const bookType = '<resourcetype><collection/><C:addressbook/></resourcetype>';

/** One server with books that each have a trick of their own, by the first part of the path. */
export async function serveTrickyBooks() {
  const books = new Map<string, TrickyBook>();
  const heard = new Map<string, Asked[]>();
  const { origin } = await serve(async ({ method = '', url = '', headers }, response, body) => {
    const [, name = '', ...path] = url.split('/');
    const book = books.get(name);
    const before = heard.get(name) ?? [];
    const kind = kindOf(method, headers.depth, body);
    const asked: Asked = {
      kind,
      path: path.join('/'),
      times: before.filter((it) => it.kind === kind).length + 1,
      cards: [...(kind === 'card' ? url : body).matchAll(/(\d+)\.vcf/g)].map(([, number]) => Number(number)),
      authorization: headers.authorization,
    };
    heard.set(name, [...before, asked]);
    const said = book && ((await book.trick?.(asked, response)) ?? rightly(book, asked));
    if (said === 'itself') return;
    const { status = 200, headers: more, body: text } = said ?? { status: 404 };
    response.writeHead(status, { 'content-type': 'text/xml', ...more }).end(text);
  });
  return {
    origin,
    /** Sets up a book; gives where it is. */
    add(name: string, book: TrickyBook): string {
      books.set(name, book);
      return `${origin}/${name}/`;
    },
    heardOf: (name: string): readonly Asked[] => heard.get(name) ?? [],
  };
}

function kindOf(method: string, depth: string | string[] | undefined, body: string): Asked['kind'] {
  if (method === 'GET') return 'card';
  if (method === 'PROPFIND') return depth === '0' ? 'book' : 'list';
  if (body.includes('sync-collection')) return 'sync';
  return body.includes('addressbook-multiget') ? 'multiget' : 'query';
}

function rightly({ cards }: TrickyBook, asked: Asked): Said {
  const all = Array.from({ length: cards }, (_, number) => number);
  switch (asked.kind) {
    case 'card':
      return { headers: { 'content-type': 'text/vcard' }, body: personOf(asked.cards[0] ?? 0) };
    case 'multiget':
      return cardsOf(asked.cards, (number) => personOf(number));
    case 'book':
      return multistatus(resource('.', bookType));
    case 'list':
      return listOf(all, resource('.', bookType));
    default:
      return listOf(all);
  }
}

const card = (number: number) => `BEGIN:VCARD\nFN:Person ${number}\nPHOTO:`;

/** Sends a list of so many bytes. Gives how many were taken. */
export const pourList = (response: ServerResponse, bytes: number): Promise<number> =>
  pour(response, bytes, '<multistatus xmlns="DAV:">', resource('1.vcf', '<getetag/>'));

/** Sends a card of so many bytes, in the answer that was asked for. Gives how many were taken. */
export function pourCard(
  response: ServerResponse,
  { kind, number, bytes }: { kind: 'card' | 'multiget'; number: number; bytes: number },
): Promise<number> {
  const around = `<multistatus xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:carddav"><response><href>${number}.vcf</href><propstat><prop><C:address-data>`;
  return pour(response, bytes, (kind === 'card' ? '' : around) + card(number), 'QUJD');
}

/** Sends as fast as it is taken, and stops where whoever asked hangs up. */
async function pour(
  response: ServerResponse,
  bytes: number,
  begins: string,
  repeats: string,
): Promise<number> {
  response.writeHead(207, { 'content-type': 'text/xml' });
  response.write(begins);
  const piece = Buffer.from(repeats.repeat(Math.ceil(64_000 / repeats.length)));
  const closed = once(response, 'close');
  let sent = 0;
  for (; sent < bytes && !response.destroyed; sent += piece.length)
    if (!response.write(piece))
      await Promise.race([closed, new Promise((resolve) => response.once('drain', resolve))]);
  response.end();
  return sent;
}
