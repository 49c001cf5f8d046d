import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { InvitelyCredentials } from './application/invitely.js';

const credentials = z.object({ domainKey: z.string(), domainPassword: z.string() });

const invitelyCredentials = credentials.extend({
  // An earlier version had none.
  inModes: z.record(z.string(), credentials).default({}),
});

const devFile = invitelyCredentials.extend({ url: z.string(), demoUrl: z.string(), sandboxUrl: z.string() });

/** What programs need to try the service that runs: where it is, and the demo application's credentials. */
export type DevFile = z.infer<typeof devFile>;

const devFileIn = (dataDir: string) => path.join(dataDir, 'dev.json');

/** The credentials that an earlier run left, of whatever version; `undefined` when there are none. */
export async function readCredentials(dataDir: string): Promise<InvitelyCredentials | undefined> {
  return readAs(invitelyCredentials, dataDir);
}

/** What the last run wrote, whether it still runs or not; `undefined` when there was none, or one of another version. */
export async function readDevFile(dataDir: string): Promise<DevFile | undefined> {
  return readAs(devFile, dataDir);
}

async function readAs<Content>(schema: z.ZodType<Content>, dataDir: string): Promise<Content | undefined> {
  try {
    return schema.parse(JSON.parse(await readFile(devFileIn(dataDir), 'utf8')));
  } catch {
    return undefined;
  }
}

/** Writes the file whole and for its owner only, so that nobody reads half of it. */
export async function writeDevFile(dataDir: string, content: DevFile): Promise<void> {
  const aside = `${devFileIn(dataDir)}.${process.pid}`;
  await writeFile(aside, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  await rename(aside, devFileIn(dataDir));
}
