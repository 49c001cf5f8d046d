import { describe, expect, test } from 'vitest';
import { Negotiation } from '../../dist/grants/schemes/negotiation.js';
import type { AuthorizationScheme } from '../../dist/model/grant.js';

const typed = { username: 'ana', password: 'secret' };
const basic = `Basic ${Buffer.from('ana:secret').toString('base64')}`;
const url = new URL('https://dav.example.com/a?b=1');

/** A server that gives one challenge after the other, and then lets everybody in. */
async function ask(
  challenges: readonly (string | undefined)[],
  { scheme = 'basic', negotiation = new Negotiation(typed, scheme) } = {} as {
    scheme?: AuthorizationScheme;
    negotiation?: Negotiation;
  },
) {
  const sent: (string | undefined)[] = [];
  const response = await negotiation.ask(async (authorize) => {
    sent.push(authorize({ url, method: 'PROPFIND' }));
    const challenge = challenges[sent.length - 1];
    if (challenge === undefined)
      return new Response(null, { status: sent.length > challenges.length ? 207 : 401 });
    return new Response(null, { status: 401, headers: { 'www-authenticate': challenge } });
  });
  return { status: response.status, sent, scheme: negotiation.scheme };
}

const digest = (nonce: string, more = '') => `Digest realm="x", qop="auth", nonce="${nonce}"${more}`;

describe('what was typed is sent', () => {
  test('by Basic at once', async () => {
    expect(await ask([])).toEqual({ status: 207, sent: [basic], scheme: 'basic' });
  });

  test('by Digest when the server wants that', async () => {
    const { status, sent, scheme } = await ask([digest('n1')]);
    expect({ status, scheme }).toEqual({ status: 207, scheme: 'digest' });
    expect(sent[1]).toMatch(/^Digest username="ana".* uri="\/a\?b=1", qop=auth, nc=00000001/);
  });

  test('as a token when the server wants only that, and the other way round', async () => {
    expect((await ask(['Bearer'])).sent).toEqual([basic, 'Bearer secret']);
    expect((await ask(['Basic realm=x'], { scheme: 'bearer' })).sent).toEqual(['Bearer secret', basic]);
  });

  test('by Digest from the first challenge on, when that was right before', async () => {
    const { sent } = await ask([digest('n1')], { scheme: 'digest' });
    expect(sent[0]).toBeUndefined();
    expect(sent[1]).toMatch(/^Digest /);
  });
});

test('another user name is sent from then on, by the scheme that was found', async () => {
  const negotiation = new Negotiation(typed, 'basic');
  await ask([digest('n1')], { negotiation });
  negotiation.signInAs('bo');
  expect((await ask([], { negotiation })).sent[0]).toMatch(/^Digest username="bo".* nc=00000002/);
  expect(negotiation.username).toBe('bo');
});

describe('what was refused', () => {
  test('by its own scheme is not tried again', async () => {
    for (const challenge of ['Basic realm=x', `Basic realm=x, ${digest('n')}`, undefined, 'Negotiate'])
      expect(await ask([challenge])).toEqual({ status: 401, sent: [basic], scheme: 'basic' });
    expect((await ask([digest('n1'), digest('n2')])).status).toBe(401);
  });

  test('for a nonce that is too old is sent with the new one, counted from 1', async () => {
    const negotiation = new Negotiation(typed, 'basic');
    await ask([digest('n1')], { negotiation });
    const again = await ask([], { negotiation });
    expect(again.sent[0]).toMatch(/nonce="n1".* nc=00000002/);
    const renewed = await ask([digest('n2', ', stale=true')], { negotiation });
    expect(renewed.sent[0]).toMatch(/nonce="n1".* nc=00000003/);
    expect(renewed.sent[1]).toMatch(/nonce="n2".* nc=00000001/);
  });

  test('with a new challenge each time is given up', async () => {
    const stale = Array.from({ length: 9 }, (_, i) => digest(`n${i}`, ', stale=true'));
    expect(await ask(stale)).toMatchObject({ status: 401, sent: { length: 7 } });
  });

  test('while another request has met the challenge is sent by that', async () => {
    const negotiation = new Negotiation(typed, 'basic');
    let calls = 0;
    const response = await negotiation.ask(async (authorize) => {
      const sent = authorize({ url, method: 'GET' });
      if (calls++ > 0) return new Response(sent, { status: 207 });
      await ask([digest('n1')], { negotiation });
      return new Response(null, { status: 401 });
    });
    expect(await response.text()).toMatch(/^Digest /);
  });
});
