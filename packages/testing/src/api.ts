import { connect } from 'node:net';
import { expect } from 'vitest';
import { begin, cards, ended, upload } from './imports.js';
import type { TestService } from './service.js';
import { isNil, namesIn, only, parseXml, type XmlElement } from './xml.js';

/** What every answer of the API says about caches. */
export const neverCached = 'no-cache, private, no-store, max-age=0, must-revalidate';

export const jsonType = 'application/json; charset=utf-8';
export const xmlType = 'application/xml; charset=utf-8';

/** Limits so wide that no test meets them by accident. */
export const unlimited = {
  BOOKBRIDGE_BEGIN_PER_SECOND: '10000',
  BOOKBRIDGE_BEGIN_BURST: '100000',
  BOOKBRIDGE_EVENTS_BURST: '1000',
};

/** An answer, however it was had. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

type From = Response | Answer | Promise<Response | Answer>;

export async function answerOf(from: From): Promise<Answer> {
  const it = await from;
  return it instanceof Response ? { status: it.status, headers: it.headers, text: await it.text() } : it;
}

/** The one body of every error, as it was read from JSON or XML. */
export interface ErrorAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly code: string;
  readonly message: string;
  readonly importId: number | null;
  readonly userId: string | null;
  readonly echo: string | null;
}

/** Reads an error, and checks all that holds for every error: headers, and a body of exactly these members. */
export async function errorOf(from: From): Promise<ErrorAnswer> {
  const answer = await answerOf(from);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.headers.get('cache-control')).toBe(neverCached);
  expect(answer.headers.get('x-request-id')).toMatch(/^[\w-]{8,}$/);
  const error =
    answer.headers.get('content-type') === xmlType ? errorInXml(answer.text) : errorInJson(answer);
  expect(error.message).not.toBe('');
  return { status: answer.status, headers: answer.headers, ...error };
}

type ErrorBody = Omit<ErrorAnswer, 'status' | 'headers'>;

function errorInJson({ headers, text }: Answer): ErrorBody {
  expect(headers.get('content-type')).toBe(jsonType);
  const body = JSON.parse(text) as Record<string, unknown>;
  expect(Object.keys(body)).toEqual(['status', 'error', 'import_id', 'user_id', 'echo']);
  expect(body).toEqual({
    status: 'failure',
    error: { message: expect.any(String), code: expect.any(String) },
    import_id: body.import_id === null ? null : expect.any(Number),
    user_id: body.user_id === null ? null : expect.any(String),
    echo: body.echo === null ? null : expect.any(String),
  });
  const { code, message } = body.error as { code: string; message: string };
  return {
    code,
    message,
    importId: body.import_id as number | null,
    userId: body.user_id as string | null,
    echo: body.echo as string | null,
  };
}

function errorInXml(text: string): ErrorBody {
  const root = parseXml(text);
  expect(root.name).toBe('result');
  expect(namesIn(root)).toEqual(['status', 'error', 'import-id', 'user-id', 'echo']);
  expect(only(root, 'status').text).toBe('failure');
  expect(namesIn(only(root, 'error'))).toEqual(['message', 'code']);
  const id = textOrNull(only(root, 'import-id'));
  return {
    code: only(root, 'error', 'code').text,
    message: only(root, 'error', 'message').text,
    importId: id === null ? null : Number(id),
    userId: textOrNull(only(root, 'user-id')),
    echo: textOrNull(only(root, 'echo')),
  };
}

const textOrNull = (element: XmlElement) => (isNil(element) ? null : element.text);

/** The body of a success in JSON; checks what holds for every success. */
export async function successOf(from: From): Promise<Record<string, unknown>> {
  const answer = await answerOf(from);
  expect(answer.status, answer.text).toBe(200);
  expectSuccessHeaders(answer, jsonType);
  const body = JSON.parse(answer.text) as Record<string, unknown>;
  expect(body).not.toHaveProperty('error');
  return body;
}

/** The root element of a success in XML; checks what holds for every success. */
export async function xmlOf(from: From): Promise<XmlElement> {
  const answer = await answerOf(from);
  expect(answer.status, answer.text).toBe(200);
  expectSuccessHeaders(answer, xmlType);
  const root = parseXml(answer.text);
  expect(namesIn(root)).not.toContain('error');
  return root;
}

function expectSuccessHeaders({ headers }: Answer, type: string): void {
  expect(headers.get('content-type')).toBe(type);
  expect(headers.get('cache-control')).toBe(neverCached);
  expect(headers.get('x-request-id')).toMatch(/^[\w-]{8,}$/);
  expect(headers.get('content-encoding')).toBeNull();
}

/** Sends bytes as they are, where `fetch` would mend them, and reads the answer until the connection ends. */
export async function sendRaw({ url }: TestService, request: string | Buffer): Promise<Answer> {
  const { hostname, port } = new URL(url);
  const bytes = await new Promise<Buffer>((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(Number(port), hostname);
    socket.on('data', (chunk) => chunks.push(chunk));
    // A server that has answered may close while we are still sending.
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(Buffer.concat(chunks)));
    socket.write(typeof request === 'string' ? Buffer.from(request, 'latin1') : request);
  });
  return parseAnswer(bytes.toString());
}

/** The lines of a request that asks for its connection to be closed afterwards; `body` is sent as it is. */
export function rawRequest(
  line: string,
  headers: Record<string, string> = {},
  body: string | Buffer = '',
): Buffer {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'latin1') : body;
  const all = {
    Host: 'contacts.example.com',
    Connection: 'close',
    ...(bytes.length > 0 && { 'Content-Length': String(bytes.length) }),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return Buffer.concat([Buffer.from([`${line} HTTP/1.1`, ...lines, '', ''].join('\r\n'), 'latin1'), bytes]);
}

function parseAnswer(text: string): Answer {
  const end = text.indexOf('\r\n\r\n');
  const [statusLine = '', ...lines] = text.slice(0, end).split('\r\n');
  const headers = new Headers(
    lines.map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1).trim()];
    }),
  );
  const body = text.slice(end + 4);
  return {
    status: Number(statusLine.split(' ')[1]),
    headers,
    text: headers.get('transfer-encoding') === 'chunked' ? unchunk(body) : body,
  };
}

/** Joins chunks; their sizes are not checked, since tests only read bodies that are small. */
const unchunk = (body: string) => body.replace(/^[0-9a-f]+\r\n/i, '').replaceAll(/\r\n[0-9a-f]+\r\n/gi, '');

/** Posts parameters as a form. */
export const form = (parameters: Record<string, string>): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(parameters),
});

/** Posts parameters as JSON. */
export const json = (parameters: unknown): RequestInit => ({
  method: 'POST',
  body: JSON.stringify(parameters),
  headers: { 'content-type': 'application/json' },
});

/** An import whose contacts can be read. */
export async function completed(
  service: TestService,
  file: string = cards(3),
  parameters: Record<string, string> = {},
): Promise<number> {
  const { url, import_id } = await begin(service, { service: 'vcard', ...parameters });
  const { status } = await upload(url, file);
  if (status >= 400) throw new Error(`The upload was answered with ${status}.`);
  await ended(service, import_id);
  return import_id;
}

/** An import that has failed with `server_not_found`: nobody says where the address book is. */
export async function failed(service: TestService, parameters: Record<string, string> = {}): Promise<number> {
  const body = await successOf(
    service.call(
      '/begin_import/import',
      form({ service: 'carddav', username: 'ana', password: 'app-password', ...parameters }),
    ),
  );
  const id = Number(body.import_id);
  await ended(service, id);
  return id;
}
