import { expect, test } from 'vitest';
import { challengedClaims } from '../../dist/oauth/claims-challenge.js';

const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
const base64 = Buffer.from(claims).toString('base64');
const answer = (challenge: string) =>
  new Response('', { status: 403, headers: { 'www-authenticate': challenge } });

test.each([
  ['are JSON in Base64', `Bearer realm="", error="insufficient_claims", claims="${base64}"`, claims],
  ['may come before the error', `Bearer claims="${base64}", error="insufficient_claims"`, claims],
  ['may be in the alphabet for URLs', `Bearer error="insufficient_claims", claims="e30"`, '{}'],
  ['are none with another error', `Bearer error="invalid_token", claims="${base64}"`, undefined],
  ['are none without their value', 'Bearer error="insufficient_claims"', undefined],
  ['are none when they are not JSON', 'Bearer error="insufficient_claims", claims="AAAA"', undefined],
  [
    'are none when they are longer than a challenge',
    `Bearer error="insufficient_claims", claims="${'A'.repeat(5000)}"`,
    undefined,
  ],
])('the claims of a challenge %s', (_, challenge, expected) => {
  expect(challengedClaims(answer(challenge))).toBe(expected);
});

test('an answer without a challenge asks for nothing', () => {
  expect(challengedClaims(new Response('', { status: 403 }))).toBeUndefined();
});
