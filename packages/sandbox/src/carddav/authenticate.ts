import { createHash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Account } from '../accounts/account.js';
import type { World } from '../look-alike.js';
import { type Bearer, findBearer } from '../oauth/bearer.js';
import type { OAuthServer } from '../oauth/server.js';
import { cardDavAccounts } from './accounts.js';
import { appPasswords, usualPassword } from './passwords.js';
import type { DavServer } from './servers.js';

const realm = 'sandbox';

/** How many requests a nonce is good for. */
const maxUses = 16;

/** Who asks, by a password or by an access token. */
export interface Caller {
  readonly account: Account;
  readonly token: { readonly issuer: OAuthServer; readonly bearer: Bearer } | undefined;
}

/** Tells who asks, as each kind of server does. */
export class Authenticator {
  /** The counts that each nonce was used with: those of requests at the same time arrive in any order. */
  readonly #nonces = new Map<string, Set<number>>();

  constructor(private readonly issuers: World['issuers']) {}

  /** `undefined` once a refusal has been sent. */
  caller(server: DavServer, request: FastifyRequest, reply: FastifyReply): Caller | undefined {
    const { authorization = '' } = request.headers;
    const byToken = this.#bearer(server, authorization);
    if (byToken) return byToken;
    const passwords = server.takesUsualPassword ? [...appPasswords, usualPassword] : appPasswords;
    const found =
      server.scheme === 'Basic'
        ? this.#basic(server, authorization, passwords)
        : this.#digest(server, authorization, request, passwords);
    if (typeof found === 'object') return { account: found, token: undefined };
    reply
      .code(401)
      .header('WWW-Authenticate', this.#challenge(server, found === 'stale'))
      .send('');
    return undefined;
  }

  #challenge({ scheme }: DavServer, isStale: boolean): string {
    if (scheme === 'Basic') return `Basic realm="${realm}", charset="UTF-8"`;
    const nonce = randomBytes(12).toString('base64url');
    this.#nonces.set(nonce, new Set());
    const stale = isStale ? ', stale=true' : '';
    return `Digest realm="${realm}", qop="auth", algorithm=SHA-256, nonce="${nonce}", opaque="sandbox"${stale}`;
  }

  #bearer({ takesTokens }: DavServer, authorization: string): Caller | undefined {
    const issuer = takesTokens && this.issuers.get(takesTokens.of);
    if (!issuer) return undefined;
    const bearer = findBearer(issuer, authorization);
    if (typeof bearer === 'string' || !bearer.scopes.some((it) => takesTokens.with.includes(it)))
      return undefined;
    return { account: bearer.grant.account, token: { issuer, bearer } };
  }

  #basic(server: DavServer, authorization: string, passwords: readonly string[]): Account | 'refused' {
    const [, encoded = ''] = /^Basic (\S+)$/i.exec(authorization) ?? [];
    const [username = '', ...password] = Buffer.from(encoded, 'base64').toString().split(':');
    if (!passwords.includes(password.join(':'))) return 'refused';
    return accountAt(server, username) ?? 'refused';
  }

  #digest(
    server: DavServer,
    authorization: string,
    { method, url }: FastifyRequest,
    passwords: readonly string[],
  ): Account | 'refused' | 'stale' {
    const field = (name: string) =>
      new RegExp(`[ ,]${name}=(?:"([^"]*)"|([^,\\s]+))`).exec(authorization)?.slice(1).find(Boolean) ?? '';
    const [nonce, nc, username] = [field('nonce'), field('nc'), field('username')];
    const counts = this.#nonces.get(nonce);
    if (!/^Digest /i.test(authorization) || counts === undefined) return 'refused';
    if (counts.size >= maxUses) return 'stale';
    const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    const isRight = passwords.some((password) => {
      const a1 = hash(`${username}:${realm}:${password}`);
      const a2 = hash(`${method}:${field('uri')}`);
      return field('response') === hash(`${a1}:${nonce}:${nc}:${field('cnonce')}:auth:${a2}`);
    });
    const count = Number.parseInt(nc, 16);
    if (!isRight || field('uri') !== url || !(count > 0) || counts.has(count)) return 'refused';
    counts.add(count);
    return accountAt(server, username) ?? 'refused';
  }
}

/** Whoever has an address of a server's own domains is somebody whom all servers know. */
function accountAt({ domains }: DavServer, username: string): Account | undefined {
  const [, name, domain = ''] = /^([^@]+)@(.+)$/.exec(username) ?? [];
  return cardDavAccounts.find(domains.includes(domain) ? `${name}@${cardDavAccounts.domain}` : username);
}
