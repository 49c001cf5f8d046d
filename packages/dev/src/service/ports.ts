import { createServer } from 'node:net';
import { UsageError } from 'bookbridge';

/** Everything is for this machine only. */
export const host = '127.0.0.1';

export const urlAt = (port: number) => `http://${host}:${port}`;

const any = 0;

/**
 * The port that the service will listen on, which its base URL names before it does. Throws a `UsageError` when the
 * wanted one is in use.
 */
export async function servicePort(wanted: number): Promise<number> {
  const port = await free(wanted);
  if (port !== undefined) return port;
  throw new UsageError(
    `Port ${wanted} is in use: choose another, as in --port ${wanted === 65_535 ? 8080 : wanted + 1}, or --port 0 for any that is free.`,
  );
}

/** The demo site is at the port after the service's, the sandbox at the one after that, so that they are easy to guess. */
const places = { demo: 1, sandbox: 2 } as const;

/** The port that lies so far behind the service's, or any that is free. */
export async function portBeside(port: number, place: keyof typeof places): Promise<number> {
  const wanted = port + places[place];
  const beside = (wanted <= 65_535 ? await free(wanted) : undefined) ?? (await free(any));
  if (beside === undefined) throw new Error('No port is free.');
  return beside;
}

/** The port itself when it can be listened on, a free one for 0, `undefined` when it is in use. */
function free(wanted: number): Promise<number | undefined> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else if (error.code === 'EACCES')
        reject(new UsageError(`Port ${wanted} may not be used here: choose one above 1023.`));
      else reject(error);
    });
    server.listen(wanted, host, () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : undefined;
      server.close(() => resolve(port));
    });
  });
}
