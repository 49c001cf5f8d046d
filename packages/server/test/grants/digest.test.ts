import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { challengesIn } from '../../dist/grants/schemes/challenges.js';
import { digestAuthorization, digestChallengeIn } from '../../dist/grants/schemes/digest.js';

const responseWith = (challenge: string) =>
  new Response(null, { status: 401, headers: { 'www-authenticate': challenge } });

const read = (text: string) =>
  challengesIn(responseWith(text)).map(({ scheme, parameters }) => [scheme, Object.fromEntries(parameters)]);

const digestIn = (text: string) => digestChallengeIn(challengesIn(responseWith(text)));

function answerTo(text: string, typed: { username: string; password: string }, request = {}): string {
  const challenge = digestIn(text);
  if (!challenge) throw new Error('no challenge');
  const asked = { method: 'GET', uri: '/dir/index.html', count: 1, cnonce: '', ...request };
  return digestAuthorization(challenge, typed, asked);
}

const responseOf = (authorization: string) => /response="([0-9a-f]+)"/.exec(authorization)?.[1];

describe('the challenges of a 401', () => {
  test('are told apart, several in one header', () => {
    expect(read('Basic realm="A, B", Digest realm="c\\"d", qop="auth", nonce=abc, Bearer')).toEqual([
      ['basic', { realm: 'A, B' }],
      ['digest', { realm: 'c"d', qop: 'auth', nonce: 'abc' }],
      ['bearer', {}],
    ]);
    expect(read('Negotiate YWJj==, bearer error="invalid_token"')).toEqual([
      ['negotiate', {}],
      ['bearer', { error: 'invalid_token' }],
    ]);
    expect(read('BASIC REALM=x , ,digest Nonce = "1"')).toEqual([
      ['basic', { realm: 'x' }],
      ['digest', { nonce: '1' }],
    ]);
  });

  test('end where the grammar does', () => {
    expect(read('')).toEqual([]);
    expect(read('Basic realm="never closed')).toEqual([['basic', {}]]);
    expect(read('"quoted"')).toEqual([]);
    expect(read('a,'.repeat(5000))).toHaveLength(100);
  });

  test('are read from any text without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'Digest realm=",\\ \tnonce==qop;%') }), (text) => {
        const headers = { get: () => text } as unknown as Headers;
        digestChallengeIn(challengesIn({ headers }));
      }),
    );
  });
});

describe('Digest', () => {
  // RFC 7616 §3.9.1
  const mufasa = { username: 'Mufasa', password: 'Circle of Life' };
  const rest =
    'realm="http-auth@example.org", qop="auth, auth-int", nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"';
  const cnonce = 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ';

  test('answers the examples of RFC 7616', () => {
    const md5 = answerTo(`Digest ${rest}, algorithm=MD5`, mufasa, { cnonce });
    expect(responseOf(md5)).toBe('8ca523f5e9506fed4657c9700eebdbec');
    expect(md5).toBe(
      `Digest username="Mufasa", realm="http-auth@example.org", nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", uri="/dir/index.html", algorithm=MD5, qop=auth, nc=00000001, cnonce="${cnonce}", response="8ca523f5e9506fed4657c9700eebdbec", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"`,
    );
    const sha = answerTo(`Digest ${rest}, algorithm=SHA-256`, mufasa, { cnonce });
    expect(responseOf(sha)).toBe('753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1');
  });

  test('answers the example of RFC 2617, and servers that count nothing', () => {
    const challenge =
      'Digest realm="testrealm@host.com", qop="auth,auth-int", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", opaque="5ccc069c403ebaf9f0171e9517f40e41"';
    const typed = { username: 'Mufasa', password: 'Circle Of Life' };
    expect(responseOf(answerTo(challenge, typed, { cnonce: '0a4f113b' }))).toBe(
      '6629fae49393a05397450978507c4ef1',
    );
    const old = answerTo(
      'Digest realm="testrealm@host.com", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093"',
      typed,
    );
    expect(responseOf(old)).toBe('670fd8c2df070c60b045671b8b24ff02');
    expect(old).not.toMatch(/qop|nc=|cnonce|algorithm/);
  });

  test('hashes the password once for a session', () => {
    const answer = answerTo(`Digest ${rest}, algorithm=SHA-256-sess`, mufasa, { cnonce, count: 255 });
    const sha = (text: string) => createHash('sha256').update(text).digest('hex');
    const nonce = '7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v';
    const session = sha(`${sha('Mufasa:http-auth@example.org:Circle of Life')}:${nonce}:${cnonce}`);
    expect(responseOf(answer)).toBe(
      sha(`${session}:${nonce}:000000ff:${cnonce}:auth:${sha('GET:/dir/index.html')}`),
    );
    expect(answer).toContain('nc=000000ff');
  });

  test('takes the best algorithm that is offered, and none that it does not know', () => {
    expect(digestIn('Digest nonce=1, algorithm=MD5, Digest nonce=2, algorithm=SHA-256')?.nonce).toBe('2');
    expect(digestIn('Digest nonce=1, algorithm=SHA-256, Digest nonce=2')?.nonce).toBe('1');
    expect(digestIn('Digest nonce=1, algorithm=constructor')).toBeUndefined();
    expect(digestIn('Digest nonce=1, qop="auth-int"')).toBeUndefined();
    expect(digestIn('Digest realm=x')).toBeUndefined();
  });

  test('writes names that a header cannot hold', () => {
    expect(answerTo('Digest realm=x, nonce=1', { username: 'Jäsøn "D" (x)', password: 'p' })).toContain(
      "username*=UTF-8''J%C3%A4s%C3%B8n%20%22D%22%20%28x%29",
    );
    expect(answerTo('Digest realm=x, nonce=1', { username: 'a"b\\c', password: 'p' })).toContain(
      'username="a\\"b\\\\c"',
    );
    expect(answerTo('Digest realm=x, nonce=1, userhash=true', { username: 'ana', password: 'p' })).toContain(
      `username="${createHash('md5').update('ana:x').digest('hex')}"`,
    );
  });
});
