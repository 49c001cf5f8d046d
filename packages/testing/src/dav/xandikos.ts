import { join } from 'node:path';
import { answers, type DavPeer, putCards, runPeer } from './peer.js';

/** Xandikos: lets everybody in, answers 500 to filters, and is strict. */
export async function startXandikos(): Promise<DavPeer> {
  const { port, stop } = await runPeer(
    async ({ directory, port }) => [
      'xandikos',
      ...['-d', join(directory, 'books'), '--defaults', '--current-user-principal', '/bob/'],
      ...['-l', '127.0.0.1', '-p', String(port)],
    ],
    answers,
  );
  const server = `http://127.0.0.1:${port}`;
  return {
    name: 'Xandikos',
    server,
    username: 'bob',
    password: 'anything',
    fill: (cards) => putCards(`${server}/bob/contacts/addressbook/`, cards),
    stop,
  };
}
