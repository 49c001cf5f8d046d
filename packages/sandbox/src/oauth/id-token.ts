import { createHash, createSign, generateKeyPairSync } from 'node:crypto';
import type { Clock } from '../clock.js';
import type { Account } from '../google/accounts.js';
import type { Scope } from '../google/scopes.js';
import { accessTokenSeconds } from './tokens.js';

/** What Google calls an account: 21 digits, always the same. */
export function subjectOf({ email }: Pick<Account, 'email'>): string {
  const digits = BigInt(`0x${createHash('sha256').update(email).digest('hex')}`).toString();
  return `1${digits.slice(-20)}`;
}

/** Says who signed in, signed with a key of this run. @see OpenID Connect Core 1.0 §2 */
export class IdTokens {
  readonly #keys = generateKeyPairSync('rsa', { modulusLength: 2048 });

  constructor(
    private readonly clock: Clock,
    private readonly issuer: () => string,
  ) {}

  issue(clientId: string, account: Account, scopes: readonly Scope[]): string {
    const now = Math.floor(this.clock() / 1000);
    const tellsEmail = scopes.includes('https://www.googleapis.com/auth/userinfo.email');
    const claims = {
      iss: this.issuer(),
      azp: clientId,
      aud: clientId,
      sub: subjectOf(account),
      ...(tellsEmail && { email: account.email, email_verified: true }),
      iat: now,
      exp: now + accessTokenSeconds,
    };
    const signed = `${encoded({ alg: 'RS256', typ: 'JWT', kid: keyId })}.${encoded(claims)}`;
    const signature = createSign('RSA-SHA256').update(signed).sign(this.#keys.privateKey, 'base64url');
    return `${signed}.${signature}`;
  }

  /** The key to check them with. @see RFC 7517 §5 */
  keySet(): object {
    const key = this.#keys.publicKey.export({ format: 'jwk' });
    return { keys: [{ ...key, kid: keyId, alg: 'RS256', use: 'sig' }] };
  }
}

const keyId = 'sandbox';

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
