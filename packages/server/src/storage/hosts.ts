import pg from 'pg';
import type { Connection } from './database.js';

/**
 * How to connect to the server of a `DATABASE_URL`. Several hosts, as in `postgres://me@a:5432,b:5432/name`, are tried one after
 * the other until one takes connections and lets them write, as libpq does with `target_session_attrs=read-write`; the driver
 * itself knows one host only.
 */
export function connectionTo(url: string): Connection {
  const [first, ...others] = urlsOf(url);
  if (others.length === 0) return { connectionString: url };
  return { connectionString: first, Client: clientOf([first, ...others]) };
}

/** A URL for each of the hosts of one. */
export function urlsOf(url: string): [string, ...string[]] {
  const [, before = '', hosts = '', after = ''] = /^(\w+:\/\/(?:[^/?#]*@)?)([^/?#]*)(.*)$/s.exec(url) ?? [];
  const [first = '', ...others] = hosts.split(',');
  return [before + first + after, ...others.map((host) => before + host + after)];
}

type Told = (error: Error | null, client?: pg.Client) => void;

/** What PostgreSQL says to whoever writes on a standby. */
const readOnly = '25006';

/** One host cannot be had; another one may serve, so that it is worth another try. */
const nextHost = 'NEXT_HOST';

/**
 * The driver's client, made for the host that served last. One that cannot be had moves everybody on to the next: whoever
 * wanted it fails with `NEXT_HOST`, and tries again. Once none of them could be had, that fails with what is wrong with the
 * host: a standby that is behind does not know a new database or user, and no host knows a name that is mistyped.
 */
function clientOf(urls: readonly string[]): typeof pg.Client {
  let at = 0;
  let failedInARow = 0;
  return class HostClient extends pg.Client {
    readonly #at: number;

    constructor(config?: pg.ClientConfig) {
      super({ ...config, connectionString: urls[at] as string });
      this.#at = at;
      // One that breaks before whoever wanted it has it says so as an event, too, which would end the process unheard.
      this.on('error', () => undefined);
    }

    override connect(): Promise<pg.Client>;
    override connect(callback: Told): void;
    override connect(callback?: Told): Promise<pg.Client> | undefined {
      const connected = this.#connectToWrite();
      if (!callback) return connected;
      connected.then((client) => callback(null, client), callback);
      return undefined;
    }

    async #connectToWrite(): Promise<pg.Client> {
      try {
        await super.connect();
        const { rows } = await this.query("select current_setting('transaction_read_only') as is_read_only");
        if (rows[0].is_read_only === 'on')
          throw Object.assign(new Error('This server is a standby.'), { code: readOnly });
        failedInARow = 0;
        return this;
      } catch (error) {
        // One that has connected would stay open.
        this.end().catch(() => undefined);
        if (at === this.#at) {
          at = (at + 1) % urls.length;
          failedInARow++;
        }
        if (failedInARow >= urls.length) throw error;
        throw Object.assign(new Error('This host does not serve.', { cause: error }), { code: nextHost });
      }
    }
  };
}
