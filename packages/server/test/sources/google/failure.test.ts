import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FailureCode, failures } from '../../../dist/model/failures.js';
import { failureOf } from '../../../dist/sources/google/failure.js';

const secret = 'ana@people.example';

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers });

/** google.rpc.Status with an ErrorInfo. */
const rpc = (reason: unknown) => ({
  error: {
    code: 403,
    message: `Not for ${secret}.`,
    status: 'PERMISSION_DENIED',
    details: [
      { '@type': 'type.googleapis.com/google.rpc.Help', links: [] },
      { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason, domain: 'googleapis.com' },
    ],
  },
});

/** As older parts of Google answer. */
const legacy = (reason: unknown) => ({
  error: { code: 403, message: `Not for ${secret}.`, errors: [{ domain: 'usageLimits', reason }] },
});

const refused: [FailureCode, string[]][] = [
  ['scope_missing', ['ACCESS_TOKEN_SCOPE_INSUFFICIENT', 'insufficientPermissions']],
  [
    'application_misconfigured',
    ['SERVICE_DISABLED', 'accessNotConfigured', 'CONSUMER_INVALID', 'BILLING_DISABLED'],
  ],
  ['admin_approval_required', ['ORG_RESTRICTION_VIOLATION', 'domainPolicy']],
  [
    'source_busy',
    [
      'RATE_LIMIT_EXCEEDED',
      'RESOURCE_QUOTA_EXCEEDED',
      'rateLimitExceeded',
      'userRateLimitExceeded',
      'quotaExceeded',
    ],
  ],
];

describe('an answer of the People API that is none', () => {
  for (const [code, reasons] of refused)
    test(`of 403 is ${code} for ${reasons.join(', ')}`, async () => {
      for (const reason of reasons)
        for (const body of [rpc(reason), legacy(reason)])
          expect(await failureOf(answer(403, body))).toMatchObject({
            code,
            isFinal: code !== 'source_busy',
            cause: `the People API answered 403 ${reason}`,
          });
    });

  for (const [status, code, isFinal] of [
    [400, 'source_error', true],
    [404, 'source_error', true],
    [410, 'source_error', true],
    [304, 'source_error', true],
    [429, 'source_busy', false],
    [500, 'source_error', false],
    [501, 'source_error', false],
    [502, 'source_unavailable', false],
    [503, 'source_unavailable', false],
    [504, 'source_unavailable', false],
  ] as const)
    test(`of ${status} is ${code}${isFinal ? ', and not tried again' : ''}`, async () => {
      const it = await failureOf(new Response(null, { status }));
      expect(it).toMatchObject({ code, isFinal, cause: `the People API answered ${status}` });
      expect(it.retryAfterMs).toBeUndefined();
    });

  for (const [status, body] of [
    [429, {}],
    [503, {}],
    [500, {}],
    [403, rpc('RATE_LIMIT_EXCEEDED')],
  ] as const)
    test(`of ${status} passes on how long to wait`, async () => {
      const it = await failureOf(answer(status, body, { 'Retry-After': '7' }));
      expect(it).toMatchObject({ retryAfterMs: 7000, isFinal: false });
    });

  for (const body of [
    '',
    'null',
    '[]',
    '7',
    '"403"',
    '{"error":',
    '<html>403</html>',
    '{"error":null}',
    '{"error":"SERVICE_DISABLED"}',
    '{"error":{"details":{"reason":"SERVICE_DISABLED"}}}',
    '{"error":{"details":[null,7,"x",[],{}],"errors":[null]}}',
    JSON.stringify(rpc(null)),
    JSON.stringify(rpc({ reason: 'SERVICE_DISABLED' })),
    JSON.stringify(rpc(`${secret} may not`)),
    JSON.stringify(rpc('A'.repeat(61))),
  ])
    test(`of 403 with ${body.slice(0, 60) || 'nothing'} has no reason, and is not tried again`, async () => {
      const it = await failureOf(answer(403, body));
      expect(it).toMatchObject({
        code: 'source_error',
        isFinal: true,
        cause: 'the People API answered 403',
      });
    });

  for (const reason of ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'UNHEARD_OF'])
    test(`of 403 for ${reason} is an error of the source`, async () => {
      expect(await failureOf(answer(403, rpc(reason)))).toMatchObject({
        code: 'source_error',
        isFinal: true,
      });
    });

  test('whatever it is, is a row of the table and quotes nobody', async () => {
    const bodies = fc.oneof(
      fc.json(),
      fc.string({ unit: 'binary' }),
      fc.anything().map((reason) => JSON.stringify(rpc(reason)) ?? ''),
      fc.constantFrom(...refused.flatMap(([, reasons]) => reasons)).map((it) => JSON.stringify(legacy(it))),
    );
    const statuses = fc.integer({ min: 300, max: 599 }).filter((status) => status !== 304);
    await fc.assert(
      fc.asyncProperty(statuses, bodies, async (status, body) => {
        const it = await failureOf(answer(status, body));
        expect(failures[it.code]).toBeDefined();
        expect(it.cause).toMatch(/^the People API answered \d{3}( \w{1,60})?$/);
        expect(it.message).toBe(failures[it.code].sentence);
      }),
    );
  });
});
