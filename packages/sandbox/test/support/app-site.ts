import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site that a browser comes back to after the pages of the sandbox. */
export interface AppSite {
  readonly redirectUri: string;
  stop(): void;
}

/** Starts one, whose every page says that the person is back. */
export async function startAppSite(): Promise<AppSite> {
  const server = createServer((_, answer) => answer.end('back at the app'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    redirectUri: `http://127.0.0.1:${(server.address() as AddressInfo).port}/back`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
