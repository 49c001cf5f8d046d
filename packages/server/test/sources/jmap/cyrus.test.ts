import { isCyrusHere, startCyrus } from '@bookbridge/testing/dav/cyrus';
import { basic, type DavPeer, putCards } from '@bookbridge/testing/dav/peer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contextOf, readOn, way } from './reader.js';

/** A real server of JMAP. Its contacts there are those from before the standard, so they are read by its CardDAV. */
describe.skipIf(!isCyrusHere())('a Cyrus of before RFC 9610', () => {
  let cyrus: DavPeer;
  beforeAll(async () => {
    cyrus = await startCyrus();
  });
  afterAll(() => cyrus?.stop());

  function contextWith(password: string) {
    const { server: url, username } = cyrus;
    return contextOf({ url, authorization: basic(username, password) });
  }

  const check = (password: string) =>
    way.check({ kind: 'typed', username: cyrus.username, password }, contextWith(password));

  const bookOf = ({ server, username }: DavPeer) => `${server}/dav/addressbooks/user/${username}/Default/`;

  test('is found, and read by CardDAV', async () => {
    const connection = await check(cyrus.password);
    expect(connection).toMatchObject({ protocol: 'carddav', books: [{ url: bookOf(cyrus), name: '' }] });
    const cards = new Map(
      ['Ana', 'Ben', 'Chloé'].map((name) => [
        `${name}.vcf`,
        `BEGIN:VCARD\r\nVERSION:3.0\r\nUID:${name}\r\nN:;${name};;;\r\nFN:${name}\r\nEND:VCARD\r\n`,
      ]),
    );
    await putCards(bookOf(cyrus), cards, basic(cyrus.username, cyrus.password));
    const context = { ...contextWith(cyrus.password), connection };
    const { contacts, cursors } = await readOn(context);
    expect(contacts.map(({ full_name }) => full_name).sort()).toEqual(['Ana', 'Ben', 'Chloé']);
    expect((await readOn(context, cursors[0])).contacts).toEqual([]);
  });

  test('refuses a wrong password', async () => {
    await expect(check('wrong')).rejects.toMatchObject({ code: 'credentials_rejected' });
  });

  test('refuses to be asked for contacts, by the word of the standard', async () => {
    const connection = {
      sessionUrl: `${cyrus.server}/jmap`,
      apiUrl: `${cyrus.server}/jmap/`,
      downloadUrl: '',
      accounts: [cyrus.username],
      limits: { maxObjectsInGet: 4096, maxCallsInRequest: 50, maxSizeRequest: 10_485_760 },
      username: cyrus.username,
    };
    await expect(readOn({ ...contextWith(cyrus.password), connection })).rejects.toMatchObject({
      code: 'no_address_book',
      cause: 'the JMAP server answered 400 unknownCapability',
    });
  });
});
