import { setTimeout as sleep } from 'node:timers/promises';
import { type ImportEvent, parseContacts, parseEvents } from '../application/answers.js';
import { ContactsApi } from '../application/contacts-api.js';
import { retentionMinutes } from '../application/invitely.js';
import { sayAside } from '../terminal/say.js';
import type { Demo } from './begin.js';
import { type DemoImport, type Download, maxContacts, type Stage } from './demo-import.js';

/** As often as the contract allows. */
const pollMs = 1000;

/** The service destroys in time, and is asked a moment later. */
const graceMs = 1000;

/** What an import is followed with. */
interface Following extends Pick<Demo, 'imports' | 'signal'> {
  /** The service, as whoever began the import calls it. */
  readonly api: ContactsApi;
}

const following = ({ imports, signal }: Demo, { access }: DemoImport): Following => ({
  api: new ContactsApi(access, signal),
  imports,
  signal,
});

/** Polls the events of an import until it ends, downloads its contacts, and forgets them when the service does. */
export async function follow(demo: Demo, it: DemoImport): Promise<void> {
  const { id } = it;
  const tools = following(demo, it);
  try {
    const end = await untilComplete(tools, id);
    if (end === undefined || end.status === 'ERROR') return;
    const destroyAt = new Date(end.created_at.getTime() + retentionMinutes * 60_000);
    await download(tools, id, destroyAt);
    await sleep(destroyAt.getTime() - Date.now() + graceMs, undefined, { signal: demo.signal });
    await forget(tools, id);
  } catch (error) {
    if (!demo.signal.aborted)
      sayAside(
        `warning: the demo lost track of import ${id} (${error instanceof Error ? error.name : error})`,
      );
  }
}

/** The last event; `undefined` when the service no longer answers for this import. */
async function untilComplete(
  { api, imports, signal }: Following,
  id: number,
): Promise<ImportEvent | undefined> {
  for (let known = ''; ; await sleep(pollMs, undefined, { signal })) {
    const exchange = await api.events(id);
    if (exchange.status === 404) return undefined;
    if (exchange.status !== 200 || exchange.body === known) continue;
    known = exchange.body;
    const events = parseEvents(exchange.body);
    const last = events.at(-1);
    if (last === undefined) continue;
    imports.record(id, [exchange], stageOf(last));
    if (last.event_type === 'COMPLETE') return last;
  }
}

/** A completed import is still being read until its contacts are here. */
function stageOf(last: ImportEvent): Stage | undefined {
  switch (last.event_type) {
    case 'INITIALIZING':
      return { name: 'waiting' };
    case 'GATHERING':
      return { name: 'reading', read: last.value };
    case 'COMPLETE':
      return last.status === 'ERROR'
        ? { name: 'failed', sentence: last.description, code: last.code ?? 'internal' }
        : undefined;
  }
}

async function download({ api, imports }: Following, id: number, destroyAt: Date): Promise<void> {
  const first = { start: '0', count: String(maxContacts) };
  const json = await api.contacts(id, 'json', first);
  const xml = await api.contacts(id, 'xml', first);
  if (json.status !== 200 || xml.status !== 200) {
    imports.record(id, [json, xml]);
    return;
  }
  const read: Download = { ...parseContacts(json.body), json, xml };
  // What was downloaded is kept in one place only, so that it can be forgotten.
  const told = [json, xml].map((exchange) => ({ ...exchange, body: '' }));
  imports.record(id, told, { name: 'completed', destroyAt, download: read });
}

/** Once the service has destroyed the contacts, by itself or because it was told to, the application does as well. */
async function forget({ api, imports }: Following, id: number): Promise<void> {
  const it = imports.find(id);
  if (it?.stage.name !== 'completed') return;
  const exchange = await api.contacts(id, 'json', { start: '0', count: '1' });
  imports.record(id, [exchange], { name: 'destroyed', total: it.stage.download.total });
}

/** Has the contacts of a completed import destroyed at once. */
export async function destroyNow(demo: Demo, id: number): Promise<void> {
  const it = demo.imports.find(id);
  if (it?.stage.name !== 'completed') return;
  const { api, imports } = following(demo, it);
  const { total } = it.stage.download;
  const destroyed = await api.destroy(id);
  if (destroyed.status !== 200) {
    imports.record(id, [destroyed]);
    return;
  }
  const proof = await api.contacts(id, 'json', { start: '0', count: '1' });
  imports.record(id, [destroyed, proof], { name: 'destroyed', total });
}
