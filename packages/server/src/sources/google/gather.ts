import type { Contact } from '@bookbridge/contacts';
import { type FailureCode, ImportFailure } from '../../model/failures.js';
import { type Answer, listIn } from '../http/json-api.js';
import { NewPeople } from '../http/new-people.js';
import { PageTokens } from '../http/page-tokens.js';
import type { ConsentContext, Cursor, GatheredPage } from '../provider.js';
import { call, peopleApi } from './api.js';
import { contactOf, type PersonContext } from './contact.js';
import { fewFieldsOf, fieldsOf } from './fields.js';
import { readOwner } from './owner.js';
import { idOf } from './person.js';
import { readGroupNames } from './read-groups.js';
import { scopes } from './scopes.js';

/** The most people that Google gives at once. */
const pageSize = 1000;

type ListName = 'connections' | 'otherContacts';

/** Where to go on. */
interface Checkpoint {
  /** `null` when everything has been read. */
  readonly list: ListName | null;
  readonly pageToken: string | undefined;
  /** Who was on the page before, for whoever goes on here. */
  readonly recent: readonly string[];
}

const beginning: Checkpoint = { list: 'connections', pageToken: undefined, recent: [] };

/** Reads the address book, then the people that were only written to, where that was granted. */
export async function* gather(
  context: ConsentContext,
  cursor: Cursor | undefined,
): AsyncGenerator<GatheredPage> {
  const checkpoint = (cursor as Checkpoint | undefined) ?? beginning;
  let { list, pageToken, recent } = checkpoint;
  if (list === null) return;
  // Nothing of these needs the others.
  const asked = [
    readGroupNames(context),
    cursor ? undefined : readOwner(context),
    readPage(context, list, pageToken),
  ] as const;
  // When one fails the others are waited for: what it says of waiting holds from the last of them on.
  await Promise.allSettled(asked);
  const [groupNames, owner, first] = await Promise.all(asked);
  if (owner) yield { contacts: [], owner, cursor: { ...checkpoint } };

  const tokens = new PageTokens(peopleApi.name);
  // Whoever is changed meanwhile is on one of the last pages again.
  const newPeople = new NewPeople(peopleApi.name, idOf, recent);
  for (let answer = first; ; answer = await readPage(context, list, pageToken)) {
    const people = listIn(answer, list, pageSize, peopleApi);
    const { found, ids } = newPeople.among(people);
    pageToken = tokens.next(answer.nextPageToken);
    if (pageToken === undefined) list = listAfter(list, context);
    recent = ids;
    yield { contacts: contactsOf(found, { groupNames }), cursor: { list, pageToken, recent } };
    if (list === null) return;
  }
}

function* contactsOf(people: readonly unknown[], context: PersonContext): Generator<Contact | undefined> {
  for (const person of people) yield contactOf(person, context);
}

function readPage(context: ConsentContext, list: ListName, pageToken: string | undefined): Promise<Answer> {
  const parameters = {
    pageSize: String(pageSize),
    // The person's own address book; what these people say of themselves elsewhere is not asked for.
    sources: 'READ_SOURCE_TYPE_CONTACT',
    ...(pageToken !== undefined && { pageToken }),
  };
  return list === 'connections'
    ? call(context, 'people/me/connections', { ...parameters, personFields: fieldsOf(context.include) })
    : call(context, 'otherContacts', { ...parameters, readMask: fewFieldsOf(context.include) }).catch(
        refusedOthers,
      );
}

/** The address book is there without them. */
function refusedOthers(error: unknown): Answer {
  const isRefused = error instanceof ImportFailure && dispensable.includes(error.code);
  if (isRefused) return {};
  throw error;
}

const dispensable: readonly FailureCode[] = ['scope_missing', 'admin_approval_required'];

function listAfter(list: ListName, { scopes: granted }: ConsentContext): ListName | null {
  return list === 'connections' && granted.includes(scopes.otherContacts) ? 'otherContacts' : null;
}
