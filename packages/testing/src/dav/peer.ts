import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../service.js';
import { until } from '../until.js';

/** A real CardDAV server with one account. */
export interface DavPeer {
  readonly name: string;
  /** What a person would type. */
  readonly server: string;
  readonly username: string;
  readonly password: string;
  /** Puts cards into the usual book, by the names of their resources; gives the names of those that were taken. */
  fill(cards: ReadonlyMap<string, string>): Promise<string[]>;
  /** A card as the server gives it to anybody, where that is not as it was put. */
  readonly rewritten?: (name: string) => Promise<string>;
  stop(): Promise<void>;
}

/** What a recipe starts with. */
export interface PeerPlace {
  readonly directory: string;
  readonly port: number;
}

/** Whether a server is there, by a command that succeeds then; where it is not, a line says what is not tested therefore. */
export function hasPeer(name: string, program: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    process.stderr.write(
      `SKIPPED: reading from a real server, since ${name} is not installed; \`npm run peers\` does that.\n`,
    );
    return false;
  }
}

/** A server outlives nobody: it goes with whoever holds the other end of its input, however they went. */
const guarded = `"$@" </dev/null & server=$!
exec 3<&0; (cat <&3 >/dev/null; kill -TERM $server; sleep 5; kill -KILL $server) 2>/dev/null &
wait $server`;

/** Runs a server in a directory of its own until it is stopped, or this process has ended. */
export async function runPeer(
  commandIn: (place: PeerPlace) => Promise<readonly [string, ...string[]]>,
  isReady: (port: number) => Promise<boolean>,
): Promise<PeerPlace & { stop(): Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), 'bb-dav-'));
  const port = await freePort();
  const command = await commandIn({ directory, port });
  const [program] = command;
  const child = spawn('sh', ['-c', guarded, 'sh', ...command], { cwd: directory });
  const told = outputOf(child);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await until(async () => {
    if (child.exitCode !== null) throw new Error(`${program} ended: ${told()}`);
    return isReady(port).catch(() => false);
  }, 30_000);
  return {
    directory,
    port,
    async stop() {
      child.stdin.end();
      await ended;
      await rm(directory, { recursive: true, force: true });
    },
  };
}

function outputOf(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      text = (text + chunk).slice(-10_000);
    });
  return () => text;
}

/** Whether anything answers there. */
export const answers = async (port: number): Promise<boolean> =>
  (await fetch(`http://127.0.0.1:${port}/`, { method: 'OPTIONS' })).status > 0;

/** Puts cards into a book by HTTP. */
export async function putCards(
  book: string,
  cards: ReadonlyMap<string, string>,
  authorization?: string,
): Promise<string[]> {
  const taken: string[] = [];
  for (const [name, body] of cards) {
    const headers = { 'content-type': 'text/vcard; charset=utf-8', ...(authorization && { authorization }) };
    const { status } = await fetch(book + encodeURIComponent(name), { method: 'PUT', headers, body });
    if (status === 201 || status === 204) taken.push(name);
  }
  return taken;
}

export const basic = (username: string, password: string): string =>
  `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
