import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { everyAnswer, neverCached } from '../answer/answer.js';

interface BrokenRequest {
  readonly status: string;
  readonly code: string;
  readonly message: string;
}

const brokenRequests: Record<string, BrokenRequest> = {
  HPE_HEADER_OVERFLOW: {
    status: '431 Request Header Fields Too Large',
    code: 'too_large',
    message: 'The headers are larger than 32 KB.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: '408 Request Timeout',
    code: 'malformed_body',
    message: 'The request was not complete in time.',
  },
};

const malformed: BrokenRequest = {
  status: '400 Bad Request',
  code: 'malformed_body',
  message: 'This is no HTTP request that we can read.',
};

/**
 * Answers what never became a request, because Node's parser gave up on it: too long a header, or no HTTP at all. The
 * format that was asked for is not known yet, so it is JSON. Whoever calls this closes the connection.
 */
export function refuseBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const { status, code, message } = brokenRequests[error.code ?? ''] ?? malformed;
  const body = JSON.stringify({
    status: 'failure',
    error: { message, code },
    import_id: null,
    user_id: null,
    echo: null,
  });
  socket.write(
    [
      `HTTP/1.1 ${status}`,
      'Content-Type: application/json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      `Cache-Control: ${neverCached}`,
      `X-Request-Id: ${randomUUID()}`,
      ...Object.entries(everyAnswer).map(([name, value]) => `${name}: ${value}`),
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
