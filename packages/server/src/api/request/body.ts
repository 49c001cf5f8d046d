import { Busboy } from '@fastify/busboy';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { decodeText, parseForm } from '../form.js';

/** A body as parameters, or why it is none. Only read once the credentials are known to be good. */
export type Body =
  | { readonly kind: 'parameters'; readonly values: Readonly<Record<string, unknown>> }
  | { readonly kind: 'malformed'; readonly reason: string }
  | { readonly kind: 'unsupported' };

/** RFC 9110 §8.3.1. */
const mediaType = /^\s*[\w!#$%&'*+.^`|~-]+\/[\w!#$%&'*+.^`|~-]+\s*(;|$)/;

/** No endpoint has a tenth of them. */
const maxParts = 200;

/** More than a body has: the parser would wait for ever behind a part that it skips and that comes in larger pieces than this. */
const heldBytes = 2 ** 20;

const nothing: Body = { kind: 'parameters', values: {} };

/** Lets the routes of `app` take forms and JSON; anything else is told apart, not refused, until credentials are checked. */
export function readBodies(app: FastifyInstance): void {
  // A Content-Type that is none would be refused by the framework, before credentials and even where there is no body.
  app.addHook('onRequest', ({ headers }, _, done) => {
    const type = headers['content-type'];
    if (type !== undefined && !mediaType.test(type)) delete headers['content-type'];
    done();
  });
  app.removeAllContentTypeParsers();
  const parse = (
    type: string | RegExp,
    read: (bytes: Buffer, request: FastifyRequest) => Body | Promise<Body>,
  ) =>
    app.addContentTypeParser(type, { parseAs: 'buffer' }, async (request: FastifyRequest, bytes: Buffer) =>
      bytes.length === 0 ? nothing : read(bytes, request),
    );
  parse('application/x-www-form-urlencoded', (bytes) => ({
    kind: 'parameters',
    values: parseForm(bytes.toString('latin1')),
  }));
  parse('application/json', readJson);
  parse('multipart/form-data', readMultipart);
  parse('*', () => ({ kind: 'unsupported' }));
}

function readJson(bytes: Buffer): Body {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return { kind: 'parameters', values: value as Record<string, unknown> };
    }
    return { kind: 'malformed', reason: 'The body must be a JSON object.' };
  } catch {
    return { kind: 'malformed', reason: 'The body is not valid JSON in UTF-8.' };
  }
}

function readMultipart(bytes: Buffer, request: FastifyRequest): Promise<Body> {
  const malformed: Body = { kind: 'malformed', reason: 'The body is not valid multipart/form-data.' };
  return new Promise((resolve) => {
    const values: Record<string, string> = Object.create(null);
    try {
      const form = new Busboy({
        headers: { ...request.headers, 'content-type': request.headers['content-type'] ?? '' },
        // Every part as bytes: some clients name a charset for each field, and the fields of others are in none.
        isPartAFile: () => true,
        limits: { files: maxParts },
        fileHwm: heldBytes,
      });
      form.on('file', (name, part, fileName) => {
        const chunks: Buffer[] = [];
        part.on('data', (chunk: Buffer) => chunks.push(chunk));
        part.on('end', () => {
          if (name !== undefined && fileName === undefined) values[name] = decodeText(Buffer.concat(chunks));
        });
        // The form itself says so, too.
        part.on('error', () => undefined);
      });
      form.on('finish', () => resolve({ kind: 'parameters', values }));
      form.on('error', () => resolve(malformed));
      form.end(bytes);
    } catch {
      resolve(malformed);
    }
  });
}
