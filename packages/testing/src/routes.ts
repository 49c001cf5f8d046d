import { subscribe, unsubscribe } from 'node:diagnostics_channel';

/** A path that a service answers, as it registers it, and the methods that it has something to say to there. */
export interface Route {
  readonly path: string;
  readonly methods: readonly string[];
}

interface Registered {
  readonly url: string;
  readonly method: string | readonly string[];
}

interface Instance {
  addHook(name: 'onRoute', hook: (route: Registered) => void): void;
}

/** More than any handler of ours is for: what is registered for so many refuses all of them. */
const refusedMethods = 10;

/** Starts a service by `start`, and gives with it every route that it has registered. */
export async function withRoutes<Started>(
  start: () => Promise<Started>,
): Promise<{ readonly started: Started; readonly routes: readonly Route[] }> {
  const methods = new Map<string, Set<string>>();
  const watch = (message: unknown) =>
    (message as { fastify: Instance }).fastify.addHook('onRoute', ({ url, method }) => {
      const all = [method].flat();
      if (all.length > refusedMethods) return;
      methods.set(url, new Set([...(methods.get(url) ?? []), ...all]));
    });
  subscribe('fastify.initialization', watch);
  try {
    const started = await start();
    return { started, routes: [...methods].map(([path, of]) => ({ path, methods: [...of].sort() })) };
  } finally {
    unsubscribe('fastify.initialization', watch);
  }
}
