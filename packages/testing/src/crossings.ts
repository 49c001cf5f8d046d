import fc from 'fast-check';
import { expect } from 'vitest';
import type { Route } from './routes.js';
import type { Tenant, TwoTenants } from './two-tenants.js';

/** A request of one tenant, its person or its page that is about what is another's, or about what nobody has. */
export interface Step {
  readonly attacker: 0 | 1;
  readonly route: Route;
  readonly method: string;
  /** The other's as it was learned somewhere, one beside it, or one that is made up; of a link also one's own with a change. */
  readonly id: 'learned' | 'beside' | 'made up' | 'own changed';
  readonly index: number;
  /** As whom: an application by its password, a person by their cookies, a page by its token, or nobody. */
  readonly as: 'application' | 'person' | 'page' | 'nobody';
  readonly format: 'json' | 'xml' | 'stream';
  /** The key of a begin that both may use. */
  readonly idempotencyKey: string;
  /** What the page of the attacker holds of the other's besides its own: its token or the code of its release. */
  readonly pageHas: 'own' | "other's token" | "other's release";
}

/** Steps by chance over the routes of a service. */
export const anyStep = (routes: readonly Route[]): fc.Arbitrary<Step> =>
  fc
    .constantFrom(...routes.flatMap((route) => route.methods.map((method) => ({ route, method }))))
    .chain((asked) =>
      fc
        .record<Omit<Step, 'route' | 'method'>>({
          attacker: fc.constantFrom(0, 1),
          id: fc.constantFrom('learned', 'learned', 'beside', 'made up', 'own changed'),
          index: fc.nat({ max: 20 }),
          as: fc.constantFrom('application', 'person', 'page', 'nobody'),
          format: fc.constantFrom('json', 'xml', 'stream'),
          idempotencyKey: fc.constantFrom('a', 'b'),
          pageHas: fc.constantFrom('own', "other's token", "other's release"),
        })
        .map((rest) => ({ ...asked, ...rest })),
    );

/**
 * Takes a step, and expects that it brings nothing of the other's to light and changes nothing of it. What a link is for (to send
 * a file where one is waited for) is left to who has it.
 */
export async function expectNoCrossing({ service, tenants, stateOf }: TwoTenants, step: Step): Promise<void> {
  const [own, other] = [tenants[step.attacker], tenants[step.attacker === 0 ? 1 : 0]];
  const before = await stateOf(other);
  const path = pathOf(step, own, other);
  const answer = await fetch(service.url + path, {
    method: step.method,
    redirect: 'manual',
    headers: headersOf(step, service.url + path, own, other),
    ...(['POST', 'PUT'].includes(step.method) && { body: bodyOf(step, own, other) }),
  });
  const said = `${[...answer.headers].flat().join('\n')}\n${await textOf(answer)}`;
  const sent = `${path} ${step.pageHas === "other's release" ? other.release : ''}`;
  for (const canary of other.canaries)
    if (!sent.includes(canary)) expect(said, `${step.method} ${path} tells ${canary}`).not.toContain(canary);
  expect(await stateOf(other), `${step.method} ${path} changes something`).toEqual(before);
}

/** That both still have their own, and nobody else's. */
export async function expectOwn({ service, tenants }: TwoTenants): Promise<void> {
  for (const { application, ids, name } of tenants) {
    const answers = await Promise.all(
      ids.map((id) =>
        fetch(`${service.url}/contacts/${id}`, { headers: { authorization: application.basic } }),
      ),
    );
    const books = (await Promise.all(answers.map((it) => it.text()))).filter((text) =>
      text.includes('"contacts"'),
    );
    expect(books.length).toBeGreaterThan(1);
    for (const text of books) expect(text).toContain(`Guest-of-${name}`);
  }
}

function pathOf(step: Step, own: Tenant, other: Tenant): string {
  return step.route.path
    .replace(/^\/\w+\/:code/, () => pageOf(step, own, other))
    .replace(':id', () => idOf(step, other))
    .replace(':name', () => `${other.application.key}.js`);
}

function idOf({ id, index }: Step, { ids }: Tenant): string {
  const one = ids[index % ids.length] ?? 0;
  if (id === 'learned') return String(one);
  return id === 'beside' ? String(one + 1 + (index % 3)) : String(1_000_000 + index);
}

/** A page of the other's whose link was learned; where something is sent, one at which nothing is waited for. */
function pageOf({ id, index, method }: Step, own: Tenant, other: Tenant): string {
  const isReading = ['GET', 'HEAD'].includes(method);
  const theirs = isReading ? other.pages : other.endedPages;
  const learned = new URL(theirs[index % theirs.length] ?? '').pathname;
  const [, kind = '', code = ''] = learned.split('/');
  if (id === 'learned') return learned;
  if (id === 'beside') return `/${kind}/${code.slice(0, -1)}${code.endsWith('a') ? 'b' : 'a'}`;
  if (id === 'made up') return `/${kind}/${'A'.repeat(24)}`;
  const mine = new URL(own.pages[index % own.pages.length] ?? '').pathname.split('/').at(-1) ?? '';
  return `/${kind}/${code.slice(0, 12)}${mine.slice(12)}`;
}

const accepted = { json: 'application/json', xml: 'application/xml', stream: 'text/event-stream' };

function headersOf(step: Step, url: string, own: Tenant, other: Tenant): Record<string, string> {
  const common = { accept: accepted[step.format], 'idempotency-key': step.idempotencyKey };
  switch (step.as) {
    case 'application':
      return { ...common, authorization: own.application.basic };
    case 'person':
      // Every cookie that the person has, wherever it is for.
      return { ...common, cookie: own.pages.map((page) => own.person.cookiesFor(new URL(page))).join('; ') };
    case 'page': {
      const { token } = step.pageHas === "other's token" ? other.token : own.token;
      const release = step.pageHas === "other's release" ? other.release : own.release;
      return {
        ...common,
        origin: own.origin,
        authorization: `Bearer ${token}`,
        'bookbridge-release': release,
      };
    }
    case 'nobody':
      return { ...common, origin: new URL(url).origin };
  }
}

/** Everything by which somebody could mean what is the other's. */
function bodyOf(step: Step, own: Tenant, other: Tenant): FormData | URLSearchParams {
  const fields = {
    key: own.application.key,
    service: 'vcard',
    token: other.token.hash,
    import_id: String(other.ids[step.index % other.ids.length]),
    state: 'A'.repeat(43),
    code: 'x',
    columns: '1=full_name',
    picked: 'all',
  };
  if (!step.route.path.endsWith('/:code')) return new URLSearchParams(fields);
  const form = new FormData();
  form.append('file', new Blob(['BEGIN:VCARD\r\nFN:Mallory\r\nEND:VCARD\r\n']), 'a.vcf');
  return form;
}

/** Of a stream its beginning: it has no end. */
async function textOf(answer: Response): Promise<string> {
  if (!answer.headers.get('content-type')?.startsWith('text/event-stream')) return answer.text();
  const reader = answer.body?.getReader();
  const first = await Promise.race([
    reader?.read(),
    new Promise<undefined>((resolve) => setTimeout(resolve, 300, undefined)),
  ]);
  await reader?.cancel();
  return new TextDecoder().decode(first?.value);
}
