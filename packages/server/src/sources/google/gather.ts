import type { Contact } from '@bookbridge/contacts';
import { type FailureCode, type FailureDetails, ImportFailure } from '../../model/failures.js';
import type { Cursor, GatherContext, GatheredPage } from '../source.js';
import { type Answer, call, listIn, PageTokens } from './api.js';
import { contactOf, type PersonContext } from './contact.js';
import { fewFieldsOf, fieldsOf } from './fields.js';
import { readOwner } from './owner.js';
import { readGroupNames } from './read-groups.js';
import { scopes } from './scopes.js';

/** Pages in a row that bring nobody new: a book has none of them, a provider that leads us round has only those. */
const mostIdlePages = 20;

/** The most that Google gives at once. */
const pageSize = 1000;

type ListName = 'connections' | 'otherContacts';

/** Where to go on. */
interface Place {
  /** `null` when everything has been read. */
  readonly list: ListName | null;
  readonly pageToken: string | undefined;
  /** Who was on the page before, for whoever goes on here. */
  readonly recent: readonly string[];
}

const beginning: Place = { list: 'connections', pageToken: undefined, recent: [] };

/** Reads the address book, then the people that were only written to, where that was granted. */
export async function* gather(
  context: GatherContext,
  cursor: Cursor | undefined,
): AsyncGenerator<GatheredPage> {
  const place = (cursor as Place | undefined) ?? beginning;
  let { list, pageToken, recent } = place;
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
  if (owner) yield { contacts: [], owner, cursor: { ...place } };

  const tokens = new PageTokens();
  // Lists shift while they are read: whoever is changed meanwhile is on one of the last pages again.
  const seen = new Set(recent);
  let answer = first;
  for (let idle = 0; ; answer = await readPage(context, list, pageToken)) {
    const people = listIn(answer, list, pageSize);
    const fresh = people.filter((person) => isNew(person, seen));
    idle = fresh.length > 0 ? 0 : idle + 1;
    if (idle > mostIdlePages) throw new ImportFailure('source_error', leadsNowhere);
    pageToken = tokens.next(answer);
    if (pageToken === undefined) list = listAfter(list, context);
    recent = people.map(idOf).filter((id) => id !== undefined);
    yield { contacts: contactsOf(fresh, { groupNames }), cursor: { list, pageToken, recent } };
    if (list === null) return;
  }
}

function* contactsOf(people: readonly unknown[], context: PersonContext): Generator<Contact | undefined> {
  for (const person of people) yield contactOf(person, context);
}

const leadsNowhere: FailureDetails = { cause: 'the People API gives pages without end', isFinal: true };

function readPage(context: GatherContext, list: ListName, pageToken: string | undefined): Promise<Answer> {
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

function listAfter(list: ListName, { scopes: granted }: GatherContext): ListName | null {
  return list === 'connections' && granted.includes(scopes.otherContacts) ? 'otherContacts' : null;
}

/** Nobody without a name of their resource makes a contact, and pages full of them lead nowhere. */
function isNew(person: unknown, seen: Set<string>): boolean {
  const id = idOf(person);
  if (id === undefined || seen.has(id)) return false;
  seen.add(id);
  return true;
}

function idOf(person: unknown): string | undefined {
  const id = (person as { resourceName?: unknown } | null)?.resourceName;
  return typeof id === 'string' && id.length <= 200 ? id : undefined;
}
