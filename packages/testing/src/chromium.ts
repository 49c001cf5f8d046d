import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { chromium as playwright } from 'playwright-core';

/** The package's own flags switch off same-origin rules and share one process; with these it is a browser as people have it. */
const flags = ['--no-sandbox', '--disable-setuid-sandbox', '--disable-gpu', '--font-render-hinting=none'];

/**
 * Starts the Chromium that is bundled with the development dependencies. The libraries bundled with it are used only
 * on a machine that lacks them.
 */
export async function launchChromium(): Promise<Browser> {
  const folder = await unpacked();
  const executablePath = join(folder, 'chromium');
  try {
    return await playwright.launch({ executablePath, args: flags });
  } catch {
    const env = { ...process.env, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
    return await playwright.launch({ executablePath, args: flags, env });
  }
}

async function unpacked(): Promise<string> {
  const folder = join(tmpdir(), `bookbridge-test-chromium-${bundledVersion()}`);
  if (existsSync(folder)) return folder;
  // Test files start at the same time: unpacking aside and renaming keeps one from running what another still writes.
  const aside = await mkdtemp(join(tmpdir(), 'chromium-'));
  await unpackInto(aside);
  await rename(aside, folder).catch(() => rm(aside, { recursive: true, force: true }));
  return folder;
}

async function unpackInto(folder: string): Promise<void> {
  const { TMPDIR, AWS_EXECUTION_ENV, LD_LIBRARY_PATH } = process.env;
  // The package unpacks where TMPDIR points, and its libraries only where it believes itself on Amazon Linux.
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' });
  try {
    const { default: bundled } = await import('@sparticuz/chromium');
    await bundled.executablePath();
  } finally {
    restore({ TMPDIR, AWS_EXECUTION_ENV, LD_LIBRARY_PATH });
  }
}

function restore(variables: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

function bundledVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const manifest = join(entry, '..', '..', '..', 'package.json');
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}
