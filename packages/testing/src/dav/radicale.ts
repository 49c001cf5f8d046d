import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answers, basic, type DavPeer, putCards, runPeer } from './peer.js';

const [username, password] = ['alice', 'secret'];

/** Radicale: Basic, and a home that is the principal itself. */
export async function startRadicale(): Promise<DavPeer> {
  const { port, stop } = await runPeer(async ({ directory, port }) => {
    const hash = execFileSync('openssl', ['passwd', '-apr1', password], { encoding: 'utf8' });
    await mkdir(join(directory, 'collections'));
    await writeFile(join(directory, 'users'), `${username}:${hash}`);
    await writeFile(
      join(directory, 'config'),
      `[server]
hosts = 127.0.0.1:${port}
[auth]
type = htpasswd
htpasswd_filename = ${directory}/users
htpasswd_encryption = md5
delay = 0
[rights]
type = owner_only
[storage]
filesystem_folder = ${directory}/collections
[web]
type = none
`,
    );
    return ['radicale', '-C', join(directory, 'config')];
  }, answers);
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
