import { unlimited } from '@bookbridge/testing/api';
import { expectNoApiFindings } from '@bookbridge/testing/api-fuzz';
import { type Route, withRoutes } from '@bookbridge/testing/routes';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routes as fuzzed } from '../../fuzz/routes.mjs';

let service: TestService;
let routes: readonly Route[];

beforeAll(async () => {
  ({ started: service, routes } = await withRoutes(() => startTestService(unlimited)));
});

afterAll(() => service.stop());

describe('requests by chance', () => {
  test('are for every route that the service has', async () => {
    const { paths } = (await (await fetch(`${service.url}/openapi.json`)).json()) as { paths: object };
    const described = Object.keys(paths).map((path) => path.replace('{import_id}', ':id'));
    // Suffixes are put behind paths by chance; files for pages are the same for all.
    const bare = (path: string) => path.replace(/\.(json|xml)(?=\/:id|$)/, '');
    const known = new Set([...described, ...fuzzed].map(bare));
    const own = routes.map(({ path }) => bare(path)).filter((path) => !path.includes('/assets/'));
    expect(own.length).toBeGreaterThan(20);
    expect(own.filter((path) => !known.has(path))).toEqual([]);
  });

  test('are answered without 5xx, in time, and the service works afterwards', async () => {
    const { key, password } = service.application;
    await expectNoApiFindings(400, '--url', service.url, '--key', key, '--password', password);
    expect(service.logs()).not.toContain('a request failed');
  });
});
