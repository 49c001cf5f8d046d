import { z } from 'zod';
import { failures } from '../model/failures.js';
import { apiErrors } from './answer/errors.js';
import type { Schemas } from './request/schemas.js';

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 description, made from the schemas that requests are validated by and from the table of errors. */
export function makeOpenApi(schemas: Schemas, baseUrl: string): Json {
  const everywhere = z.object({
    domain_key: z.string().optional().describe('Instead of HTTP Basic, together with domain_password'),
    domain_password: z.string().optional(),
    format: z.enum(['json', 'xml']).optional().describe('Format of the answer, where the path names none'),
  });
  const both = (summary: string, schema: z.ZodObject, answer: string, path: Json[] = []) => ({
    get: operation(summary, { parameters: [...path, ...queryOf(schema), ...queryOf(everywhere)] }, answer),
    post: operation(
      summary,
      { parameters: path, requestBody: bodyOf(schema.extend(everywhere.shape)) },
      answer,
    ),
  });
  const id = { name: 'import_id', in: 'path', required: true, schema: { type: 'integer' } };
  const sources = operation(
    'The sources, or the one that a domain belongs to',
    { parameters: queryOf(schemas.servicesOfDomain.partial()), security: [] },
    'Services',
    ['application/json'],
  );
  return {
    openapi: '3.1.0',
    info: {
      title: 'Bookbridge Contacts API',
      version: '1',
      description: 'Every action also answers with `.json` or `.xml` behind it, behind the id or before it.',
    },
    servers: [{ url: baseUrl }],
    security: [{ basic: [] }, { domainKey: [], domainPassword: [] }],
    paths: {
      '/begin_import/user_consent': both('Begin a consent or upload import', schemas.begin, 'Begun'),
      '/begin_import/desktop_applet': both('Begin an import from a desktop program', schemas.begin, 'Begun'),
      '/begin_import/import': both(
        'Begin an import with user name and password',
        schemas.beginImport,
        'Begun',
      ),
      '/events/{import_id}': both('How far an import is', schemas.events, 'Events', [id]),
      '/contacts/{import_id}': {
        ...both('The contacts of a completed import', schemas.contacts, 'Contacts', [id]),
        delete: operation(
          'Destroy the contacts',
          { parameters: [id, ...queryOf(schemas.events), ...queryOf(everywhere)] },
          'Destroyed',
        ),
      },
      '/services.json': { get: sources, post: sources },
    },
    components: {
      securitySchemes: {
        basic: { type: 'http', scheme: 'basic', description: 'domain_key:domain_password' },
        domainKey: { type: 'apiKey', in: 'query', name: 'domain_key', description: 'In a body, too' },
        domainPassword: {
          type: 'apiKey',
          in: 'query',
          name: 'domain_password',
          description: 'In a body, too',
        },
      },
      schemas: answers,
      responses: { Error: errorResponse },
    },
  };
}

function operation(
  summary: string,
  request: Json,
  answer: string,
  types = ['application/json', 'application/xml'],
): Json {
  const schema = { $ref: `#/components/schemas/${answer}` };
  return {
    summary,
    ...request,
    responses: {
      200: {
        description: 'Success',
        content: Object.fromEntries(types.map((type) => [type, { schema }])),
      },
      default: { $ref: '#/components/responses/Error' },
    },
  };
}

function jsonSchemaOf(schema: z.ZodObject): Json & { properties: Record<string, Json>; required?: string[] } {
  // Input, since clients read this; what a transform makes of it is ours.
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as ReturnType<typeof jsonSchemaOf>;
}

function queryOf(schema: z.ZodObject): Json[] {
  const { properties, required = [] } = jsonSchemaOf(schema);
  return Object.entries(properties).map(([name, { description, ...rest }]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    ...(description !== undefined && { description }),
    schema: rest,
  }));
}

function bodyOf(schema: z.ZodObject): Json {
  const { $schema, ...content } = jsonSchemaOf(schema);
  const types = ['application/x-www-form-urlencoded', 'multipart/form-data', 'application/json'];
  return { content: Object.fromEntries(types.map((type) => [type, { schema: content }])) };
}

const text = { type: 'string' };
const whole = { type: 'integer' };
const orNull = { type: ['string', 'null'] };
const ids = { import_id: whole, user_id: orNull, echo: orNull, id: whole };

/** Everything in it is there always, but for what is named in `optional`. */
const object = (properties: Json, optional: readonly string[] = []) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
});
const list = (items: Json) => ({ type: 'array', items });
const texts = list(text);
const typed = (name: string) => ({ [name]: text, type: text, primary: { type: 'boolean' } });

const contact = object(
  {
    id: text,
    ...Object.fromEntries(
      [
        'first_name',
        'middle_name',
        'last_name',
        'title',
        'suffix',
        'nickname',
        'full_name',
        'job_title',
        'department',
      ].map((name) => [name, text]),
    ),
    email: list(object(typed('address'))),
    phone: list(object({ ...typed('number'), e164: text }, ['e164'])),
    address: list(
      object({
        ...typed('formatted'),
        street: text,
        city: text,
        region: text,
        postal_code: text,
        country: text,
      }),
    ),
    companies: texts,
    groups: texts,
    dob: { type: 'string', description: 'YYYY-MM-DD, when the year is known' },
    birthday: { type: 'string', description: 'MM-DD' },
    photos: texts,
    locations: texts,
    notes: { type: 'string', description: 'With include=notes' },
    urls: { ...texts, description: 'With include=urls' },
  },
  ['notes', 'urls'],
);

const description = { name: text, import_type: text, method: text, needs: texts, aliases: texts };
const service = object(description);
const serviceOfDomain = object({ domain: text, service: orNull, ...description }, Object.keys(description));

const answers: Json = {
  Begun: object(
    { status: { const: 'success' }, url: { type: 'string', format: 'uri' }, import_type: text, ...ids },
    ['url', 'import_type'],
  ),
  Events: object({
    events: list(
      object({
        import_action_id: whole,
        import_id: whole,
        event_type: { enum: ['INITIALIZING', 'GATHERING', 'COMPLETE'] },
        value: whole,
        description: text,
        status: { enum: ['INPROGRESS', 'COMPLETED', 'ERROR'] },
        created_at: { type: 'string', format: 'date-time' },
      }),
    ),
    ...ids,
  }),
  Contacts: object({
    contacts: list({ $ref: '#/components/schemas/Contact' }),
    contacts_owner: { oneOf: [{ $ref: '#/components/schemas/Contact' }, { type: 'null' }] },
    start: whole,
    count: whole,
    total: whole,
    ...ids,
  }),
  Contact: contact,
  Destroyed: object({ status: { const: 'success' }, ...ids }),
  Services: { oneOf: [{ type: 'object', additionalProperties: service }, serviceOfDomain] },
};

const errorResponse = {
  description: [...Object.entries(apiErrors)]
    .map(([code, { status, when }]) => `- ${status} \`${code}\`: ${when}`)
    .concat(`- 404 with the failure's code, of an import that failed: ${Object.keys(failures).join(', ')}`)
    .join('\n'),
  content: {
    'application/json': {
      schema: object({
        status: { const: 'failure' },
        error: object({
          message: text,
          code: { enum: [...Object.keys(apiErrors), ...Object.keys(failures)] },
        }),
        import_id: { type: ['integer', 'null'] },
        user_id: orNull,
        echo: orNull,
      }),
    },
  },
};
