import { failures } from '../../model/failures.js';
import { testEvent, type WebhookEvent } from '../../model/webhook.js';
import { signatureHeaders } from '../../webhooks/sign.js';
import type { Json } from './json.js';

const whole = { type: 'integer' };
const moment = { type: 'string', format: 'date-time' };

const always = { import_id: whole, source: { type: 'string' }, begun_at: moment };
const failureNumbers = [...new Set(Object.values(failures).map(({ number }) => number))];

interface Told {
  readonly summary: string;
  readonly data: Json;
}

/** What each message says. */
const told: Readonly<Record<WebhookEvent | typeof testEvent, Told>> = {
  'import.completed': {
    summary: 'The contacts of an import can be downloaded',
    data: {
      ...always,
      contacts: whole,
      with_email: whole,
      truncated: { type: 'boolean', description: 'Whether the source had more than an import may have' },
      destroy_at: moment,
    },
  },
  'import.failed': {
    summary: 'An import has failed',
    data: {
      ...always,
      failure: { type: 'string', enum: Object.keys(failures) },
      failure_number: { type: 'integer', enum: failureNumbers },
    },
  },
  'contacts.destroyed': {
    summary: 'The contacts of an import are gone',
    data: { ...always, contacts: whole },
  },
  [testEvent]: { summary: 'Somebody tries the endpoint out', data: {} },
};

const headers = signatureHeaders.map((name) => ({
  name,
  in: 'header',
  required: true,
  schema: { type: 'string' },
}));

/** Everything is there always; there may be more one day. */
const object = (properties: Json) => ({ type: 'object', properties, required: Object.keys(properties) });

const operation = (type: string, { summary, data }: Told) => ({
  post: {
    operationId: type.replace(/\.(.)/, (_, letter: string) => letter.toUpperCase()),
    tags: ['Webhooks'],
    summary,
    security: [],
    parameters: headers,
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: object({ type: { type: 'string', const: type }, timestamp: moment, data: object(data) }),
        },
      },
    },
    responses: {
      '2XX': { description: 'Taken' },
      410: { description: 'Gone: the endpoint is switched off' },
      default: { description: 'Not taken: it is sent again' },
    },
  },
});

/** What the service sends, by the type of its messages. @see OpenAPI 3.1.0 §4.8.1, `webhooks` */
export const webhooks: Json = Object.fromEntries(
  Object.entries(told).map(([type, it]) => [type, operation(type, it)]),
);
