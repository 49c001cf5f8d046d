import { readFileSync } from 'node:fs';
import path from 'node:path';
import { contextFiles, isLeftOut } from '@bookbridge/testing/docker-context';
import { type Stage, stagesOf } from '@bookbridge/testing/dockerfile';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../docs/markdown.js';

const stages = stagesOf(path.join(root, 'Dockerfile'));
const last = stages.at(-1) as Stage;

describe('.dockerignore', () => {
  for (const file of [
    ...['.git/config', '.bookbridge/master.key', '.bookbridge/postgres/cluster/PG_VERSION', '.env'],
    ...['secrets/master.key', 'node_modules/fastify/package.json', 'packages/server/node_modules/a/index.js'],
    ...['packages/server/test/support/service.ts', 'packages/contacts/fuzz/run.mjs', 'docs/README.md'],
    ...['packages/server/dist/main.js', 'packages/sandbox/src/cli.ts', 'anything.else'],
  ]) {
    test(`leaves ${file} out`, () => {
      expect(isLeftOut(root, file)).toBe(true);
    });
  }

  test('lets through every project that the compiler is led to', () => {
    const files = contextFiles(root);
    const project = 'packages/server/tsconfig.json';
    const { references } = JSON.parse(readFileSync(path.join(root, project), 'utf8')) as {
      references: { path: string }[];
    };
    for (const reference of references) {
      const target = path.join(path.dirname(project), reference.path);
      expect(files).toContain(target.endsWith('.json') ? target : `${target}/tsconfig.json`);
    }
  });

  test('lets through what is built, and nothing else that is here', () => {
    const files = contextFiles(root);
    expect(files).toContain('packages/server/src/main.ts');
    expect(files).toContain('packages/dev/package.json');
    const others = files.filter(
      (file) =>
        !/^packages\/(contacts|ui|picker|server)\/(src\/|scripts\/|tsconfig|package\.json)|^packages\/\w+\/(package\.json|bin\/)/.test(
          file,
        ),
    );
    expect(others.sort()).toEqual(
      [
        'LICENSE',
        'package-lock.json',
        'package.json',
        'scripts/build-assets.mjs',
        'tsconfig.base.json',
      ].sort(),
    );
  });
});

describe('Dockerfile', () => {
  const files = contextFiles(root);

  test('copies what there is, from the context or from an earlier stage', () => {
    for (const [at, { steps }] of stages.entries()) {
      for (const step of steps) {
        if (step.kind !== 'copy') continue;
        if (step.from !== undefined) expect(stages.slice(0, at).map(({ name }) => name)).toContain(step.from);
        else
          for (const source of step.sources)
            expect(
              files.some((file) => file === source || file.startsWith(`${source}/`)),
              source,
            ).toBe(true);
      }
    }
  });

  test('ends with an ordinary user that exists, a health check, and nothing installed as root at start', () => {
    // The images of Node have a user `node`.
    expect(last.settings.USER).toBe('node');
    expect(last.image).toMatch(/^node:\d+-bookworm-slim$/);
    expect(last.settings.HEALTHCHECK).toContain('/healthz');
    expect(last.settings.ENTRYPOINT).toContain('/app/packages/server/bin/bookbridge.js');
    expect(last.steps.filter(({ kind }) => kind === 'run')).toHaveLength(1);
  });

  test('copies no source, no test and no development dependency into the last stage', () => {
    const copied = last.steps.flatMap((step) => (step.kind === 'copy' ? [[step.from, ...step.sources]] : []));
    for (const [from, ...sources] of copied)
      for (const source of sources) {
        expect(source).not.toMatch(/\/(src|test)(\/|$)/);
        if (source?.endsWith('node_modules')) expect(from).toBe('production');
      }
    const production = stages.find(({ name }) => name === 'production');
    expect(JSON.stringify(production?.steps)).toContain('npm ci --omit=dev');
  });
});

describe('compose.yaml', () => {
  const { services, secrets } = parse(readFileSync(path.join(root, 'compose.yaml'), 'utf8'));

  test('gives secrets as files only, which git and docker leave out', () => {
    for (const { file } of Object.values(secrets) as { file: string }[]) {
      expect(file).toMatch(/^\.\/secrets\//);
      expect(isLeftOut(root, file.slice(2))).toBe(true);
    }
    expect(readFileSync(path.join(root, '.gitignore'), 'utf8')).toMatch(/^\/secrets\/$/m);
    for (const { environment } of Object.values(services) as { environment: Record<string, string> }[])
      for (const [name, value] of Object.entries(environment))
        if (/PASSWORD|KEY/.test(name)) expect(`${name}=${value}`).toMatch(/_FILE=\/run\/secrets\/\w+$/);
  });

  test('starts the service when its database answers, and publishes nothing but the service, to this machine', () => {
    expect(services.bookbridge.depends_on.database.condition).toBe('service_healthy');
    expect(services.database.healthcheck.test).toContain('pg_isready');
    expect(services.database.ports).toBeUndefined();
    expect(services.bookbridge.ports).toEqual(['127.0.0.1:8080:8080']);
  });

  test('gives the service longer to stop than it takes', () => {
    expect(Number.parseInt(services.bookbridge.stop_grace_period, 10)).toBeGreaterThan(9);
  });
});
