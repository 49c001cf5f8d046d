import { type FoundSource, messageOf, parseBegun, parseFound } from '../application/answers.js';
import { ContactsApi, type Exchange } from '../application/contacts-api.js';
import { accessIn, type Invitely, picked } from '../application/invitely.js';
import type { ConsentMode } from '../sandbox/consent-modes.js';
import { type ChosenAccount, withAccount } from '../sandbox/dev-sandbox.js';
import type { SignIn } from '../sandbox/servers/sandboxed-servers.js';
import { ordinarySignIn, serverOfProvider } from '../sandbox/servers/servers.js';
import type { Delivery, DemoImport } from './demo-import.js';
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
  /** What the import begins with: the code of a source, or an e-mail address. */
  readonly service: string;
  /** As people call the source; `undefined` where an address is to tell which one it is. */
  readonly sourceName: string | undefined;
  /** Where the browser goes at the end; `undefined` in a pop-up, whose last page says that it may be closed. */
  readonly redirectUrl: string | undefined;
  /** Whether Invitely gets everybody, or whom the person picks. */
  readonly delivery?: Delivery | undefined;
  /** What the person is asked for, where the provider has a choice and everybody is delivered. */
  readonly mode?: ConsentMode | undefined;
  /** To be chosen beforehand. */
  readonly account?: ChosenAccount | undefined;
  /** Who is to sign in, where the sandbox plays the server. */
  readonly signIn?: SignIn | undefined;
  /** Where that server is below the sandbox, if it is to be named beforehand. */
  readonly serverPath?: string | undefined;
  /** What else is asked for, by the names of the API. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The service refused to begin; the message is its own. */
export class BeginRefused extends Error {
  override readonly name = 'BeginRefused';
}

/** Begins an import and follows it to its end. Throws `BeginRefused`. */
export async function begin(demo: Demo, wish: Wish): Promise<DemoImport> {
  const { service, sourceName, redirectUrl, delivery = 'whole', mode, account, signIn, serverPath } = wish;
  const access = accessIn(demo.invitely, delivery === 'picked' ? picked.flag : mode?.flag);
  const api = new ContactsApi(access, demo.signal);
  const lookUp = sourceName === undefined ? await findSource(api, service) : undefined;
  const parameters = {
    service,
    ...(serverPath !== undefined && { server: demo.sandboxUrl + serverPath }),
    ...wish.parameters,
    ...(redirectUrl !== undefined && { redirect_url: redirectUrl }),
  };
  const exchange = await api.begin(parameters, wish.headers);
  if (exchange.status !== 200) throw new BeginRefused(messageOf(exchange.body));
  const { import_id: id, url, import_type: importType } = parseBegun(exchange.body);
  // The same key has begun it before.
  const known = demo.imports.record(id, [exchange]);
  if (known) return known;
  const it: DemoImport = {
    id,
    sourceName: sourceName ?? lookUp?.found?.name ?? unknownSource,
    method: methods[importType] ?? 'file',
    access,
    delivery,
    mode: mode?.name,
    account: account?.email,
    address: service.includes('@') ? service : undefined,
    found: lookUp?.found,
    signIn: signIn ?? signInAt(lookUp?.found),
    beganAt: exchange.at,
    url: account === undefined ? url : withAccount(demo.sandboxUrl, account, url),
    isInPopup: redirectUrl === undefined,
    stage: { name: 'waiting' },
    exchanges: lookUp ? [lookUp.exchange, exchange] : [exchange],
  };
  demo.imports.add(it);
  void follow(demo, it);
  return it;
}

const unknownSource = 'Address book file';

/** By the import types that do not mean a file. */
const methods: Readonly<Record<string, DemoImport['method']>> = {
  OAUTH: 'consent',
  CREDENTIALS: 'password',
};

/** Somebody whom the sandbox knows, where it plays the provider of an address that it does not know. */
function signInAt(found: FoundSource | undefined): SignIn | undefined {
  const server = found && serverOfProvider(found.service);
  return server && ordinarySignIn(server);
}

interface LookUp {
  readonly exchange: Exchange;
  /** `undefined` when the service did not answer the question. */
  readonly found: FoundSource | undefined;
}

/** What the service makes of an address. It is told the domain alone, as that stands in a URL. */
async function findSource(api: ContactsApi, address: string): Promise<LookUp> {
  const exchange = await api.sourceOf(address.slice(address.lastIndexOf('@') + 1));
  return { exchange, found: exchange.status === 200 ? parseFound(exchange.body) : undefined };
}
