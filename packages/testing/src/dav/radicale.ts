import { configureRadicale } from '../../../../bench/radicale-config.mjs';
import { answers, basic, type DavPeer, putCards, runPeer } from './peer.js';

const [username, password] = ['alice', 'secret'];

/** Radicale: Basic, and a home that is the principal itself. */
export async function startRadicale(): Promise<DavPeer> {
  const account = { username, password };
  const { port, stop } = await runPeer((place) => configureRadicale(place, account), answers);
  const server = `http://127.0.0.1:${port}`;
  const authorization = basic(username, password);
  const book = `${server}/${username}/contacts/`;
  await fetch(book, {
    method: 'MKCOL',
    headers: { authorization, 'content-type': 'text/xml' },
    body: '<mkcol xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:carddav"><set><prop><resourcetype><collection/><C:addressbook/></resourcetype><displayname>Contacts</displayname></prop></set></mkcol>',
  });
  return {
    name: 'Radicale',
    server,
    username,
    password,
    fill: (cards) => putCards(book, cards, authorization),
    rewritten: async (name) => (await fetch(book + name, { headers: { authorization } })).text(),
    stop,
  };
}
