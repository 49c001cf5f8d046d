import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Application } from '../applications/application.js';
import type { AppContext } from '../context/app-context.js';
import type { Import } from '../model/import.js';
import type { SealKey } from '../security/seal.js';
import { hashSecret } from '../security/secrets.js';
import { importByToken } from '../storage/imports.js';
import { unwrapKey } from '../vault/import-key.js';
import { allowOrigin, type BrowserOrigins, originOf } from './cors.js';

/** An import as the page that began it comes to it. */
export interface Held {
  readonly it: Import;
  readonly application: Application;
  /** Gives the import's own key; `undefined` once it is destroyed. Throws `SealError`. */
  readonly openKey: () => SealKey | undefined;
}

/** What a page is told that is not told what it asks for. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
}

/**
 * The import of a request's token, with the headers that let the page read the answer, a refusal too: only pages of an
 * application, and of an import only those of the origin that began it.
 */
export async function importOfToken(
  parts: AppContext,
  origins: BrowserOrigins,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Held | Refusal> {
  const origin = originOf(request);
  if (origin !== undefined && !(await origins.has(origin))) return { status: 403, code: 'origin_refused' };
  const token = /^Bearer ([A-Za-z0-9_-]{43})$/.exec(request.headers.authorization ?? '')?.[1];
  const found = token === undefined ? undefined : await importByToken(parts.db, hashSecret(token));
  if (found && origin !== undefined && found.it.browserOrigin !== origin)
    return { status: 403, code: 'origin_refused' };
  if (origin !== undefined) allowOrigin(reply, origin);
  if (token === undefined) return { status: 401, code: 'unauthorized' };
  if (!found) return { status: 404, code: 'not_found' };
  const { it, application, wrappedKey } = found;
  return { it, application, openKey: () => wrappedKey && unwrapKey(parts.masterKey, it, wrappedKey) };
}

export const isRefusal = (found: Held | Refusal): found is Refusal => 'status' in found;

/** Errors of these routes have the one form that those of the API have, as far as a page needs it. */
export const refuse = (reply: FastifyReply, { status, code }: Refusal, more: object = {}): FastifyReply =>
  reply.code(status).send({ error: { code, ...more } });
