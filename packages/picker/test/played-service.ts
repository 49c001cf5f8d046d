import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Settings } from '@bookbridge/picker/settings';
import { atFileEnd } from '@bookbridge/testing/file-end';

const bundle = fileURLToPath(new URL('../dist/bundle/', import.meta.url));

export type State = 'waiting' | 'reading' | 'choosing' | 'completed' | 'failed';

/** An import as the played service has it. */
export interface PlayedImport {
  readonly id: string;
  readonly origin: string;
  /** What the form said. */
  readonly form: Readonly<Record<string, string>>;
  readonly release: string;
  readonly code: string;
  triesLeft: number;
  state: State;
  count: number;
  failure: { code: string; number: number; message: string } | null;
  contacts: readonly object[];
  /** Those who are read before duplicates become one. */
  gathered: readonly object[];
  owner: object | null;
  isDestroyed: boolean;
}

export interface Played {
  readonly baseUrl: string;
  readonly settings: Settings;
  readonly imports: PlayedImport[];
  /** Whose address book the next import reads, and how. */
  next: Partial<Pick<PlayedImport, 'contacts' | 'gathered' | 'owner'>> & {
    /** Where it goes when access is allowed; to the end, unless said otherwise. */
    allowed?: State;
    /** How many have been read then; all of them, unless said otherwise. */
    count?: number;
    /** Whether the window knows who opened it. */
    isCut?: boolean;
  };
  /** Changes the latest import, and tells whoever listens. */
  move(change: Partial<PlayedImport>): void;
  /** Cuts the streams that are open. */
  cut(): void;
  /** Whether events can be streamed, or the service can be reached at all. */
  mode: 'stream' | 'poll' | 'down';
  /** Every request but those for files: method, path and status. */
  readonly log: string[];
  /** The answer to `/services.json?domain=`, by domain. */
  readonly domains: Map<string, object>;
  script(change?: Partial<Settings>): string;
}

export const key = 'localhost-only';

const sources: Settings['sources'] = [
  source('gmail', 'Google', 'consent', ['gmail.com', 'googlemail.com'], ['google']),
  source('outlookcom', 'Outlook.com', 'consent', ['outlook.*', 'hotmail.*'], ['windowslive', 'hotmail']),
  source('icloud', 'iCloud', 'credentials', ['icloud.com', 'me.com'], []),
  source('csv', 'A CSV file', 'upload', [], []),
  source('addressbook', 'Contacts on macOS', 'upload', [], ['mac_addressbook']),
];

function source(
  code: string,
  name: string,
  method: Settings['sources'][number]['method'],
  domains: string[],
  aliases: string[],
): Settings['sources'][number] {
  return { code, name, method, domains, aliases };
}

/** A service that says what ours says, and does what a test tells it. */
export async function playService(): Promise<Played> {
  const listeners = new Set<() => void>();
  const streams = new Set<ServerResponse>();
  const stub = await readFile(join(bundle, 'stub.js'), 'utf8');
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/contacts`;
  atFileEnd(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  const settings: Settings = {
    baseUrl,
    key,
    name: 'Invitely',
    logoUrl: null,
    locale: null,
    delivery: 'whole',
    sources,
    unlisted: [{ code: 'plaxo', aliases: [], name: 'Plaxo', why: 'closed' }],
    preselects: false,
    texts: {},
    chunks: { main: `${baseUrl}/widget/assets/h/main.js`, css: `${baseUrl}/widget/assets/h/picker.css` },
  };
  const played: Played = {
    baseUrl,
    settings,
    imports: [],
    next: {},
    mode: 'stream',
    log: [],
    domains: new Map(),
    move(change) {
      Object.assign(latest(), change);
      for (const tell of listeners) tell();
    },
    cut() {
      for (const stream of streams) stream.destroy();
    },
    script: (change = {}) =>
      stub.replace('__BOOKBRIDGE_SETTINGS__', () => JSON.stringify({ ...settings, ...change })),
  };

  const latest = (): PlayedImport => {
    const it = played.imports.at(-1);
    if (!it) throw new Error('No import has been begun.');
    return it;
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const url = new URL(request.url ?? '/', baseUrl);
    const path = url.pathname.replace('/contacts', '');
    if (path.startsWith('/widget/assets/h/')) {
      await asset(path.slice('/widget/assets/h/'.length), response);
      return;
    }
    response.once('close', () => played.log.push(`${request.method} ${path} ${response.statusCode}`));
    if (path === '/widget/k.js')
      return send(response, 200, played.script(), { 'content-type': 'text/javascript' });
    if (path === '/services.json')
      return json(
        response,
        200,
        played.domains.get(url.searchParams.get('domain') ?? '') ?? { service: null },
        '*',
      );
    if (path === '/picker/begin') return begin(request, response);
    if (path === '/picker/allow' || path === '/picker/deny') return decide(path, url, response);
    if (played.mode === 'down') {
      response.destroy();
      return;
    }
    if (request.method === 'OPTIONS') {
      response.writeHead(204, {
        ...cors(request),
        'access-control-allow-headers': 'authorization, bookbridge-release, last-event-id',
        'access-control-allow-methods': 'GET, DELETE',
      });
      response.end();
      return;
    }
    const it = importOf(request);
    // Nothing is wrong: the form of the window has not arrived yet.
    if (!it && url.pathname.endsWith('/events'))
      return send(response, 204, '', { 'access-control-allow-origin': '*' });
    if (!it) return json(response, 404, { error: { code: 'not_found' } }, '*');
    if (it.origin !== request.headers.origin) return json(response, 403, {}, 'null');
    if (path === '/picker/import' && request.method === 'DELETE') {
      it.isDestroyed = true;
      response.writeHead(204, cors(request));
      response.end();
      return;
    }
    if (it.isDestroyed) return json(response, 410, { error: { code: 'gone' } }, it.origin);
    if (path === '/picker/events') return events(it, request, response);
    if (path === '/picker/contacts') return contacts(it, request, response);
    json(response, 404, {}, '*');
  }

  async function begin(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const form = Object.fromEntries(new URLSearchParams(await bodyOf(request)));
    const origin = request.headers.origin ?? 'null';
    if (request.method !== 'POST' || origin === 'null')
      return html(response, '<h1>Refused</h1><p>Send Referrer-Policy: strict-origin.</p>');
    const known = played.imports.find(({ form: { token } }) => token === form.token);
    const number = played.imports.length + 1;
    const id = known?.id ?? `import-${number}`;
    if (!known)
      played.imports.push({
        id,
        origin,
        form,
        release: `release-${number}`,
        code: 'ABCD-2345',
        triesLeft: 5,
        state: 'waiting',
        count: 0,
        failure: null,
        contacts: played.next.contacts ?? people,
        gathered: played.next.gathered ?? played.next.contacts ?? people,
        owner:
          played.next.owner === undefined
            ? {
                first_name: 'Olga',
                last_name: 'Owner',
                email: [{ address: 'olga@example.com', type: '' }],
                phone: [],
              }
            : played.next.owner,
        isDestroyed: false,
      });
    for (const tell of listeners) tell();
    html(
      response,
      `<h1>Share with Invitely</h1><a id="allow" href="allow?id=${id}">Allow</a> <a id="deny" href="deny?id=${id}">Deny</a>`,
      played.next.isCut
        ? ''
        : `opener?.postMessage({ type: 'bookbridge:opened', import_id: '${id}' }, '${origin}');`,
    );
  }

  function decide(path: string, url: URL, response: ServerResponse): unknown {
    const it = played.imports.find(({ id }) => id === url.searchParams.get('id'));
    if (!it) return html(response, 'Unknown');
    const isAllowed = path.endsWith('allow');
    const change: Partial<PlayedImport> = isAllowed
      ? { state: played.next.allowed ?? 'completed', count: played.next.count ?? it.contacts.length }
      : { state: 'failed', failure: { code: 'consent_denied', number: 2, message: 'You chose not to.' } };
    Object.assign(it, change);
    for (const tell of listeners) tell();
    const { redirect_url } = it.form;
    if (redirect_url !== undefined) {
      const back = new URL(redirect_url);
      back.searchParams.set('import_id', it.id);
      back.searchParams.set('status', isAllowed ? 'success' : 'error');
      if (isAllowed) back.searchParams.set('release', it.release);
      response.writeHead(303, { location: back.href });
      response.end();
      return;
    }
    html(
      response,
      isAllowed ? `<h1>That is all we need</h1><p id="code">${it.code}</p>` : '<h1>Nothing was read</h1>',
      isAllowed && !played.next.isCut
        ? `opener?.postMessage({ type: 'bookbridge:release', import_id: '${it.id}', release: '${it.release}' }, '${it.origin}');`
        : '',
    );
  }

  function events(it: PlayedImport, request: IncomingMessage, response: ServerResponse): unknown {
    const told = () => ({
      import_id: it.id,
      source: it.form.service,
      state: it.state,
      count: it.count,
      total: it.state === 'completed' ? it.contacts.length : null,
      failure: it.failure,
      user_id: it.form.user_id ?? null,
      delivery: settings.delivery,
      needs_release: true,
    });
    if (played.mode !== 'stream' || !request.headers.accept?.includes('text/event-stream'))
      return json(response, 200, told(), it.origin);
    response.writeHead(200, { 'content-type': 'text/event-stream', ...cors(request) });
    let id = 0;
    const tell = () => {
      id += 1;
      response.write(`id: ${id}\nevent: state\ndata: ${JSON.stringify(told())}\n\n`);
      if (it.state === 'completed' || it.state === 'failed') response.end();
    };
    tell();
    listeners.add(tell);
    streams.add(response);
    response.on('close', () => {
      listeners.delete(tell);
      streams.delete(response);
    });
  }

  function contacts(it: PlayedImport, request: IncomingMessage, response: ServerResponse): unknown {
    const release = request.headers['bookbridge-release'];
    if (release !== it.release && release !== it.code) {
      it.triesLeft -= 1;
      return json(response, 403, { error: { code: 'release_refused', tries_left: it.triesLeft } }, it.origin);
    }
    const from = new URL(request.url ?? '/', baseUrl).searchParams.get('from');
    if (from !== null && it.state === 'reading') {
      const gathered = it.gathered.slice(Number(from), it.count);
      return json(
        response,
        200,
        { contacts: gathered, next: Number(from) + gathered.length, complete: false },
        it.origin,
      );
    }
    if (it.state !== 'completed') return json(response, 409, { error: { code: 'not_ready' } }, it.origin);
    json(
      response,
      200,
      { import_id: it.id, contacts: it.contacts, contacts_owner: it.owner, total: it.contacts.length },
      it.origin,
    );
  }

  function importOf({ headers }: IncomingMessage): PlayedImport | undefined {
    const token = headers.authorization?.replace('Bearer ', '') ?? '';
    const hash = createHash('sha256').update(token).digest('base64url');
    return played.imports.find(({ form }) => form.token === hash);
  }

  return played;
}

async function asset(name: string, response: ServerResponse): Promise<void> {
  try {
    const type = name.endsWith('.css') ? 'text/css' : 'text/javascript';
    send(response, 200, await readFile(join(bundle, name)), {
      'content-type': type,
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    });
  } catch {
    send(response, 404, '', {});
  }
}

const cors = ({ headers }: IncomingMessage) => ({ 'access-control-allow-origin': headers.origin ?? 'null' });

function html(response: ServerResponse, body: string, script = ''): void {
  send(
    response,
    200,
    `<!doctype html><title>Played</title><link rel="icon" href="data:,">${body}<script>${script}</script>`,
    {
      'content-type': 'text/html',
    },
  );
}

function json(response: ServerResponse, status: number, body: object, origin: string): void {
  send(response, status, JSON.stringify(body), {
    'content-type': 'application/json',
    'access-control-allow-origin': origin,
  });
}

function send(
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  headers: Record<string, string>,
): void {
  response.writeHead(status, headers).end(body);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const part of request) body += part;
  return body;
}

/** A person as the service tells of them. */
export const person = (first_name: string, last_name: string, ...addresses: string[]) => ({
  first_name,
  last_name,
  email: addresses.map((address, at) => ({ address, type: 'Home', primary: at === 0 })),
  phone: [{ number: '+351 21 000 00', type: 'Mobile' }],
  job_title: '',
  companies: ['ACME'],
  groups: [last_name < 'M' ? 'Family' : 'Work'],
  dob: '',
  birthday: '',
});

export const people = [
  person('Zoe', 'Zimmer', 'zoe@example.com', 'zoe@work.example'),
  person('Ana', 'Silva', 'ana@example.com'),
  person('Bo', 'Berg', 'bo@example.com'),
  { ...person('No', 'Mail'), phone: [{ number: '123', type: '' }] },
];
