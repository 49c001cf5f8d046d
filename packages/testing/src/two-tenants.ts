import { completed, unlimited } from './api.js';
import { asked } from './choosing.js';
import { Person } from './consent.js';
import { type Begun, begin, card } from './imports.js';
import { askAs, beginAt, newToken, type PickerToken, releaseIn } from './picker.js';
import { type Route, withRoutes } from './routes.js';
import { asApplication, startTestService, type TestApplication, type TestService } from './service.js';
import { until } from './until.js';

/** An application with an import in each state, and all that lets it, its people and its pages come to them. */
export interface Tenant {
  readonly name: string;
  readonly application: TestApplication;
  readonly origin: string;
  readonly ids: readonly number[];
  /** Whose links only read, whoever posts to them: nothing is waited for there any more. */
  readonly endedPages: readonly string[];
  readonly pages: readonly string[];
  readonly person: Person;
  readonly token: PickerToken;
  readonly release: string;
  /** What nobody else may be told, whatever they ask. */
  readonly canaries: readonly string[];
}

/** A service, all of its routes, and two applications on it. */
export interface TwoTenants {
  readonly service: TestService;
  readonly routes: readonly Route[];
  readonly tenants: readonly [Tenant, Tenant];
  /** Everything that could change of a tenant's imports, as the database has it. */
  stateOf(tenant: Tenant): Promise<unknown>;
}

/** Starts the service and makes the tenants; all of their imports rest. */
export async function startTwoTenants(): Promise<TwoTenants> {
  const { started: service, routes } = await withRoutes(() =>
    startTestService({ ...unlimited, BOOKBRIDGE_CODE_MINUTES: '1440' }),
  );
  const tenants: [Tenant, Tenant] = [
    await makeTenant(service, 'anemone'),
    await makeTenant(service, 'bluebell'),
  ];
  const stateOf = async ({ application }: Tenant) => {
    const { rows } = await service.service.parts.db.query(
      `select i.import_id, state, upload, gathered, generation, total, failure, ended_at, destroy_at, wait_until, release_tries,
          (select count(*) from vault.pages where import_id = i.id) as pages,
          (select count(*) from vault.uploads where import_id = i.id) as uploads,
          (select count(*) from vault.keys where import_id = i.id) as keys
        from bookbridge.imports as i join bookbridge.applications as a on a.id = i.application_id
        where domain_key = $1 order by i.id`,
      [application.key],
    );
    return rows;
  };
  return { service, routes, tenants, stateOf };
}

async function makeTenant(service: TestService, name: string): Promise<Tenant> {
  const origin = `https://${name}.example`;
  const fields = { redirect_origins: [origin], browser_origins: [origin], retention_minutes: 1440 };
  const whole = await service.addApplication(fields);
  const of = (application: TestApplication): TestService => asApplication(service, application);
  const own = of(whole);
  const person = new Person();
  const parameters = { user_id: `user-of-${name}`, echo: `echo-of-${name}` };
  const waiting = await begin(own, { service: 'csv', ...parameters });
  const password = await begin(own, { service: 'icloud', ...parameters });
  const read = await completed(own, book(name), parameters);
  const destroyed = await completed(own, book(name), parameters);
  await (await own.call(`/contacts/${destroyed}`, { method: 'DELETE' })).text();
  const asking = await sent(
    person,
    own,
    { service: 'csv', ...parameters },
    `${name}1;${name}2\nx-${name};y\nz;w\n`,
  );
  const shared = await sent(person, own, { service: 'vcard', ...parameters }, book(name));
  await until(async () => (await own.call(`/contacts/${shared.import_id}`)).status === 200);
  const choosing = await choosingImport(own, name, person);
  const { token, release, url } = await pickerImport(own, origin, name);
  const pages = [waiting.url, password.url, asking.url, shared.url, choosing.url, url];
  return {
    name,
    application: whole,
    origin,
    ids: [waiting, password, asking, shared, choosing].map((it) => it.import_id).concat(read, destroyed),
    pages,
    endedPages: [shared.url, url],
    person,
    token,
    release,
    canaries: [
      ...[`user-of-${name}`, `echo-of-${name}`, `Guest-of-${name}`, `${name}@guests.example`, `x-${name}`],
      ...[...pages.map((page) => page.split('/').at(-1) ?? ''), token.token, release, whole.password],
    ],
  };
}

const book = (name: string) =>
  `${card(1)}BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Guest-of-${name}\r\nEMAIL:${name}@guests.example\r\nEND:VCARD\r\n`;

async function sent(
  person: Person,
  own: TestService,
  parameters: Record<string, string>,
  content: string,
): Promise<Begun> {
  const begun = await begin(own, parameters);
  const form = new FormData();
  form.append('file', new Blob([content]), 'contacts');
  await (await person.open(begun.url, { method: 'POST', body: form })).text();
  return begun;
}

/** Of the same application, which gets whole address books but for this moment: delivery is kept with the import. */
async function choosingImport(own: TestService, name: string, person: Person): Promise<Begun> {
  const { db } = own.service.parts;
  const deliver = (delivery: string) =>
    db.query('update bookbridge.applications set delivery = $1 where domain_key = $2', [
      delivery,
      own.application.key,
    ]);
  await deliver('picked');
  // The service keeps what it knows of an application for a second.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const begun = await sent(person, own, { service: 'vcard', user_id: `user-of-${name}` }, book(name));
  await deliver('whole');
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  await asked(person, begun.url);
  return begun;
}

async function pickerImport(own: TestService, origin: string, name: string) {
  const token = newToken();
  const person = new Person();
  const begun = await beginAt(person, own, token, origin, { user_id: `user-of-${name}` });
  const url = begun.headers.get('location') ?? '';
  const form = new FormData();
  form.append('file', new Blob([book(name)]), 'contacts');
  await (await person.open(url, { method: 'POST', body: form })).text();
  await until(async () => (await (await askAs(own, token, 'events', origin)).json()).state === 'completed');
  const { release = '' } = releaseIn(await (await person.open(url)).text());
  return { token, release, url };
}
