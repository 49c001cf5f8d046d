import { z } from 'zod';
import type { Schemas } from '../request/schemas.js';
import { answers } from './answers.js';
import { anyError, bodyErrors, type Errors, errorResponses, everyError, failureCodes } from './errors.js';
import type { Json } from './json.js';
import { webhooks } from './webhooks.js';

const everywhere = z.object({
  domain_key: z.string().optional().describe('Instead of HTTP Basic, together with domain_password'),
  domain_password: z.string().optional(),
  format: z.enum(['json', 'xml']).optional().describe('Format of the answer, where the path names none'),
});

const importId = { name: 'import_id', in: 'path', required: true, schema: { type: 'integer' } };

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'Repeated with the same parameters while the link is good, it gives the same import and url',
  schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\x21-\\x7e]+$' },
};

const beginErrors: Errors = {
  400: ['missing_parameter', 'invalid_parameter', 'unknown_service', 'service_disabled'],
  422: ['invalid_parameter'],
};

const tags = [
  { name: 'Begin', description: 'Imports begin here' },
  { name: 'Events', description: 'How far an import is' },
  { name: 'Contacts', description: 'What an import has read, for some minutes' },
  { name: 'Services', description: 'The sources' },
  { name: 'Webhooks', description: 'What endpoints of an application are told, by Standard Webhooks 1.0.0' },
] as const;

/** The OpenAPI 3.1 description, made from the schemas that requests are validated by and from the table of errors. */
export function makeOpenApi(schemas: Schemas, baseUrl: string): Json {
  // What old clients send there, too, is begun as by /begin_import/import, and answered so.
  const withPage = schemas.begin.omit({ username: true, password: true });
  const pageErrors: Errors = {
    ...beginErrors,
    400: [...(beginErrors[400] ?? []), 'redirect_url_not_registered'],
  };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Bookbridge Contacts API',
      version: '1',
      description: 'Every action also answers with `.json` or `.xml` behind it, behind the id or before it.',
      license: { name: 'Apache 2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: baseUrl }],
    security: [{ basic: [] }, { domainKey: [], domainPassword: [] }],
    tags,
    paths: {
      '/begin_import/user_consent': both({
        ids: { get: 'beginUserConsentByGet', post: 'beginUserConsent' },
        tag: 'Begin',
        summary: 'Begin an import with a page for the person: consent, a password or a file',
        schema: withPage,
        parameters: [idempotencyKey],
        answer: 'Begun',
        errors: pageErrors,
      }),
      '/begin_import/desktop_applet': both({
        ids: { get: 'beginDesktopAppletByGet', post: 'beginDesktopApplet' },
        tag: 'Begin',
        summary: 'Begin an import from a desktop program',
        schema: withPage,
        parameters: [idempotencyKey],
        answer: 'Begun',
        errors: pageErrors,
      }),
      '/begin_import/import': both({
        ids: { get: 'beginImportByGet', post: 'beginImport' },
        tag: 'Begin',
        summary: 'Begin an import with user name and password',
        schema: schemas.beginImport,
        parameters: [idempotencyKey],
        answer: 'BegunWithPassword',
        errors: beginErrors,
      }),
      '/events/{import_id}': both({
        ids: { get: 'getEvents', post: 'getEventsByPost' },
        tag: 'Events',
        summary:
          'How far an import is; with Accept: text/event-stream a stream of it, each step as an event `events`',
        schema: schemas.events,
        parameters: [importId],
        answer: 'Events',
        errors: { 404: ['not_found'] },
      }),
      '/contacts/{import_id}': {
        ...both({
          ids: { get: 'getContacts', post: 'getContactsByPost' },
          tag: 'Contacts',
          summary: 'The contacts of a completed import',
          schema: schemas.contacts,
          parameters: [importId],
          answer: 'Contacts',
          errors: ofContacts,
        }),
        delete: operation(
          {
            id: 'destroyContacts',
            tag: 'Contacts',
            summary: 'Destroy the contacts',
            answer: 'Destroyed',
            errors: ofContacts,
          },
          { parameters: [importId, ...queryOf(schemas.events), ...queryOf(everywhere)] },
          [everyError, bodyErrors],
        ),
      },
      '/services.json': Object.fromEntries(
        (['get', 'post'] as const).map((method) => [
          method,
          operation(
            {
              id: method === 'get' ? 'getServices' : 'getServicesByPost',
              tag: 'Services',
              summary: 'The sources, or the one that a domain belongs to',
              answer: 'Services',
              types: ['application/json'],
            },
            { parameters: queryOf(schemas.servicesOfDomain.partial()), security: [] },
            [publicErrors, ...(method === 'post' ? [{ 413: ['too_large'] } satisfies Errors] : [])],
          ),
        ]),
      ),
    },
    webhooks,
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
      responses: { Error: anyError },
    },
  };
}

const ofContacts: Errors = { 404: ['not_found', 'not_ready', ...failureCodes], 410: ['gone'] };

const publicErrors: Errors = {
  400: ['invalid_parameter'],
  429: everyError[429],
  500: everyError[500],
  503: everyError[503],
};

interface Operation {
  /** Unique; generated clients name their functions by it. */
  readonly id: string;
  readonly tag: (typeof tags)[number]['name'];
  readonly summary: string;
  /** The schema of its success. */
  readonly answer: string;
  readonly errors?: Errors;
  readonly types?: readonly string[];
}

interface Both extends Omit<Operation, 'id'> {
  readonly ids: Readonly<Record<'get' | 'post', string>>;
  readonly schema: z.ZodObject;
  readonly parameters: readonly Json[];
}

/** The same by GET and by POST. */
function both({ ids, schema, parameters, ...rest }: Both): Json {
  return {
    get: operation(
      { ...rest, id: ids.get },
      { parameters: [...parameters, ...queryOf(schema), ...queryOf(everywhere)] },
      [everyError],
    ),
    post: operation(
      { ...rest, id: ids.post },
      { parameters, requestBody: bodyOf(schema.extend(everywhere.shape)) },
      [everyError, bodyErrors],
    ),
  };
}

function operation(
  { id, tag, summary, answer, errors = {}, types = ['application/json', 'application/xml'] }: Operation,
  request: Json,
  usual: readonly Errors[],
): Json {
  const schema = { $ref: `#/components/schemas/${answer}` };
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...request,
    responses: {
      200: {
        description: 'Success',
        content: Object.fromEntries(types.map((type) => [type, { schema }])),
      },
      ...errorResponses(errors, ...usual),
      default: { $ref: '#/components/responses/Error' },
    },
  };
}

function jsonSchemaOf(schema: z.ZodObject): Json & { properties: Record<string, Json>; required?: string[] } {
  // Input, since clients read this; what a transform makes of it is ours.
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      // Digits in a query are a number to whoever writes a client.
      if (jsonSchema.type === 'integer') delete jsonSchema.pattern;
    },
  }) as ReturnType<typeof jsonSchemaOf>;
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
