import { messageOf, parseBegun } from '../application/answers.js';
import { ContactsApi } from '../application/contacts-api.js';
import { accessIn, type Invitely } from '../application/invitely.js';
import type { ConsentMode } from '../sandbox/consent-modes.js';
import { type ChosenAccount, withAccount } from '../sandbox/dev-sandbox.js';
import type { DemoImport } from './demo-import.js';
import { follow } from './follow.js';
import type { Imports } from './imports.js';

/** What the demo application works with. */
export interface Demo {
  readonly invitely: Invitely;
  readonly imports: Imports;
  readonly sandboxUrl: string;
  /** Aborts when the demo stops. */
  readonly signal: AbortSignal;
}

export interface Wish {
  readonly source: { readonly code: string; readonly name: string };
  /** Where the browser goes at the end; `undefined` in a pop-up, whose last page says that it may be closed. */
  readonly redirectUrl: string | undefined;
  /** What the person is asked for, where the provider has a choice. */
  readonly mode?: ConsentMode | undefined;
  /** To be chosen beforehand. */
  readonly account?: ChosenAccount | undefined;
}

/** The service refused to begin; the message is its own. */
export class BeginRefused extends Error {
  override readonly name = 'BeginRefused';
}

/** Begins an import and follows it to its end. Throws `BeginRefused`. */
export async function begin(demo: Demo, wish: Wish): Promise<DemoImport> {
  const { source, redirectUrl, mode, account } = wish;
  const access = accessIn(demo.invitely, mode?.flag);
  const exchange = await new ContactsApi(access, demo.signal).begin({
    service: source.code,
    ...(redirectUrl !== undefined && { redirect_url: redirectUrl }),
  });
  if (exchange.status !== 200) throw new BeginRefused(messageOf(exchange.body));
  const { import_id: id, url, import_type: importType } = parseBegun(exchange.body);
  const it: DemoImport = {
    id,
    sourceName: source.name,
    method: importType === 'OAUTH' ? 'consent' : 'file',
    access,
    mode: mode?.name,
    account: account?.email,
    beganAt: exchange.at,
    url: account === undefined ? url : withAccount(demo.sandboxUrl, account, url),
    isInPopup: redirectUrl === undefined,
    stage: { name: 'waiting' },
    exchanges: [exchange],
  };
  demo.imports.add(it);
  void follow(demo, it);
  return it;
}
