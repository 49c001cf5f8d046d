import pg from 'pg';

/** Opens connections to a server until it refuses one; adds them to `taken`, and gives why it refused. */
export async function takeConnections(url: string, taken: pg.Client[]): Promise<unknown> {
  for (;;) {
    const client = new pg.Client(url);
    client.on('error', () => undefined);
    try {
      await client.connect();
    } catch (refusal) {
      return refusal;
    }
    taken.push(client);
  }
}
