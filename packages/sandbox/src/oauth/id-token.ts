import { createSign, generateKeyPairSync, type KeyPairKeyObjectResult } from 'node:crypto';
import type { Account } from '../accounts/account.js';
import type { Clock } from '../clock.js';
import type { IdTokenRules, SignIn } from './settings.js';

/** Says who signed in, signed with a key of this run. @see OpenID Connect Core 1.0 §2 */
export class IdTokens {
  #made: KeyPairKeyObjectResult | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly lifetimeSeconds: number,
    private readonly rules: IdTokenRules,
  ) {}

  issue(account: Account, about: Omit<SignIn, 'issuedAt' | 'expiresAt'>): string {
    const issuedAt = Math.floor(this.clock() / 1000);
    const claims = this.rules.claims(account, {
      ...about,
      issuedAt,
      expiresAt: issuedAt + this.lifetimeSeconds,
    });
    const signed = `${encoded({ alg: 'RS256', typ: 'JWT', kid: keyId })}.${encoded(claims)}`;
    const signature = createSign('RSA-SHA256').update(signed).sign(this.#keys().privateKey, 'base64url');
    return `${signed}.${signature}`;
  }

  /** The key to check them with. @see RFC 7517 §5 */
  keySet(): object {
    const key = this.#keys().publicKey.export({ format: 'jwk' });
    return { keys: [{ ...key, kid: keyId, alg: 'RS256', use: 'sig' }] };
  }

  /** Made when they are first wanted: most sandboxes of a test have no need of them, and it takes half a second. */
  #keys(): KeyPairKeyObjectResult {
    this.#made ??= generateKeyPairSync('rsa', { modulusLength: 2048 });
    return this.#made;
  }
}

const keyId = 'sandbox';

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
