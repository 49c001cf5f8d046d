import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FailureCode, failures } from '../../../dist/model/failures.js';
import { failureOf } from '../../../dist/sources/microsoft/failure.js';

const secret = 'ana@people.example';
const requestId = '0b1c6b6e-6c3f-4a6d-9a52-1d7b0f2a9a11';

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers });

const error = (code: unknown, inner?: unknown) => ({
  error: {
    code,
    message: `Not for ${secret}.`,
    innerError: { ...(inner !== undefined && { code: inner }), 'request-id': requestId },
  },
});

describe('an answer of Microsoft Graph that is an error', () => {
  for (const [status, word, code] of [
    [403, 'ErrorAccessDenied', 'admin_approval_required'],
    [403, 'AccessDenied', 'admin_approval_required'],
    [403, 'Authorization_RequestDenied', 'admin_approval_required'],
    [404, 'MailboxNotEnabledForRESTAPI', 'no_address_book'],
    [404, 'ResourceNotFound', 'no_address_book'],
    [404, 'ErrorNonExistentMailbox', 'no_address_book'],
    [404, 'ErrorItemNotFound', 'source_error'],
    [400, 'BadRequest', 'source_error'],
    [429, 'ApplicationThrottled', 'source_busy'],
    [500, 'generalException', 'source_error'],
    [502, 'BadGateway', 'source_unavailable'],
    [503, 'ServiceNotAvailable', 'source_unavailable'],
    [504, 'UnknownError', 'source_unavailable'],
  ] as const)
    test(`of ${status} ${word} is ${code}`, async () => {
      const failure = await failureOf(answer(status, error(word), { 'request-id': requestId }));
      expect(failure).toMatchObject({
        code,
        cause: `Microsoft Graph answered ${status} ${word} (request-id ${requestId})`,
      });
    });

  test('is what its inner code says where the outer one says nothing', async () => {
    expect(await failureOf(answer(404, error('NotFound', 'MailboxNotEnabledForRESTAPI')))).toMatchObject({
      code: 'no_address_book',
      cause: 'Microsoft Graph answered 404 NotFound MailboxNotEnabledForRESTAPI',
    });
  });

  test('says how long to wait', async () => {
    expect(await failureOf(answer(429, error('ApplicationThrottled'), { 'retry-after': '7' }))).toMatchObject(
      {
        code: 'source_busy',
        retryAfterMs: 7000,
      },
    );
  });

  test('keeps nothing that was sent but its codes', async () => {
    for (const body of [
      error(secret),
      error('BadRequest', secret),
      secret,
      '<html>',
      { error: secret },
      { error: [secret] },
    ]) {
      const { cause } = await failureOf(answer(400, body, { 'request-id': secret }));
      expect(String(cause)).not.toContain('@');
    }
  });

  test('is a failure of the table, whatever was sent', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 400, max: 599 }), fc.anything(), async (status, body) => {
        const text = JSON.stringify(body) ?? '';
        const { code } = await failureOf(answer(status, text));
        expect(Object.keys(failures)).toContain(code satisfies FailureCode);
      }),
    );
  });
});
