import { describe, expect, test } from 'vitest';
import { isOfIssuer, withTenant } from '../../dist/oauth/issuer.js';

const template = 'https://login.example.com/{tenantid}/v2.0';
const tenant = '7d0c8a5e-1b2c-4d3e-8f90-a1b2c3d4e5f6';
const issuer = `https://login.example.com/${tenant}/v2.0`;

describe('the sender of a callback', () => {
  test.each([
    ['the issuer, letter by letter', 'https://login.example.com', 'https://login.example.com', true],
    ['no other', 'https://login.example.com', 'https://login.example.com/', false],
    ['any tenant of the issuer', template, issuer, true],
    ['no tenant of another', template, issuer.replace('login', 'logout'), false],
    ['none with more behind it', template, `${issuer}/more`, false],
    ['none with a place of its own', template, template, false],
    ['none whose tenant is a path', template, 'https://login.example.com/../evil/v2.0', false],
    ['none without a tenant', template, 'https://login.example.com//v2.0', false],
    ['nothing shorter than the template', template, 'https://login', false],
  ])('may be %s', (_, expected, iss, is) => {
    expect(isOfIssuer(expected, iss)).toBe(is);
  });
});

describe('the issuer that an ID token has to have', () => {
  const server = { issuer: template, token_endpoint: 'https://login.example.com/token' };
  const token = (claims: unknown) => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.`;
  const answerOf = (body: unknown) => new Response(JSON.stringify(body));

  test('is that of the tenant that it names', async () => {
    const answer = answerOf({ id_token: token({ tid: tenant }) });
    expect(await withTenant(server, answer)).toEqual({ ...server, issuer });
    // Whoever reads the answer still can.
    expect(await answer.json()).toHaveProperty('id_token');
  });

  test.each([
    ['there is no ID token', {}],
    ['it is no text', { id_token: 7 }],
    ['it is no token', { id_token: 'nothing.%%%' }],
    ['it is a token of nothing', { id_token: token(null) }],
    ['it names no tenant', { id_token: token({ sub: 'ana' }) }],
    ['its tenant is no id', { id_token: token({ tid: '../../elsewhere' }) }],
    ['the answer is not an object', null],
  ])('stays open when %s, so that no token fits it', async (_, body) => {
    expect(await withTenant(server, answerOf(body))).toBe(server);
  });

  test('stays open when the answer is not JSON', async () => {
    expect(await withTenant(server, new Response('<html>'))).toBe(server);
  });

  test('is what it was where there are no tenants', async () => {
    const one = { ...server, issuer: 'https://login.example.com' };
    expect(await withTenant(one, answerOf({ id_token: token({ tid: tenant }) }))).toBe(one);
  });
});
