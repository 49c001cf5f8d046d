// A service of its own: the program as it is published, with its embedded database in a folder that goes afterwards.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const program = fileURLToPath(new URL('../bin/bookbridge.js', import.meta.url));
const run = promisify(execFile);

/** `{ url, key, credentials, memoryMiB(), internalErrors(), stop() }`; nothing slows requests down but credentials that are wrong. */
export async function startProgram() {
  const folder = await mkdtemp(path.join(tmpdir(), 'bookbridge-fuzz-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    PATH: process.env.PATH,
    BOOKBRIDGE_BASE_URL: url,
    BOOKBRIDGE_PORT: String(port),
    BOOKBRIDGE_DATA_DIR: path.join(folder, 'data'),
    BOOKBRIDGE_BEGIN_PER_SECOND: '10000',
    BOOKBRIDGE_BEGIN_BURST: '100000',
    BOOKBRIDGE_EVENTS_BURST: '1000',
  };
  const service = spawn(process.execPath, [program, 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let internal = 0;
  await new Promise((resolve, reject) => {
    service.once('exit', () => reject(new Error('The service has ended.')));
    createInterface({ input: service.stdout }).on('line', (line) => {
      const { msg } = JSON.parse(line);
      if (msg === 'ready') resolve();
      if (msg !== 'a request failed') return;
      internal++;
      console.log(`the log: ${line}`);
    });
  });
  const words = ['app', 'create', '--name', 'Invitely', '--redirect-origin', 'https://invitely.example'];
  const { stdout } = await run(process.execPath, [program, ...words], { env });
  const { domain_key: key, domain_password: password } = JSON.parse(stdout);
  return {
    url,
    key,
    credentials: `Basic ${Buffer.from(`${key}:${password}`).toString('base64')}`,
    memoryMiB: () => residentMiB(service.pid),
    internalErrors: () => internal,
    async stop() {
      service.removeAllListeners('exit');
      const gone = once(service, 'exit');
      service.kill('SIGTERM');
      await gone;
      await rm(folder, { recursive: true });
    },
  };
}

async function residentMiB(pid) {
  const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(pid)]);
  return Math.round(Number(stdout) / 1024);
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
