import { createHash, timingSafeEqual } from 'node:crypto';
import type { Client } from './clients.js';
import { TokenRefused } from './problems.js';

interface Credentials {
  readonly id: string;
  readonly secret: string;
}

/** The app that asks, by `client_secret_post` or `client_secret_basic`, never both. @see RFC 6749 §2.3.1 */
export function authenticateClient(
  clients: readonly Client[],
  authorization: string | undefined,
  form: URLSearchParams,
): Client {
  const { id, secret } = authorization === undefined ? fromForm(form) : fromHeader(authorization, form);
  const client = clients.find((it) => it.id === id);
  if (client === undefined) throw new TokenRefused('client unknown', id);
  if (!isSame(client.secret, secret)) throw new TokenRefused('secret wrong', id);
  if (client.trouble === 'deleted') throw new TokenRefused('client deleted', id);
  if (client.trouble === 'secret expired') throw new TokenRefused('secret expired', id);
  return client;
}

function fromForm(form: URLSearchParams): Credentials {
  const id = form.get('client_id');
  if (id === null) throw new TokenRefused('client id missing');
  const secret = form.get('client_secret');
  if (secret === null) throw new TokenRefused('secret missing');
  return { id, secret };
}

function fromHeader(authorization: string, form: URLSearchParams): Credentials {
  if (form.has('client_secret')) throw new TokenRefused('secret told twice');
  const [, encoded = ''] = /^Basic +([\w+/]+=*)$/i.exec(authorization) ?? [];
  const [id = '', secret = ''] = Buffer.from(encoded, 'base64').toString().split(':').map(formDecoded);
  if (form.has('client_id') && form.get('client_id') !== id) throw new TokenRefused('client ids differ');
  return { id, secret };
}

const formDecoded = (text: string) =>
  new URLSearchParams(`value=${text.replaceAll('&', '%26')}`).get('value') ?? '';

const digest = (text: string) => createHash('sha256').update(text).digest();
const isSame = (a: string, b: string) => timingSafeEqual(digest(a), digest(b));
