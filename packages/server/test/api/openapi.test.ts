import { answerOf, completed, failed, form, json, unlimited } from '@bookbridge/testing/api';
import { begin } from '@bookbridge/testing/imports';
import { addEndpoint, startReceiver } from '@bookbridge/testing/receiver';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { apiErrors } from '../../dist/api/answer/errors.js';
import { makeSchemas, type Schemas } from '../../dist/api/request/schemas.js';
import { failures } from '../../dist/model/failures.js';
import { testEvent, webhookEvents } from '../../dist/model/webhook.js';
import { endpointsOf } from '../../dist/storage/webhook-endpoints.js';
import { insertTestMessage } from '../../dist/storage/webhook-messages.js';

type Json = Record<string, unknown>;

interface Operation {
  readonly operationId?: string;
  readonly tags?: string[];
  readonly summary?: string;
  readonly parameters?: { name: string; in: string; required?: boolean; schema: Json }[];
  readonly requestBody?: { content: Record<string, { schema: Json }> };
  readonly responses: Record<string, Json>;
  readonly security?: Json[];
}

interface Description {
  readonly openapi: string;
  readonly info: { title: string; version: string; license: { identifier: string } };
  readonly tags: { name: string; description: string }[];
  readonly servers: { url: string }[];
  readonly security: Json[];
  readonly paths: Record<string, Record<string, Operation>>;
  readonly webhooks: Record<string, { post: Operation }>;
  readonly components: Record<string, Record<string, Json>>;
}

let service: TestService;
let description: Description;
let ajv: Ajv2020;

beforeAll(async () => {
  service = await startTestService(unlimited);
  description = (await (await fetch(`${service.url}/openapi.json`)).json()) as Description;
  ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema({ ...description, $id: 'api' } as Json);
});

afterAll(() => service.stop());

const operations = () =>
  Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

/** The part of the description that a reference names. */
function resolve(reference: string): unknown {
  let found: unknown = description;
  for (const step of reference.replace(/^#\//, '').split('/')) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    found = (found as Json | undefined)?.[key];
  }
  return found;
}

/** Every member of every object in it. */
function* membersIn(value: unknown): Generator<[string, unknown]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    yield [key, member];
    yield* membersIn(member);
  }
}

function* referencesIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    if (key === '$ref') yield String(member);
    else yield* referencesIn(member);
  }
}

const schemaOf = (name: string): ValidateFunction => ajv.compile({ $ref: `api#/components/schemas/${name}` });

const errorSchema = (): ValidateFunction =>
  ajv.compile({ $ref: 'api#/components/responses/Error/content/application~1json/schema' });

function expectValid(validate: ValidateFunction, value: unknown): void {
  expect(validate(value), JSON.stringify(validate.errors, undefined, 1)).toBe(true);
}

describe('/openapi.json', () => {
  test('is public JSON that may be cached', async () => {
    const { status, headers } = await answerOf(fetch(`${service.url}/openapi.json`));
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    expect(headers.get('cache-control')).toBe('public, max-age=3600');
    expect(headers.get('x-request-id')).not.toBeNull();
  });

  test('is OpenAPI 3.1 and names this service', () => {
    expect(description.openapi).toMatch(/^3\.1\.\d$/);
    expect(description.info).toMatchObject({
      title: expect.stringMatching(/\S/),
      version: expect.stringMatching(/\S/),
      license: { name: 'Apache 2.0', identifier: 'Apache-2.0' },
    });
    expect(description.servers).toEqual([{ url: service.url }]);
    const allowed = ['openapi', 'info', 'servers', 'security', 'tags', 'paths', 'webhooks', 'components'];
    expect(Object.keys(description).filter((key) => !allowed.includes(key))).toEqual([]);
  });

  test('refers only to what is there', () => {
    const references = [...referencesIn(description)];
    expect(references.length).toBeGreaterThan(5);
    for (const reference of references) expect(resolve(reference), reference).toBeDefined();
  });

  test('has operations of the shape that OpenAPI asks for', () => {
    for (const { path, method, operation } of operations()) {
      const where = `${method} ${path}`;
      expect(path, where).toMatch(/^\//);
      expect(['get', 'post', 'delete'], where).toContain(method);
      expect(operation.summary, where).toMatch(/\S/);
      expect(Object.keys(operation.responses), where).toEqual(expect.arrayContaining(['200', 'default']));
      expect((operation.responses[200] as Json).description, where).toMatch(/\S/);
      const parameters = operation.parameters ?? [];
      const names = parameters.map((it) => `${it.in} ${it.name}`);
      expect(new Set(names).size, where).toBe(names.length);
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(
        parameters.filter((it) => it.in === 'path').map((it) => it.name),
        where,
      ).toEqual(inPath);
      for (const parameter of parameters) {
        expect(['path', 'query', 'header'], where).toContain(parameter.in);
        if (parameter.in === 'path') expect(parameter.required, where).toBe(true);
        expect(() => ajv.compile(parameter.schema), `${where} ${parameter.name}`).not.toThrow();
      }
      for (const [type, { schema }] of Object.entries(operation.requestBody?.content ?? {})) {
        expect(type, where).toMatch(/^\w+\/[\w-]+$/);
        expect(() => ajv.compile(schema), `${where} ${type}`).not.toThrow();
      }
      for (const requirement of operation.security ?? description.security) {
        for (const scheme of Object.keys(requirement)) {
          expect(description.components.securitySchemes, where).toHaveProperty(scheme);
        }
      }
    }
  });

  test('has schemas that are valid JSON Schema', () => {
    for (const name of Object.keys(description.components.schemas ?? {})) {
      expect(() => schemaOf(name), name).not.toThrow();
    }
  });

  const endpoints: Record<string, { methods: string[]; schema: keyof Schemas }> = {
    '/begin_import/user_consent': { methods: ['get', 'post'], schema: 'begin' },
    '/begin_import/desktop_applet': { methods: ['get', 'post'], schema: 'begin' },
    '/begin_import/import': { methods: ['get', 'post'], schema: 'beginImport' },
    '/events/{import_id}': { methods: ['get', 'post'], schema: 'events' },
    '/contacts/{import_id}': { methods: ['get', 'post', 'delete'], schema: 'contacts' },
    '/services.json': { methods: ['get', 'post'], schema: 'servicesOfDomain' },
  };

  test('lists every endpoint and method, and no other', () => {
    const listed = Object.entries(description.paths).map(([path, methods]) => [path, Object.keys(methods)]);
    expect(Object.fromEntries(listed)).toEqual(
      Object.fromEntries(Object.entries(endpoints).map(([path, { methods }]) => [path, methods])),
    );
  });

  for (const [path, { schema }] of Object.entries(endpoints)) {
    test(`lists every parameter that ${path} takes, and which of them must be there`, () => {
      const schemas: Record<string, z.ZodObject> = makeSchemas(2048);
      const shape = schemas[schema]?.shape ?? {};
      // What old clients send to begin a consent import is what /begin_import/import is for.
      const names = Object.keys(shape).filter(
        (name) => schema !== 'begin' || !/^(username|password)$/.test(name),
      );
      const isPublic = schema === 'servicesOfDomain';
      const everywhere = isPublic ? [] : ['domain_key', 'domain_password', 'format'];
      const { get, post } = description.paths[path] ?? {};
      const query = (get?.parameters ?? []).filter((it) => it.in === 'query');
      expect(query.map(({ name }) => name).toSorted()).toEqual([...names, ...everywhere].toSorted());
      const required = isPublic ? [] : names.filter((name) => !shape[name]?.safeParse(undefined).success);
      expect(query.filter((it) => it.required).map(({ name }) => name)).toEqual(required);
      const bodies = Object.values(post?.requestBody?.content ?? {});
      expect(bodies).toHaveLength(isPublic ? 0 : 3);
      for (const body of bodies) {
        expect(Object.keys(body.schema.properties as Json).toSorted()).toEqual(
          query.map((it) => it.name).toSorted(),
        );
      }
    });
  }

  test('asks for credentials everywhere but for the list of sources', () => {
    for (const { path, operation } of operations()) {
      expect((operation.security ?? description.security).length === 0, path).toBe(path === '/services.json');
    }
  });

  test('names every code of the two tables, once', async () => {
    const codes = [...new Set([...Object.keys(apiErrors), ...Object.keys(failures)])];
    const error = description.components.schemas?.Error as {
      properties: { error: { properties: { code: { enum: string[] } } } };
    };
    expect(error.properties.error.properties.code.enum.toSorted()).toEqual(codes.toSorted());
    const text = JSON.stringify(description.components.responses?.Error);
    for (const code of Object.keys(failures)) expect(text).toContain(code);
    for (const [code, { status }] of Object.entries(apiErrors))
      expect(text).toContain(`${status} \`${code}\``);
  });

  test('has no value twice in a list of values', () => {
    const enums = [...membersIn(description)].filter(([name]) => name === 'enum').map(([, value]) => value);
    expect(enums.length).toBeGreaterThan(10);
    for (const values of enums as unknown[][]) expect(new Set(values).size).toBe(values.length);
  });

  test('has for each operation a name of its own, a tag that is described, and what can go wrong', () => {
    const ids = operations().map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const tags = new Map(description.tags.map((tag) => [tag.name, tag.description]));
    for (const { path, method, operation } of operations()) {
      const where = `${method} ${path}`;
      expect(operation.operationId, where).toMatch(/^[a-z][A-Za-z]+$/);
      for (const tag of operation.tags ?? ['none']) expect(tags.get(tag), where).toMatch(/\S/);
      const statuses = Object.keys(operation.responses);
      const isPublic = path === '/services.json';
      const expected = ['400', '429', '500', '503', ...(isPublic ? [] : ['401', '406'])];
      if (method !== 'get') expected.push('413', ...(isPublic ? [] : ['415']));
      if (path.includes('import_id')) expected.push('404');
      if (path.startsWith('/begin')) expected.push('422');
      expect(statuses, where).toEqual(expect.arrayContaining(expected));
    }
  });

  test('names with each error the codes that come with its status', () => {
    for (const { path, operation } of operations()) {
      for (const [status, response] of Object.entries(operation.responses)) {
        if (!/^[45]/.test(status)) continue;
        const codes = [...membersIn(response)].filter(([name]) => name === 'enum').flatMap(([, it]) => it);
        expect(codes.length, `${path} ${status}`).toBeGreaterThan(0);
        for (const code of codes as string[]) {
          expect(String(response.description)).toContain(`\`${code}\``);
          const usual = (apiErrors as Partial<Record<string, { status: number }>>)[code]?.status;
          if (status !== '404' && status !== '422') expect(String(usual), `${path} ${code}`).toBe(status);
        }
      }
    }
  });

  test('has numbers as numbers, and words of a list as such', () => {
    const { get } = description.paths['/contacts/{import_id}'] ?? {};
    for (const name of ['start', 'count'])
      expect(get?.parameters?.find((it) => it.name === name)?.schema).toEqual({
        type: 'integer',
        minimum: 0,
      });
    const { Service, Begun } = description.components.schemas as Record<string, { properties: Json }>;
    expect(Service?.properties).toMatchObject({
      import_type: { enum: expect.arrayContaining(['OAUTH', 'CSV', 'VCARD', 'UPLOAD']) },
      method: { enum: expect.arrayContaining(['consent', 'upload']) },
      needs: { items: { enum: expect.arrayContaining(['consent', 'file']) } },
    });
    expect(Begun?.properties.import_type).toEqual(Service?.properties.import_type);
  });

  test('lets begin be repeated with a key', () => {
    for (const { path, operation } of operations()) {
      const keys = (operation.parameters ?? []).filter((it) => it.in === 'header').map(({ name }) => name);
      expect(keys, path).toEqual(path.startsWith('/begin') ? ['Idempotency-Key'] : []);
    }
  });
});

describe('what the service answers', () => {
  const bodyOf = async (path: string, init?: RequestInit): Promise<unknown> =>
    JSON.parse((await answerOf(service.call(path, init))).text);

  test('when an import begins is as described', async () => {
    for (const parameters of [{ service: 'csv' }, { service: 'gmail', user_id: 'u1', echo: 'e1' }]) {
      expectValid(schemaOf('Begun'), await bodyOf('/begin_import/user_consent', form(parameters)));
    }
    const withPassword = { service: 'aol', username: 'ana', password: 'p' };
    const body = await bodyOf('/begin_import/import', json(withPassword));
    expectValid(schemaOf('BegunWithPassword'), body);
    expect(schemaOf('Begun')(body)).toBe(false);
  });

  test('of events is as described, from the first to the last', async () => {
    for (const id of [(await begin(service)).import_id, await completed(service), await failed(service)]) {
      expectValid(schemaOf('Events'), await bodyOf(`/events/${id}?echo=e`));
    }
  });

  test('of contacts is as described, with everything and with nothing included', async () => {
    const person =
      'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Lima;Ana;;;\r\nTEL;TYPE=CELL:+351912345678\r\nEMAIL:a@example.org\r\nADR:;;1 Rua;Porto;;4000;PT\r\nNOTE:n\r\nURL:https://example.org/\r\nBDAY:1980-01-02\r\nEND:VCARD\r\n';
    for (const include of ['', 'mailing_address,photo,notes,urls']) {
      const id = await completed(service, person, { include });
      expectValid(schemaOf('Contacts'), await bodyOf(`/contacts/${id}`));
      expectValid(schemaOf('Destroyed'), await bodyOf(`/contacts/${id}`, { method: 'DELETE' }));
    }
  });

  test('of sources is as described, the whole list and one domain', async () => {
    for (const query of ['', '?domain=gmail.com', '?domain=unknown.example']) {
      expectValid(schemaOf('Services'), await bodyOf(`/services.json${query}`));
    }
  });

  test('in errors is as described', async () => {
    const id = await failed(service, { user_id: 'u1' });
    for (const path of ['/begin_import/user_consent', '/events/1', `/contacts/${id}?echo=e`, '/nothing']) {
      expectValid(errorSchema(), await bodyOf(path));
    }
  });

  test('is held to the description: an answer without a member would not be', async () => {
    const body = (await bodyOf(`/events/${(await begin(service)).import_id}`)) as Json;
    const { user_id: _, ...without } = body;
    expect(schemaOf('Events')(without)).toBe(false);
    expect(schemaOf('Events')({ ...body, import_id: 'text' })).toBe(false);
  });
});

describe('what endpoints are told', () => {
  const sent = (type: string): ValidateFunction => {
    const schema = description.webhooks[type]?.post.requestBody?.content['application/json']?.schema;
    return ajv.compile(schema ?? false);
  };

  test('is described for each type of message, with the headers of each', () => {
    expect(Object.keys(description.webhooks).sort()).toEqual([...webhookEvents, testEvent].sort());
    for (const { post } of Object.values(description.webhooks))
      expect(post.parameters?.map((it) => it.name)).toEqual([
        'webhook-id',
        'webhook-timestamp',
        'webhook-signature',
      ]);
  });

  test('is as described', async () => {
    const receiver = await startReceiver();
    await addEndpoint(service, receiver.url);
    await service.call(`/contacts/${await completed(service)}`, { method: 'DELETE' });
    await failed(service);
    const { db } = service.service.parts;
    const [endpoint] = await endpointsOf(db, undefined);
    if (endpoint) await insertTestMessage(db, endpoint);
    const bodies = (await receiver.got(4)).map(
      ({ body }) => JSON.parse(body) as { type: string; data: Json },
    );
    expect(bodies.map(({ type }) => type).sort()).toEqual(Object.keys(description.webhooks).sort());
    for (const body of bodies) {
      expectValid(sent(body.type), body);
      // The description leaves room for more, and has everything that there is.
      const { properties } = sent(body.type).schema as { properties: { data: { properties: Json } } };
      expect(Object.keys(properties.data.properties).sort()).toEqual(Object.keys(body.data).sort());
      expect(sent(body.type)({ ...body, data: undefined })).toBe(false);
    }
    await receiver.stop();
  });
});
