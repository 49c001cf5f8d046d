import { listIn } from '../http/json-api.js';
import { PageTokens } from '../http/page-tokens.js';
import { text } from '../http/untrusted-json.js';
import type { ConsentContext } from '../provider.js';
import { call, graph, linkIn, urlOf } from './api.js';
import { type ContactFolder, idOf } from './person.js';

/** A folder that the person has made beside the usual one, or inside another. */
export interface Folder {
  readonly id: string;
  readonly name: string;
}

/** More than anybody has made; what is beyond is left out. */
const maxFolders = 1000;

const pageSize = 100;

/**
 * All folders but the usual one, those inside others behind them. Throws `ImportFailure`.
 * @see https://learn.microsoft.com/en-us/graph/api/user-list-contactfolders
 */
export async function readFolders(context: ConsentContext): Promise<Folder[]> {
  const folders = await readList(context, 'me/contactFolders');
  const known = new Set(folders.map(({ id }) => id));
  // The list grows while it is walked: those inside are looked into as well.
  for (const folder of folders) {
    if (folders.length >= maxFolders) break;
    const inside = await readList(context, `${pathOf(folder)}/childFolders`);
    const found = inside.filter(({ id }) => !known.has(id));
    for (const { id } of found) known.add(id);
    folders.push(...found);
  }
  return folders.slice(0, maxFolders);
}

async function readList(context: ConsentContext, path: string): Promise<Folder[]> {
  const folders: Folder[] = [];
  const tokens = new PageTokens(graph.name);
  let url: URL | undefined = urlOf(context, path, { $top: String(pageSize), $select: 'id,displayName' });
  while (url && folders.length < maxFolders) {
    const answer: Readonly<Record<string, unknown>> = await call(context, url);
    folders.push(...listIn(answer, 'value', pageSize, graph).flatMap(folderOf));
    const link = tokens.next(answer['@odata.nextLink']);
    url = link === undefined ? undefined : linkIn(context, link);
  }
  return folders;
}

function folderOf(entry: unknown): Folder[] {
  const id = idOf(entry);
  return id === '' ? [] : [{ id, name: text((entry as ContactFolder).displayName) }];
}

/** Where a folder is in Graph. */
export const pathOf = ({ id }: Folder): string => `me/contactFolders/${encodeURIComponent(id)}`;
