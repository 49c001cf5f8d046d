import type { Contact } from '@bookbridge/contacts';
import { type Answer, answerIn, listIn, requestJson } from '../http/json-api.js';
import { NewPeople } from '../http/new-people.js';
import { PageTokens } from '../http/page-tokens.js';
import type { ConsentContext, Cursor, GatheredPage } from '../provider.js';
import { graph, linkIn, urlOf } from './api.js';
import { contactOf } from './contact.js';
import { fieldsOf } from './fields.js';
import { type Folder, pathOf, readFolders } from './folders.js';
import { readOwner } from './owner.js';
import { idOf } from './person.js';
import { maxPhotos, readPhotos } from './photos.js';

/** Graph gives up to a thousand, but often not in time. */
const maxPageSize = 500;
const minPageSize = 50;

/** Photos are held with their page, and may take a hundred times as much as their contacts. */
const pageSizeWithPhotos = 100;

/** Where to go on. */
interface Checkpoint {
  /** What is being read: the usual folder, one that the person has made, or nothing any more. */
  readonly folder: 'usual' | Folder | null;
  /** The page of it, as Graph wrote its URL; `null` for the first. */
  readonly link: string | null;
  /** The folders behind it; `null` while they are not known. */
  readonly behind: readonly Folder[] | null;
  readonly pageSize: number;
  /** Who was on the page before, for whoever goes on here. */
  readonly recent: readonly string[];
  /** How many photos have been asked for. */
  readonly photos: number;
}

const beginning = ({ include }: ConsentContext): Checkpoint => ({
  folder: 'usual',
  link: null,
  behind: null,
  pageSize: include.includes('photo') ? pageSizeWithPhotos : maxPageSize,
  recent: [],
  photos: 0,
});

/** Reads the usual folder of contacts, then each one that the person has made beside it or inside another. */
export async function* gather(
  context: ConsentContext,
  cursor: Cursor | undefined,
): AsyncGenerator<GatheredPage> {
  let at = (cursor as Checkpoint | undefined) ?? beginning(context);
  if (at.folder === null) return;
  // Known once the usual folder has been read, and of no interest before.
  const behind = at.behind ?? readFolders(context);
  if (behind instanceof Promise) behind.catch(() => undefined);
  const asked = [cursor ? undefined : readOwner(context), readPage(context, at)] as const;
  // When one fails the other is waited for: what it says of waiting holds from the last of them on.
  await Promise.allSettled(asked);
  const [owner, first] = await Promise.all(asked);
  if (owner) yield { contacts: [], owner, cursor: { ...at } };

  const tokens = new PageTokens(graph.name);
  // Whoever is moved or changed meanwhile is met again.
  const newPeople = new NewPeople(graph.name, idOf, at.recent);
  for (let page = first; ; page = await readPage(context, at)) {
    const { answer, pageSize } = page;
    const people = listIn(answer, 'value', maxPageSize, graph);
    const link = tokens.next(answer['@odata.nextLink']) ?? null;
    // A folder with nobody in it is everyday; a page with nobody that leads to another may be one of pages without end.
    const isEverydayEnd = people.length === 0 && link === null;
    const { found, ids: recent } = isEverydayEnd ? { found: [], ids: [] } : newPeople.among(people);
    const shown = context.include.includes('photo') ? found.slice(0, maxPhotos - at.photos).map(idOf) : [];
    const photos = await readPhotos(context, shown);
    const folder = nameOf(at.folder);
    const read = { pageSize, recent, photos: at.photos + shown.length };
    at = { ...at, ...read, ...(link === null ? nextFolder(at.behind ?? (await behind)) : { link }) };
    yield { contacts: contactsOf(found, folder, photos), cursor: { ...at } };
    if (at.folder === null) return;
  }
}

function* contactsOf(
  people: readonly unknown[],
  folder: string,
  photos: ReadonlyMap<string, string>,
): Generator<Contact | undefined> {
  for (const person of people) {
    const photo = photos.size === 0 ? undefined : photos.get(idOf(person));
    yield contactOf(person, { folder, photo: photo ?? '' });
  }
}

const nameOf = (folder: Checkpoint['folder']): string =>
  typeof folder === 'object' ? (folder?.name ?? '') : '';

function nextFolder(behind: readonly Folder[]): Pick<Checkpoint, 'folder' | 'link' | 'behind'> {
  const [folder = null, ...others] = behind;
  return { folder, link: null, behind: others };
}

interface Page {
  readonly answer: Answer;
  /** What the next pages are to have at most. */
  readonly pageSize: number;
}

/**
 * The page of a checkpoint. One that Graph does not get together in time is asked for again with half as many people, and
 * so are those behind it. A folder that has been deleted meanwhile has nobody in it. Throws `ImportFailure`.
 */
async function readPage(context: ConsentContext, at: Checkpoint): Promise<Page> {
  for (let { pageSize } = at; ; pageSize = Math.floor(pageSize / 2)) {
    const response = await requestJson(context, {
      url: pageUrl(context, at, pageSize),
      // An id that stays the same when its contact is moved to another folder.
      headers: { prefer: 'IdType="ImmutableId"' },
    });
    if (response.status === 504 && pageSize / 2 >= minPageSize) continue;
    const isGone = response.status === 404 && at.folder !== 'usual';
    return { answer: isGone ? {} : await answerIn(response, graph), pageSize };
  }
}

function pageUrl(context: ConsentContext, { folder, link }: Checkpoint, pageSize: number): URL {
  const top = String(pageSize);
  if (link === null) {
    const path = typeof folder === 'object' && folder !== null ? `${pathOf(folder)}/contacts` : 'me/contacts';
    return urlOf(context, path, { $top: top, $select: fieldsOf(context.include) });
  }
  const url = linkIn(context, link);
  // As Graph wrote it, but for a size that it cannot manage.
  if (Number(url.searchParams.get('$top')) > pageSize) url.searchParams.set('$top', top);
  return url;
}
