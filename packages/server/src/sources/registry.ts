import type { SettingValues } from '../config/setting.js';
import { type Method, methods, type SourceCode } from '../model/source.js';
import { anyFileRow, type CatalogueRow, catalogue } from './catalogue.js';
import type { Connector } from './connector.js';
import * as listed from './connectors.js';
import type { Provider, UploadWay, Way } from './provider.js';

export const connectors: readonly Connector[] = Object.values(listed);

const rows: readonly CatalogueRow[] = [
  ...catalogue,
  ...connectors.flatMap((connector) => connector.rows ?? []),
];

/** The sources by their canonical code, in the order of menus. */
export const providers: ReadonlyMap<SourceCode, Provider> = new Map(
  rows.map(toProvider).map((provider) => [provider.code, provider]),
);

/** For an e-mail address of a provider that we do not know. */
export const anyFile: Provider = toProvider(anyFileRow);

function toProvider(row: CatalogueRow): Provider {
  const connected = connectors
    .flatMap(({ ways }) => ways[row.code] ?? [])
    .sort((a, b) => methods.indexOf(a.method) - methods.indexOf(b.method));
  const upload: UploadWay = { method: 'upload', importType: row.file ?? 'UPLOAD' };
  return {
    code: row.code as SourceCode,
    name: row.name,
    aliases: row.aliases ?? [],
    domains: row.domains?.split(' ') ?? [],
    mailHosts: row.mailHosts?.split(' ') ?? [],
    guide: row.guide,
    isListed: !row.isUnlisted,
    ways: [...connected, upload],
  };
}

const byAnyCode = new Map(
  [...providers.values()].flatMap((it) => [it.code, ...it.aliases].map((code) => [code, it] as const)),
);

/** The provider of a code or an alias, in any case of letters. */
export function findProvider(code: string): Provider | undefined {
  return byAnyCode.get(code.toLowerCase() as SourceCode);
}

/**
 * The provider of an import's source. One that this version does not know was begun by a newer node: it is a file of
 * unknown origin here, and must hold up nothing else.
 */
export const providerOf = (code: SourceCode): Provider => providers.get(code) ?? anyFile;

/** The way of a provider that an import takes; `undefined` when this version does not have it. */
export function wayOf<M extends Method>(
  { ways }: Provider,
  method: M,
): Extract<Way, { method: M }> | undefined {
  return ways.find((way): way is Extract<Way, { method: M }> => way.method === method);
}

/** Where the operator says that the provider of a source is. */
export const trustedOriginsOf = (code: SourceCode, values: SettingValues): ReadonlySet<string> =>
  new Set(
    connectors.filter(({ ways }) => Object.hasOwn(ways, code)).flatMap(({ origins }) => origins(values)),
  );
