import Fastify from 'fastify';
import type { Clock } from './clock.js';
import { Google } from './google/google.js';
import { serveGoogle } from './google/routes.js';
import { type Client, defaultClient, faultOfRedirectUri } from './oauth/clients.js';
import { metadata } from './oauth/metadata.js';
import { pageHeaders } from './pages/headers.js';
import { startPage } from './start-page.js';

export interface SandboxOptions {
  /** 0 for any that is free. */
  readonly port: number;
  /** The same seed makes the same people. @defaultValue `'bookbridge'` */
  readonly seed?: string;
  /** What the lives of codes and tokens are measured by. @defaultValue `Date.now` */
  readonly clock?: Clock;
  /** Where the default client may have people sent back to. @defaultValue `defaultRedirectUris` */
  readonly redirectUris?: readonly string[];
  /** Other apps beside the default client. */
  readonly clients?: readonly Client[];
}

export interface Sandbox {
  /** As in `http://127.0.0.1:4100`; Google is at `/google` of it. */
  readonly url: string;
  /** Ends every connection, also those that hang on purpose. */
  stop(): Promise<void>;
}

/** Where Bookbridge takes people back when it runs with its own defaults. */
export const defaultRedirectUris = ['http://127.0.0.1:8080/auth', 'http://localhost:8080/auth'] as const;

const host = '127.0.0.1';

/** Starts the sandbox on this machine's own address. Throws when the port is taken or a redirect URI is not of this machine. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { port, seed = 'bookbridge', clock = Date.now } = options;
  const app = Fastify({ forceCloseConnections: true });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
    done(null, new URLSearchParams(String(body))),
  );
  app.get('/', (_, reply) =>
    reply.headers(pageHeaders(undefined)).send(startPage('/google/assets/sandbox.css')),
  );
  let url = '';
  const google = new Google(seed, clientsOf(options), clock, () => `${url}/google`);
  await app.register((googles) => serveGoogle(googles, google, clock), { prefix: '/google' });
  // RFC 8414 §3.1 puts the well-known part before the path of the issuer.
  app.get('/.well-known/oauth-authorization-server/google', async () => metadata(google.url()));
  url = await app.listen({ port, host });
  return { url, stop: () => app.close() };
}

function clientsOf({ redirectUris = defaultRedirectUris, clients = [] }: SandboxOptions): readonly Client[] {
  const all = [{ ...defaultClient, redirectUris }, ...clients];
  for (const uri of all.flatMap((client) => client.redirectUris)) {
    const fault = faultOfRedirectUri(uri);
    if (fault !== undefined) throw new RangeError(`The redirect URI ${uri} ${fault}.`);
  }
  return all;
}
