import { defaultClient } from '@bookbridge/sandbox';
import { Person } from '@bookbridge/testing/consent';
import { type Begun, begin, ended, events } from '@bookbridge/testing/imports';
import { decideAsAdministrator } from '@bookbridge/testing/microsoft';
import { type ServiceWithSandbox, startWithSandbox } from '@bookbridge/testing/sandboxed';
import type { TestService } from '@bookbridge/testing/service';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FailureCode, failures } from '../../../server/dist/model/failures.js';
import { findMode } from '../../dist/sandbox/consent-modes.js';
import type { Outcome } from '../../dist/sandbox/outcome.js';
import { type Trial, trialOf } from '../../dist/sandbox/providers.js';
import type { SandboxedProvider } from '../../dist/sandbox/sandboxed-provider.js';

/** Every account of a look-alike. */
export const accountNames = ({ lookAlike }: Pick<SandboxedProvider, 'lookAlike'>): readonly string[] =>
  lookAlike.accounts.rows.map(({ name }) => name);

/** Many at the same time, and nobody is waited for long. */
export const hurried = {
  settings: {
    BOOKBRIDGE_CONCURRENCY: '8',
    BOOKBRIDGE_DATABASE_CONNECTIONS: '20',
    BOOKBRIDGE_MAX_CONTACTS: '12000',
  },
  options: { outboundLimits: { answerMs: 6000 } },
};

const waits = ({ outcome }: Trial) => outcome.ends === 'once approved';

/** Starts a service, imports from every account as the demo does, and compares how that ends with what the demo says of it. */
export function testOutcomes(provider: SandboxedProvider): void {
  const { lookAlike, settings } = provider;
  const trials = lookAlike.accounts.rows
    .map((account) => trialOf(provider, account))
    .filter((trial) => trial !== undefined);
  let service: ServiceWithSandbox;

  beforeAll(async () => {
    service = await startWithSandbox((url) => settings(url + lookAlike.path, defaultClient), hurried);
  });
  afterAll(() => service.stop());

  /** The service as an application calls it that asks in the mode of a trial. */
  async function serviceFor({ outcome }: Trial): Promise<TestService> {
    const mode = findMode(provider, outcome.mode);
    const { basic } = await service.addApplication({ consent: mode?.consent ?? {} });
    return {
      ...service,
      call: (path, init) => service.call(path, { ...init, headers: { authorization: basic } }),
    };
  }

  /** Begins the import of a trial, up to where its person has agreed, or could not. */
  async function agree(trial: Trial) {
    const asked = await serviceFor(trial);
    const begun = await begin(asked, { service: provider.sourceOf(trial.account) });
    const person = new Person();
    return { asked, begun, person, answer: await person.consent(begun.url, { account: trial.email }) };
  }

  test.concurrent.for(trials.filter((trial) => !waits(trial)))('$email comes true', async (trial) => {
    const { asked, begun, person } = await agree(trial);
    if (trial.outcome.ends === 'with a password') await turnToPassword(begun, person, trial.outcome.failure);
    expectOutcome(await ended(asked, begun.import_id, 110_000), trial.outcome);
  });

  /** Types what the demo shows, once it is clear what becomes of whoever types nothing. */
  async function turnToPassword({ url, import_id: importId }: Begun, person: Person, failure: FailureCode) {
    const { rows } = await service.service.parts.db.query<{ expires_with: string }>(
      'select expires_with from bookbridge.imports where import_id = $1',
      [importId],
    );
    expect(rows).toEqual([{ expires_with: failure }]);
    const { username = '', server } = provider.signIn ?? {};
    const body = new URLSearchParams({ do: 'check', username, password: server?.password ?? '' });
    const page = await person.open(url, { method: 'POST', headers: { origin: service.url }, body });
    expect(page.status).toBe(303);
  }

  // An approval holds for whoever comes after it, so it comes last.
  const waiting = trials.filter(waits);
  const [first] = waiting;
  if (first)
    test('whoever waits for an administrator fails without, and arrives with one', async () => {
      const given = await agree(first);
      await given.person.open(`${given.begun.url}/approval`, { method: 'POST' });
      expectFailure(await ended(given.asked, given.begun.import_id), 'admin_approval_required');

      const agreed = await Promise.all(waiting.map(async (trial) => ({ trial, ...(await agree(trial)) })));
      for (const { asked, begun } of agreed)
        expect((await events(asked, begun.import_id)).at(-1)).toMatchObject({ event_type: 'INITIALIZING' });
      for (const { trial, person, begun } of agreed)
        if (trial.outcome.ends === 'once approved') await approve(person, begun, trial.outcome.administrator);
      for (const { trial, asked, person, begun } of agreed) {
        await person.consent(begun.url, { account: trial.email });
        expect(await ended(asked, begun.import_id)).toMatchObject({ status: 'COMPLETED' });
      }
    });

  /** Opens the page for the administrator that the waiting person was shown, and approves. */
  async function approve(person: Person, { url }: Begun, administrator: string): Promise<void> {
    const html = (await (await person.open(`${url}/approval`)).text()).replaceAll('&amp;', '&');
    const link = /id="bb-link"[^>]*value="([^"]+)"/.exec(html)?.[1] ?? '';
    const email = lookAlike.accounts.emailOf(administrator);
    expect(await decideAsAdministrator(link, email, 'allow')).toContain('admin_consent=True');
  }
}

export function expectOutcome(last: object, outcome: Outcome): void {
  if (outcome.ends === 'with a failure') expectFailure(last, outcome.failure);
  else expect(last).toMatchObject({ status: 'COMPLETED', value: 0 });
}

export function expectFailure(last: object, code: FailureCode): void {
  const { number, sentence } = failures[code];
  expect(last).toMatchObject({ status: 'ERROR', value: number, description: sentence });
}
