import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * What a process runs first whose clock is to jump: each time that it asks what time it is, it adds what a file says. Its
 * timers go on as they were, as they do when the clock of a machine is set.
 */
const preload = (file: string): string => `
  import { readFileSync } from 'node:fs';
  const shift = () => Number(readFileSync(${JSON.stringify(file)}, 'utf8'));
  const now = () => Own.now() + shift();
  const Own = Date;
  globalThis.Date = new Proxy(Own, {
    construct: (_, given, target) => Reflect.construct(Own, given.length === 0 ? [now()] : given, target),
    apply: () => new Own(now()).toString(),
    get: (_, name) => (name === 'now' ? now : Own[name]),
  });`;

/** The clock of a process. */
export interface JumpingClock {
  /** For Node, when it starts the process. */
  readonly nodeOptions: string[];
  /** Has it go wrong by so much from now on; by nothing at first. */
  jumpTo(ms: number): Promise<void>;
  remove(): Promise<void>;
}

export async function makeJumpingClock(): Promise<JumpingClock> {
  const directory = await mkdtemp(join(tmpdir(), 'bb-clock-'));
  const file = join(directory, 'ms');
  await writeFile(file, '0');
  return {
    nodeOptions: ['--import', `data:text/javascript,${encodeURIComponent(preload(file))}`],
    // One write of a few bytes: whoever reads it meanwhile reads the number before or this one, or nothing, which is 0.
    jumpTo: (ms) => writeFile(file, String(ms)),
    remove: () => rm(directory, { recursive: true }),
  };
}
