import { fileURLToPath } from 'node:url';
import { type Arrow, arrowsBelow, circleIn } from '@bookbridge/testing/arrows';
import { describe, expect, test } from 'vitest';

const arrows = arrowsBelow(fileURLToPath(new URL('../../src/', import.meta.url)));

/** The house from the top down: each folder may import what is below it, and nothing above. */
const floors = [
  'start-up',
  'http',
  'browser',
  'pages',
  'api',
  'jobs',
  'imports',
  'webhooks',
  'grants',
  'context',
  'vault',
  'storage',
  'applications',
  'sources',
  'oauth',
  'texts',
  'outbound',
  'config',
  'security',
  'embedded-postgres',
  'observe',
  'model',
];

/** Arrows up that remain, as `from → to`, each with its reason. */
const exceptions: Readonly<Record<string, string>> = {};

/** The files that start everything are one floor, on top of all others. */
function folderOf(file: string): string {
  const [folder = '', rest] = file.split('/');
  return rest === undefined || folder === 'cli' ? 'start-up' : folder;
}

const betweenFolders = arrows.own.map(({ from, to }) => ({ from: folderOf(from), to: folderOf(to) }));

const isUp = ({ from, to }: Arrow) => floors.indexOf(folderOf(to)) < floors.indexOf(folderOf(from));

/** Which packages belong to which floors: a door, a driver, a protocol. */
const homes: Readonly<Record<string, readonly string[]>> = {
  commander: ['start-up'],
  fastify: ['http', 'browser', 'pages', 'api'],
  '@fastify/busboy': ['pages', 'api'],
  '@fastify/cookie': ['pages'],
  preact: ['pages'],
  'preact-render-to-string': ['pages'],
  'graphile-worker': ['jobs', 'storage'],
  pg: ['storage', 'embedded-postgres'],
  oauth4webapi: ['oauth', 'grants'],
  undici: ['outbound'],
};

describe('the floors of the service', () => {
  test('have a place for every folder, and no folder that is not there', () => {
    const folders = new Set(arrows.own.flatMap(({ from, to }) => [folderOf(from), folderOf(to)]));
    expect([...folders].sort()).toEqual([...floors].sort());
  });

  test('have no arrow upwards but those with a reason', () => {
    const up = arrows.own.filter(isUp).map(({ from, to }) => `${from} → ${to}`);
    expect(up.sort()).toEqual(Object.keys(exceptions).sort());
  });

  test('have no circle of folders', () => {
    expect(circleIn(betweenFolders)).toEqual([]);
  });

  for (const folder of floors)
    test(`have no circle of rooms within ${folder}`, () => {
      // What lies in the folder itself ties its rooms together.
      const roomOf = (file: string) => file.split('/').slice(1, -1)[0];
      const between = arrows.own
        .filter(({ from, to }) => folderOf(from) === folder && folderOf(to) === folder)
        .flatMap(({ from, to }) => {
          const [room, other] = [roomOf(from), roomOf(to)];
          return room === undefined || other === undefined ? [] : [{ from: room, to: other }];
        });
      expect(circleIn(between)).toEqual([]);
    });

  test('keep each package where it belongs', () => {
    const astray = arrows.packages.filter(({ from, to }) => !(homes[to]?.includes(folderOf(from)) ?? true));
    expect(astray).toEqual([]);
  });

  test('stand on a ground that imports nothing of ours', () => {
    expect(
      arrows.own.filter(({ from, to }) => folderOf(from) === 'model' && folderOf(to) !== 'model'),
    ).toEqual([]);
  });

  test('are held by a check that finds a circle where there is one', () => {
    const arrow = (from: string, to: string) => ({ from, to });
    expect(circleIn([arrow('a', 'b'), arrow('b', 'c'), arrow('c', 'b')])).toEqual(['b', 'c', 'b']);
    expect(circleIn([arrow('a', 'b'), arrow('b', 'c'), arrow('a', 'c')])).toEqual([]);
  });
});

describe('a catalogue of sources', () => {
  test('knows no connector, and one list alone names them', () => {
    const connectorOf = (file: string) => /^sources\/(\w+)\/index\.ts$/.exec(file)?.[1];
    const named = arrows.own.filter(({ from, to }) => {
      const connector = connectorOf(to);
      const isConnector = connector !== undefined && connector !== 'export-guides';
      return isConnector && !from.startsWith(`sources/${connector}/`);
    });
    expect(new Set(named.map(({ from }) => from))).toEqual(new Set(['sources/connectors.ts']));
  });
});
