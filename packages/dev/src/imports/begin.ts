import { messageOf, parseBegun } from '../application/answers.js';
import type { ContactsApi } from '../application/contacts-api.js';
import type { DemoImport } from './demo-import.js';
import { follow } from './follow.js';
import type { Imports } from './imports.js';

/** What the demo application works with. */
export interface Demo {
  readonly api: ContactsApi;
  readonly imports: Imports;
  /** Aborts when the demo stops. */
  readonly signal: AbortSignal;
}

interface Source {
  readonly code: string;
  readonly name: string;
}

/** The service refused to begin; the message is its own. */
export class BeginRefused extends Error {
  override readonly name = 'BeginRefused';
}

/** Begins an import and follows it to its end. Throws `BeginRefused`. */
export async function begin(demo: Demo, source: Source, redirectUrl?: string): Promise<DemoImport> {
  const exchange = await demo.api.begin({
    service: source.code,
    ...(redirectUrl !== undefined && { redirect_url: redirectUrl }),
  });
  if (exchange.status !== 200) throw new BeginRefused(messageOf(exchange.body));
  const { import_id: id, url } = parseBegun(exchange.body);
  const it: DemoImport = {
    id,
    sourceName: source.name,
    beganAt: exchange.at,
    url,
    stage: { name: 'waiting' },
    exchanges: [exchange],
  };
  demo.imports.add(it);
  void follow(demo, id);
  return it;
}
