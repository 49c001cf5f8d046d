import { type Contact, type JsCardMapper, loadJsCardMapper } from '@bookbridge/contacts';
import { ImportFailure } from '../../model/failures.js';
import { NewPeople } from '../http/new-people.js';
import type { CredentialsContext, Cursor, GatheredPage } from '../provider.js';
import { readBookNames } from './books.js';
import { type CardContext, contactOf, idOf, isGroup } from './contact.js';
import { serverName } from './failure.js';
import { fieldsOf } from './fields.js';
import { readGroupNames } from './groups.js';
import { ownerOf } from './owner.js';
import { CardPages, firstPlace, type Place } from './pages.js';
import { blobOf, maxPhotos, readPhotos } from './photos.js';
import { type Habits, JmapServer } from './server.js';

/** Where to go on. */
interface Checkpoint {
  /** Which of the accounts is being read; all of them have been when there is no such. */
  readonly account: number;
  readonly place: Place;
  readonly habits: Habits | null;
  /** How many photos have been asked for. */
  readonly photos: number;
}

const beginning: Checkpoint = { account: 0, place: firstPlace, habits: null, photos: 0 };

/** Reads the person's own account, then those that are shared with them. */
export async function* gather(
  context: CredentialsContext,
  cursor: Cursor | undefined,
): AsyncGenerator<GatheredPage> {
  let at = (cursor as Checkpoint | undefined) ?? beginning;
  const server = new JmapServer(context, at.habits);
  const owner = cursor ? undefined : ownerOf(server.found, context);
  if (owner) yield { contacts: [], owner, cursor: { ...at } };
  const mapCard = await loadJsCardMapper();
  for (const accountId of server.found.accounts.slice(at.account)) {
    try {
      for await (const page of pagesOf(server, accountId, at, mapCard)) {
        at = page.cursor;
        yield { contacts: page.contacts, cursor: { ...at } };
      }
    } catch (error) {
      if (at.account === 0 || !isAbsence(error)) throw error;
      at = { ...at, account: at.account + 1, place: firstPlace };
      yield { contacts: [], cursor: { ...at } };
    }
  }
}

/** An account that somebody shares may be taken back at any time; the person's own is there without it. */
const isAbsence = (error: unknown): boolean =>
  error instanceof ImportFailure && error.code === 'no_address_book';

interface AccountPage {
  readonly contacts: Iterable<Contact | undefined>;
  readonly cursor: Checkpoint;
}

async function* pagesOf(
  server: JmapServer,
  accountId: string,
  from: Checkpoint,
  mapCard: JsCardMapper,
): AsyncGenerator<AccountPage> {
  const { include } = server.context;
  let { place, photos: asked } = from;
  // One after the other: how the server wants to be asked is learned with the first.
  const groups = await readGroupNames(server, accountId, mapCard);
  const books = await readBookNames(server, accountId);
  const pages = new CardPages(server, accountId, fieldsOf(include));
  const newPeople = new NewPeople(serverName, idOf, place.recent);
  for (;;) {
    const { cards, next } = await pages.read(place);
    const people = newPeople.among(cards).found.filter((card) => !isGroup(card));
    const pictured = include.includes('photo') ? people.filter((card) => blobOf(card).length > 0) : [];
    const some = pictured.slice(0, maxPhotos - asked);
    const photos = await readPhotos(server, accountId, some);
    asked += some.length;
    const then = next
      ? { account: from.account, place: next }
      : { account: from.account + 1, place: firstPlace };
    yield {
      contacts: contactsOf(people, { mapCard, books, groups, photos }, from.account > 0 ? accountId : ''),
      cursor: { ...then, habits: server.habits, photos: asked },
    };
    if (!next) return;
    place = next;
  }
}

/** Ids are of one account each: those of others than the person's own have its id before theirs. */
function* contactsOf(
  cards: readonly unknown[],
  context: CardContext,
  accountId: string,
): Generator<Contact | undefined> {
  for (const card of cards) {
    const contact = contactOf(card, context);
    if (contact && accountId !== '') contact.id = `${accountId}/${contact.id}`;
    yield contact;
  }
}
