import { isCyrusHere, startCyrus } from '@bookbridge/testing/dav/cyrus';
import type { DavPeer } from '@bookbridge/testing/dav/peer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contextOf, readOn, way } from './reader.js';

/** A real server of JMAP. Its contacts are those from before the standard, so it has none for us. */
describe.skipIf(!isCyrusHere())('a Cyrus of before RFC 9610', () => {
  let cyrus: DavPeer;
  beforeAll(async () => {
    cyrus = await startCyrus();
  });
  afterAll(() => cyrus?.stop());

  function contextWith(password: string) {
    const { server: url, username } = cyrus;
    const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
    return contextOf({ url, authorization });
  }

  const check = (password: string) =>
    way.check({ kind: 'typed', username: cyrus.username, password }, contextWith(password));

  test('is found, and said to have no contacts', async () => {
    await expect(check(cyrus.password)).rejects.toMatchObject({
      code: 'no_address_book',
      cause: 'the JMAP server has no contacts: only those of Cyrus from before RFC 9610',
    });
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
