import { randomUUID } from 'node:crypto';
import { form } from '../api.js';
import { typedFor } from '../carddav.js';
import { Person } from '../consent.js';
import { card, contacts, type EventBody, events, upload } from '../imports.js';
import { jmapTyped } from '../jmap.js';
import { personal } from '../microsoft.js';
import type { TestService } from '../service.js';
import { insistently } from './insist.js';

/** An address book that is imported while things go wrong. */
export interface Book {
  /** The source, and what is wrong with it, as `gmail flaky+6000`. */
  readonly name: string;
  /** Whether it cannot be read to its end. */
  readonly isDoomed: boolean;
  /** Begins an import of it as an application, and plays its person, until it is read. Gives its number. */
  begin(application: TestService): Promise<number>;
}

/** How an import of a book ends: everybody in it, or the number of its failure. */
export interface End {
  readonly failure: number;
  /** The whole download, letter by letter. */
  readonly people: string;
}

/** What does not pass. */
const doom = ['revoked', 'garbage'];

/** What can go wrong at every provider, and passes or not. */
const common = ['size-0', 'flaky', 'quota', 'quota-bare', 'truncated-once', 'reset-once', 'twice', ...doom];

interface Faulty {
  readonly faults: readonly string[];
  /** Sizes are chosen so that each is read for some seconds. */
  readonly people: number;
  readonly begin: (application: TestService, account: string) => Promise<number>;
}

/**
 * Every kind of source, at a sandbox. Not with refresh tokens that are good once: the next one is lost with whoever is killed
 * having just been given it, and nobody can prevent that.
 */
const providersAt = (sandboxUrl: string): Readonly<Record<string, Faulty>> => ({
  gmail: {
    faults: [...common, 'expired'],
    people: 6000,
    begin: (application, account) => beginConsented(application, 'gmail', account),
  },
  office365: {
    faults: [...common, 'expired', 'large-pages'],
    people: 3000,
    begin: (application, account) => beginConsented(application, 'office365', personal(account)),
  },
  carddav: {
    faults: [...common.filter((it) => it !== 'garbage'), 'few-at-once', 'forgetful', 'broken-cards'],
    people: 1200,
    begin: (application, account) => beginTyped(application, typedFor(sandboxUrl, account)),
  },
  jmap: {
    faults: [...common, 'small-gets', 'no-references'],
    people: 1500,
    begin: (application, account) => beginTyped(application, { service: 'jmap', ...jmapTyped(account) }),
  },
});

/** All address books that there are: those of each provider with each of its faults, and files. */
export function booksAt(sandboxUrl: string): Book[] {
  const provided = Object.entries(providersAt(sandboxUrl)).flatMap(([source, { faults, people, begin }]) =>
    faults.map((fault) => {
      const account = fault === 'size-0' ? `size-${people}` : `${fault}+${people}`;
      return {
        name: `${source} ${account}`,
        isDoomed: doom.includes(fault),
        begin: (application: TestService) => begin(application, account),
      };
    }),
  );
  return [...provided, ...Object.entries(files).map(([name, file]) => fileBook(name, file))];
}

const numbers = Array.from({ length: 4000 }, (_, at) => at);

/** Files with everybody twice, with damage, and as a table. */
const files: Readonly<Record<string, string>> = {
  'whole.vcf': numbers.map((at) => card(at)).join(''),
  'twice.vcf': [...numbers, ...numbers].map((at) => card(at)).join(''),
  'damaged.vcf': numbers
    .map((at) => (at % 7 === 0 ? card(at).replace(/END:VCARD\r\n/, '') : card(at)))
    .join(''),
  'ragged.vcf': numbers
    .map((at) => (at % 5 === 0 ? `${card(at)}END:VCARD\r\n\u0000\r\n` : card(at)))
    .join(''),
  'table.csv': `First Name,Last Name,E-mail Address\r\n${numbers
    .map((at) => `Ana${at},Berg,ana${at}@example.org\r\n`)
    .join('')}`,
};

function fileBook(name: string, content: string): Book {
  return {
    name: `file ${name}`,
    isDoomed: false,
    async begin(application) {
      const { url, importId } = await beginOnce(application, 'user_consent', { service: 'addressbook' });
      await giveUntilRead(application, importId, async () => {
        const { status } = await upload(url, content, name);
        if (status !== 303) throw new Error(`The upload was answered ${status}.`);
      });
      return importId;
    },
  };
}

async function beginConsented(application: TestService, service: string, account: string): Promise<number> {
  const { url, importId } = await beginOnce(application, 'user_consent', { service });
  await giveUntilRead(application, importId, async () => {
    await new Person().consent(url, { account });
  });
  return importId;
}

async function beginTyped(application: TestService, typed: Record<string, string>): Promise<number> {
  const { importId } = await beginOnce(application, 'import', typed);
  return importId;
}

/** The same key each time: what was begun without our hearing of it is not begun again. */
async function beginOnce(
  application: TestService,
  action: string,
  parameters: Record<string, string>,
): Promise<{ url: string; importId: number }> {
  const { headers, ...request } = form(parameters);
  const key = { ...(headers as Record<string, string>), 'idempotency-key': randomUUID() };
  return insistently(`begin ${parameters.service}`, async () => {
    const answer = await application.call(`/begin_import/${action}`, { ...request, headers: key });
    if (answer.status !== 200) throw new Error(`Begin was answered ${answer.status}: ${await answer.text()}`);
    const { url = '', import_id } = (await answer.json()) as { url?: string; import_id: number };
    return { url, importId: import_id };
  });
}

/** A person tries again until the application hears that their address book is being read. */
async function giveUntilRead(
  application: TestService,
  importId: number,
  give: () => Promise<void>,
): Promise<void> {
  await insistently(`give ${importId}`, async () => {
    const isRead = async () =>
      (await events(application, importId)).some(({ event_type: type }) => type !== 'INITIALIZING');
    if (await isRead()) return;
    await give();
    if (!(await isRead())) throw new Error('Nothing is read yet.');
  });
}

/** How an import has ended, as its application sees it; `undefined` before. */
export async function endOf(
  application: TestService,
  seen: readonly EventBody[],
  id: number,
): Promise<End | undefined> {
  const last = seen.at(-1);
  if (last?.event_type !== 'COMPLETE') return undefined;
  if (last.status !== 'COMPLETED') return { failure: last.value, people: '' };
  const { contacts: people, contacts_owner: owner, total } = await contacts(application, id);
  return { failure: 0, people: JSON.stringify({ owner, total, people }) };
}
