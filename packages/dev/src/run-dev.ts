import { registerExamples } from './application/examples.js';
import { type Invitely, invitelyAt, picked, registerInvitely } from './application/invitely.js';
import { readCredentials, writeDevFile } from './dev-file.js';
import type { Demo } from './imports/begin.js';
import { Imports } from './imports/imports.js';
import { chosenModes } from './sandbox/consent-modes.js';
import { sandboxSettings, startDevSandbox } from './sandbox/dev-sandbox.js';
import { sandboxDns } from './sandbox/sandbox-dns.js';
import { refuseSecond } from './service/already-running.js';
import { startDevService } from './service/dev-service.js';
import { host, portBeside, servicePort, urlAt } from './service/ports.js';
import { makeSite } from './site/site.js';
import { say, sayAside, sayProgress } from './terminal/say.js';
import { sendFile } from './terminal/send-file.js';
import { aborted, stopSignal } from './terminal/stop-signal.js';
import { summary } from './terminal/summary.js';

export interface DevOptions {
  /** The port of the service, 0 for any that is free. */
  readonly port: number;
  /** Where the database and `dev.json` lie. */
  readonly dataDir: string;
  /** An address book to send through the service at once. */
  readonly file: string | undefined;
}

/**
 * Runs the service, a demo application and a sandbox in the place of the providers until it is asked to stop, then ends
 * the process with code 0. Throws an `AlreadyRunningError` when one has the data directory, a `UsageError` when the port is
 * in use, and what starting the service throws; nothing is left running then.
 */
export async function runDev({ port, dataDir, file }: DevOptions): Promise<void> {
  const signal = stopSignal();
  const stops: (() => Promise<void>)[] = [];
  try {
    await refuseSecond(dataDir);
    const started = await start({ port: await servicePort(port), dataDir, signal, stops });
    for (const line of summary(started)) say(line);
    if (file !== undefined) await sendFile(started.demo, file);
    await aborted(signal);
    sayProgress('Stopping');
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
  process.exit(0);
}

interface Started {
  readonly invitely: Invitely;
  readonly demo: Demo;
  readonly demoUrl: string;
  readonly sandboxUrl: string;
}

async function start(given: {
  port: number;
  dataDir: string;
  signal: AbortSignal;
  stops: (() => Promise<void>)[];
}): Promise<Started> {
  const { port, dataDir, signal, stops } = given;
  sayProgress('Starting Bookbridge');
  const sandbox = await startDevSandbox(await portBeside(port, 'sandbox'), urlAt(port));
  stops.push(() => sandbox.stop());
  const sandboxUrl = sandbox.url;
  const settings = sandboxSettings(sandboxUrl);
  const dns = sandboxDns(sandboxUrl);
  const { url, service } = await startDevService({ port, dataDir, settings, dns, onFatal: endBadly });
  stops.push(() => service.stop());

  const demoAt = { host, port: await portBeside(port, 'demo') };
  const demoUrl = urlAt(demoAt.port);
  const variants = [picked, ...chosenModes.map(({ flag, consent }) => ({ flag, fields: { consent } }))];
  const credentials = await registerInvitely(service, demoUrl, variants, await readCredentials(dataDir));
  await registerExamples(service);
  const invitely = invitelyAt(url, credentials);
  const demo = { invitely, imports: new Imports(), sandboxUrl, signal };
  const site = await makeSite(demo, demoUrl);
  await site.listen(demoAt);
  stops.push(() => site.close());

  await writeDevFile(dataDir, { url, demoUrl, sandboxUrl, ...credentials });
  return { invitely, demo, demoUrl, sandboxUrl };
}

function endBadly(reason: string): never {
  sayAside(reason);
  process.exit(1);
}
