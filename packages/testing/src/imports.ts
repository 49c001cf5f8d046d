import type { TestService } from './service.js';

/** What begin answers. */
export interface Begun {
  readonly url: string;
  readonly import_id: number;
}

export interface EventBody {
  readonly event_type: string;
  readonly status: string;
  readonly value: number;
  readonly description: string;
}

/** Begins an import as the application; gives whatever is answered, for tests in which that may be a refusal. */
export function tryBegin(service: TestService, parameters: Record<string, string> = {}): Promise<Response> {
  const body = new URLSearchParams({ service: 'csv', ...parameters });
  return service.call('/begin_import/user_consent', { method: 'POST', body });
}

/** Begins an import as the application; throws where that is refused. */
export async function begin(service: TestService, parameters: Record<string, string> = {}): Promise<Begun> {
  const response = await tryBegin(service, parameters);
  if (response.status !== 200) throw new Error(`begin answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Begun;
}

/** Sends a file as a browser without scripts does. */
export async function upload(
  url: string,
  content: string | Uint8Array<ArrayBuffer>,
  name = 'contacts.vcf',
  headers: Record<string, string> = {},
): Promise<Response> {
  const form = new FormData();
  form.append('file', new Blob([content]), name);
  return fetch(url, { method: 'POST', body: form, headers, redirect: 'manual' });
}

export async function events(service: TestService, importId: number): Promise<EventBody[]> {
  const response = await service.call(`/events/${importId}`);
  if (response.status !== 200)
    throw new Error(`events answered ${response.status}: ${await response.text()}`);
  return ((await response.json()) as { events: EventBody[] }).events;
}

/** Waits until an import has ended; gives its last event. */
export async function ended(
  service: TestService,
  importId: number,
  maxMs = 100_000,
  pollMs = 50,
): Promise<EventBody> {
  for (const until = Date.now() + maxMs; Date.now() < until; ) {
    const last = (await events(service, importId)).at(-1);
    if (last?.event_type === 'COMPLETE') return last;
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  throw new Error(`Import ${importId} did not end within ${maxMs} ms.`);
}

export interface ContactBody {
  readonly first_name: string;
  readonly last_name: string;
  readonly email: { address: string }[];
  readonly phone: { number: string }[];
}

export interface ContactsBody {
  readonly contacts: ContactBody[];
  readonly contacts_owner: (ContactBody & { owner: true }) | null;
  readonly total: number;
  readonly count: number;
  readonly start: number;
}

export async function contacts(service: TestService, importId: number, query = ''): Promise<ContactsBody> {
  const response = await service.call(`/contacts/${importId}${query}`);
  if (response.status !== 200)
    throw new Error(`contacts answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as ContactsBody;
}

/** A vCard of an invented person. */
export function card(number: number, more = ''): string {
  return `BEGIN:VCARD\r\nVERSION:3.0\r\nN:Person${number};Test;;;\r\nFN:Test Person${number}\r\nEMAIL:person${number}@example.org\r\n${more}END:VCARD\r\n`;
}

/** An address book of invented people. */
export const cards = (count: number): string => Array.from({ length: count }, (_, i) => card(i)).join('');
