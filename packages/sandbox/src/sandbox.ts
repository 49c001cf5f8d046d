import Fastify from 'fastify';
import type { Clock } from './clock.js';
import type { LookAlike, World } from './look-alike.js';
import { lookAlikes as allLookAlikes } from './look-alikes.js';
import { type Client, defaultClient, faultOfRedirectUri, troubledClients } from './oauth/clients.js';
import { pageHeaders } from './pages/headers.js';
import { serveStyle } from './pages/style.js';
import { RequestLog } from './request-log.js';
import { startPage } from './start-page.js';

export interface SandboxOptions {
  /** 0 for any that is free. */
  readonly port: number;
  /** The same seed makes the same people. @defaultValue `'bookbridge'` */
  readonly seed?: string;
  /** What the lives of codes and tokens are measured by. @defaultValue `Date.now` */
  readonly clock?: Clock;
  /** Where the default client, and those with a trouble, may have people sent back to. @defaultValue `defaultRedirectUris` */
  readonly redirectUris?: readonly string[];
  /** Other apps beside these. */
  readonly clients?: readonly Client[];
  /** The providers to play. @defaultValue all there are */
  readonly lookAlikes?: readonly LookAlike[];
}

export interface Sandbox {
  /** As in `http://127.0.0.1:4100`; each look-alike is at its path below, as Google at `/google`. */
  readonly url: string;
  /** Ends every connection, also those that hang on purpose. */
  stop(): Promise<void>;
}

/** Where Bookbridge takes people back when it runs with its own defaults. */
export const defaultRedirectUris = ['http://127.0.0.1:8080/auth', 'http://localhost:8080/auth'] as const;

const host = '127.0.0.1';

/** Starts the sandbox on this machine's own address. Throws when the port is taken or a redirect URI is not of this machine. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { port, seed = 'bookbridge', clock = Date.now, lookAlikes = allLookAlikes } = options;
  // Ids of Outlook are longer than the router takes by itself.
  const app = Fastify({ forceCloseConnections: true, routerOptions: { maxParamLength: 500 } });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
    done(null, new URLSearchParams(String(body))),
  );
  await serveStyle(app);
  app.get('/', (_, reply) =>
    reply.headers(pageHeaders(undefined)).send(startPage('/assets/sandbox.css', lookAlikes)),
  );
  const clients = clientsOf(options);
  const issuers: World['issuers'] = new Map();
  let url = '';
  for (const lookAlike of lookAlikes)
    await app.register(
      async (own) => {
        const log = new RequestLog();
        log.attach(own, clock);
        const ownUrl = () => url + lookAlike.path;
        await lookAlike.serve(own, { seed, clients, issuers, clock, log, url: ownUrl, root: app });
      },
      { prefix: lookAlike.path },
    );
  url = await app.listen({ port, host });
  return { url, stop: () => app.close() };
}

function clientsOf({ redirectUris = defaultRedirectUris, clients = [] }: SandboxOptions): readonly Client[] {
  const own = [defaultClient, ...troubledClients].map((client) => ({ ...client, redirectUris }));
  const all = [...own, ...clients];
  for (const uri of all.flatMap((client) => client.redirectUris)) {
    const fault = faultOfRedirectUri(uri);
    if (fault !== undefined) throw new RangeError(`The redirect URI ${uri} ${fault}.`);
  }
  return all;
}
