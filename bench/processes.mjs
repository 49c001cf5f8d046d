// The service as processes that can be measured from outside.
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../packages/server/bin/bookbridge.js', import.meta.url));
export const ticksPerSecond = 100;

export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts `bookbridge serve`; `readyMs` is from the start of the process to its being ready. */
export async function startService(settings, { nodeOptions = [], args = [] } = {}) {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [...nodeOptions, program, 'serve', ...args], {
    env: { PATH: process.env.PATH, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  await new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      output += chunk;
      if (output.includes('"msg":"ready"')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`The service ended with ${code}: ${output}`)));
  });
  const readyMs = performance.now() - startedAt;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return {
    pid: child.pid,
    readyMs,
    async stop() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/**
 * Starts it where it is only known by its URL, with limits that many imports at once do not meet: what is held up for a second is
 * a measure of nothing but its limit.
 */
export async function startForMany(dataDir) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const settings = {
    BOOKBRIDGE_BASE_URL: url,
    BOOKBRIDGE_PORT: String(port),
    BOOKBRIDGE_DATA_DIR: dataDir,
    BOOKBRIDGE_BEGIN_PER_SECOND: '10000',
    BOOKBRIDGE_BEGIN_BURST: '100000',
    BOOKBRIDGE_EVENTS_BURST: '1000',
  };
  return { service: await startService(settings), url, settings };
}

/** CPU seconds that a process has used, all threads. */
export async function cpuSeconds(pid) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

/** Resident memory of a process in megabytes, now and at its highest. */
export async function memoryMegabytes(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const of = (name) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
  return { now: of('VmRSS'), most: of('VmHWM') };
}

/** Makes an application with the command line, as an operator does. */
export async function createApplication(settings) {
  const child = spawn(process.execPath, [program, 'app', 'create', '--name', 'Bench'], {
    env: { PATH: process.env.PATH, ...settings },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let output = '';
  for await (const chunk of child.stdout) output += chunk;
  const { domain_key: key, domain_password: password } = JSON.parse(output);
  return { authorization: `Basic ${Buffer.from(`${key}:${password}`).toString('base64')}` };
}

export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
