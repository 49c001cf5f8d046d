import { createHash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Account } from '../accounts/account.js';
import { cardDavAccounts } from './accounts.js';
import { appPasswords, usualPassword } from './passwords.js';
import type { DavServer } from './servers.js';

const realm = 'sandbox';

/** How many requests a nonce is good for. */
const maxUses = 8;

/** Tells who asks, as each kind of server does. */
export class Authenticator {
  readonly #nonces = new Map<string, number>();

  /** The account; `undefined` once a refusal has been sent. */
  account(server: DavServer, request: FastifyRequest, reply: FastifyReply): Account | undefined {
    const { authorization = '' } = request.headers;
    const passwords = server.takesUsualPassword ? [...appPasswords, usualPassword] : appPasswords;
    const found =
      server.scheme === 'Basic'
        ? this.#basic(authorization, passwords)
        : this.#digest(authorization, request, passwords);
    if (typeof found === 'object') return found;
    reply
      .code(401)
      .header('WWW-Authenticate', this.#challenge(server, found === 'stale'))
      .send('');
    return undefined;
  }

  #challenge({ scheme }: DavServer, isStale: boolean): string {
    if (scheme === 'Basic') return `Basic realm="${realm}", charset="UTF-8"`;
    const nonce = randomBytes(12).toString('base64url');
    this.#nonces.set(nonce, 0);
    const stale = isStale ? ', stale=true' : '';
    return `Digest realm="${realm}", qop="auth", algorithm=SHA-256, nonce="${nonce}", opaque="sandbox"${stale}`;
  }

  #basic(authorization: string, passwords: readonly string[]): Account | 'refused' {
    const [, encoded = ''] = /^Basic (\S+)$/i.exec(authorization) ?? [];
    const [username = '', ...password] = Buffer.from(encoded, 'base64').toString().split(':');
    if (!passwords.includes(password.join(':'))) return 'refused';
    return cardDavAccounts.find(username) ?? 'refused';
  }

  #digest(
    authorization: string,
    { method, url }: FastifyRequest,
    passwords: readonly string[],
  ): Account | 'refused' | 'stale' {
    const field = (name: string) =>
      new RegExp(`[ ,]${name}=(?:"([^"]*)"|([^,\\s]+))`).exec(authorization)?.slice(1).find(Boolean) ?? '';
    const [nonce, nc, username] = [field('nonce'), field('nc'), field('username')];
    const uses = this.#nonces.get(nonce);
    if (!/^Digest /i.test(authorization) || uses === undefined) return 'refused';
    if (uses >= maxUses) return 'stale';
    const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    const isRight = passwords.some((password) => {
      const a1 = hash(`${username}:${realm}:${password}`);
      const a2 = hash(`${method}:${field('uri')}`);
      return field('response') === hash(`${a1}:${nonce}:${nc}:${field('cnonce')}:auth:${a2}`);
    });
    if (!isRight || field('uri') !== url || Number.parseInt(nc, 16) <= uses) return 'refused';
    this.#nonces.set(nonce, Number.parseInt(nc, 16));
    return cardDavAccounts.find(username) ?? 'refused';
  }
}
