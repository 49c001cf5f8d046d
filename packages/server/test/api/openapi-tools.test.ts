import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unlimited } from '@bookbridge/testing/api';
import { cards, upload } from '@bookbridge/testing/imports';
import { typesOf } from '@bookbridge/testing/openapi-types';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import { until } from '@bookbridge/testing/until';
import { afterAll, beforeAll, expect, test } from 'vitest';

let service: TestService;
let folder: string;

beforeAll(async () => {
  service = await startTestService(unlimited);
  folder = await mkdtemp(join(tmpdir(), 'bookbridge-openapi-'));
  const description = await (await fetch(`${service.url}/openapi.json`)).text();
  await writeFile(join(folder, 'openapi.json'), description);
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await writeFile(join(folder, 'api.ts'), await typesOf(JSON.parse(description)));
});

afterAll(async () => {
  await service.stop();
  await rm(folder, { recursive: true, force: true });
});

interface Ran {
  readonly code: number;
  readonly output: string;
}

/** Runs a program of a development dependency, in the folder of the description. */
function run(name: string, ...parameters: string[]): Promise<Ran> {
  const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`);
  return readFile(manifest, 'utf8').then((text) => {
    const { bin } = JSON.parse(text) as { bin: Record<string, string> };
    const program = join(manifest, '..', bin.redocly ?? bin.tsc ?? '');
    const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
    return new Promise((resolve) => {
      execFile(process.execPath, [program, ...parameters], { cwd: folder, env }, (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code ?? 1) : 0, output: `${stdout}\n${stderr}` }),
      );
    });
  });
}

const compile = (...parameters: string[]) =>
  run('typescript', '--strict', '--target', 'es2022', '--module', 'nodenext', '--types', '', ...parameters);

test('the description has nothing that redocly lint finds fault with', async () => {
  const { code, output } = await run('@redocly/cli', 'lint', 'openapi.json', '--extends', 'recommended');
  expect(output).toContain('Your API description is valid.');
  expect(output).not.toMatch(/\d+ (warning|error)/);
  expect(code).toBe(0);
});

const client = `
import type { components, operations, paths } from './api.js';

type Body<Operation extends keyof operations, Status extends number = 200> =
  operations[Operation]['responses'] extends Record<Status, { content: { 'application/json': infer B } }> ? B : never;

declare function fetch(url: string, init: object): Promise<{ status: number; json(): Promise<unknown> }>;

export class Client {
  constructor(private readonly url: string, private readonly authorization: string) {}

  async begin(
    given: NonNullable<operations['beginUserConsent']['requestBody']>['content']['application/json'],
    key?: string,
  ): Promise<{ id: number; page: string; kind: components['schemas']['Service']['import_type'] }> {
    const headers: operations['beginUserConsent']['parameters']['header'] & object =
      key === undefined ? {} : { 'Idempotency-Key': key };
    const begun = await this.call<Body<'beginUserConsent'>>('/begin_import/user_consent', given, headers);
    return { id: begun.import_id, page: begun.url, kind: begun.import_type };
  }

  async failure(id: number): Promise<components['schemas']['Event']['code'] | 'none'> {
    const { events } = await this.call<Body<'getEvents'>>(\`/events/\${id}\`, {});
    const last = events.at(-1);
    return last?.event_type === 'COMPLETE' ? (last.status === 'ERROR' ? last.code : 'none') : undefined;
  }

  async contacts(id: number, page: paths['/contacts/{import_id}']['get']['parameters']['query']): Promise<string[]> {
    const body = await this.call<Body<'getContacts'>>(\`/contacts/\${id}\`, page ?? {});
    const owner: true | undefined = body.contacts_owner?.owner;
    return [...(owner ? ['owner'] : []), ...body.contacts.map((it) => it.email[0]?.address ?? '')];
  }

  private async call<Answer>(path: string, body: object, more: object = {}): Promise<Answer> {
    const headers = { authorization: this.authorization, 'content-type': 'application/json', ...more };
    const response = await fetch(this.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    if (response.status === 200) return (await response.json()) as Answer;
    const { error } = (await response.json()) as components['schemas']['Error'];
    const code: Body<'getContacts', 404>['error']['code'] | Body<'beginUserConsent', 400>['error']['code'] = error.code as 'not_ready';
    throw new Error(code);
  }
}
`;

test('a client that is written against types made of it compiles, and works', async () => {
  await writeFile(join(folder, 'client.ts'), client);
  expect(await compile('--lib', 'es2023', 'client.ts')).toMatchObject({ code: 0 });
  const { Client } = await import(pathToFileURL(join(folder, 'client.js')).href);
  const it = new Client(service.url, service.application.basic);
  const { id, page, kind } = await it.begin({ service: 'vcard', include: 'notes' }, 'a-key');
  expect(kind).toBe('VCARD');
  await expect(it.contacts(id)).rejects.toThrow('not_ready');
  await upload(page, cards(3));
  await until(async () => (await it.failure(id)) !== undefined);
  expect(await it.failure(id)).toBe('none');
  expect(await it.contacts(id, { start: 1, count: 1 })).toEqual(['person1@example.org']);
});

for (const [what, line] of Object.entries({
  'an unknown kind of event': "export const it: components['schemas']['Event']['event_type'] = 'PENDING';",
  'a page as text': "export const it: operations['getContacts']['parameters']['query'] = { start: '1' };",
  'a url of an import with a password':
    "export const it = (body: components['schemas']['BegunWithPassword']) => body.url;",
  'a begin without a source':
    "export const it: NonNullable<operations['beginUserConsent']['requestBody']>['content']['application/json'] = {};",
})) {
  test(`one that knows ${what} does not compile`, async () => {
    const name = `${what.replaceAll(' ', '-')}.ts`;
    await writeFile(
      join(folder, name),
      `import type { components, operations } from './api.js';\n${line}\nexport type Used = components & operations;\n`,
    );
    const { code, output } = await compile('--noEmit', name);
    expect(code).not.toBe(0);
    expect(output).toContain(`${name}(2,`);
  });
}
