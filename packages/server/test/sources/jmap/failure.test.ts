import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FailureCode, failures, ImportFailure } from '../../../dist/model/failures.js';
import { failureOf, methodFailure } from '../../../dist/sources/jmap/failure.js';
import { connectionTo } from './connection.js';
import { readOn } from './reader.js';

const secret = 'ana@people.example';

const problem = (word: string, more: object = {}) => ({
  type: `urn:ietf:params:jmap:error:${word}`,
  detail: `Not for ${secret}.`,
  ...more,
});

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers });

describe('an answer of a JMAP server that is an error', () => {
  for (const [status, body, code, words] of [
    [400, problem('unknownCapability'), 'no_address_book', '400 unknownCapability'],
    [400, problem('notRequest'), 'source_error', '400 notRequest'],
    [400, problem('limit', { limit: 'maxConcurrentRequests' }), 'source_busy', '400 maxConcurrentRequests'],
    [400, problem('limit', { limit: 'maxCallsInRequest' }), 'source_error', '400 maxCallsInRequest'],
    [400, problem('limit', { limit: secret }), 'source_error', '400 limit'],
    [400, { type: secret }, 'source_error', '400'],
    [401, '', 'credentials_rejected', '401'],
    [403, '', 'source_error', '403'],
    [404, '', 'source_error', '404'],
    [429, problem('limit', { limit: 'maxConcurrentRequests' }), 'source_busy', '429 maxConcurrentRequests'],
    [500, '', 'source_error', '500'],
    [503, '<html>', 'source_unavailable', '503'],
  ] as const)
    test(`of ${words} is ${code}`, async () => {
      expect(await failureOf(answer(status, body))).toMatchObject({
        code,
        cause: `the JMAP server answered ${words}`,
      });
    });

  test('says how long to wait', async () => {
    expect(await failureOf(answer(503, '', { 'retry-after': '7' }))).toMatchObject({ retryAfterMs: 7000 });
  });

  test.each([
    ['serverUnavailable', 'source_unavailable', false],
    ['serverFail', 'source_error', false],
    ['rateLimit', 'source_busy', false],
    ['forbidden', 'no_address_book', false],
    ['unknownMethod', 'no_address_book', false],
    ['accountNotSupportedByMethod', 'no_address_book', false],
    ['constructor', 'source_error', true],
    [secret, 'source_error', true],
  ])('of a method, %s, is %s', (word, code, isFinal) => {
    const failure = methodFailure(word);
    expect(failure).toMatchObject({ code, isFinal });
    expect(String(failure.cause)).not.toContain('@');
  });

  test('is a failure of the table, whatever was sent', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 400, max: 599 }), fc.anything(), async (status, body) => {
        const { code } = await failureOf(answer(status, JSON.stringify(body) ?? ''));
        expect(Object.keys(failures)).toContain(code satisfies FailureCode);
      }),
    );
  });
});

describe('answers of a JMAP server', () => {
  test('may be anything: people come of them, or a failure, and there is an end', async () => {
    const json = fc.jsonValue({ maxDepth: 3 });
    const list = fc.oneof(
      json,
      fc.array(fc.oneof(json, fc.record({ id: fc.constantFrom('a', 'b', 'c'), name: json }))),
    );
    const args = fc.record(
      {
        type: fc.constantFrom('requestTooLarge', 'invalidArguments', 'unknownMethod', 'anchorNotFound', 'x'),
        ids: fc.oneof(json, fc.array(fc.oneof(json, fc.constantFrom('a', 'b', 'c')))),
        list,
        total: json,
        position: json,
        queryState: fc.oneof(json, fc.constantFrom('s1', 's2')),
      },
      { requiredKeys: ['type'] },
    );
    const name = fc.constantFrom('ContactCard/query', 'ContactCard/get', 'AddressBook/get', 'error', 'x');
    const response = fc.oneof(json, fc.tuple(name, args, fc.constantFrom('q', 'g', 'c')));
    const body = fc.oneof(
      { weight: 1, arbitrary: json },
      { weight: 5, arbitrary: fc.record({ methodResponses: fc.array(response, { maxLength: 3 }) }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(body, { minLength: 1, maxLength: 8 }), async (bodies) => {
        let asked = 0;
        const context = connectionTo(() => {
          const next = bodies[asked % bodies.length];
          asked++;
          return Response.json(next ?? null);
        });
        try {
          const { contacts } = await readOn(context);
          expect(new Set(contacts.map(({ id }) => id)).size).toBe(contacts.length);
        } catch (error) {
          if (!(error instanceof ImportFailure)) throw error;
        }
        expect(asked).toBeLessThan(5_000);
      }),
      { numRuns: 200 },
    );
  });
});
