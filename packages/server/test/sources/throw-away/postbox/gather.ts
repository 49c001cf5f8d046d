import { callJson, listIn } from '../../../../dist/sources/http/json-api.js';
import { NewPeople } from '../../../../dist/sources/http/new-people.js';
import { PageTokens } from '../../../../dist/sources/http/page-tokens.js';
import type { Cursor, GatheredPage, SourceContext } from '../../../../dist/sources/provider.js';
import { contactOf, idOf } from './contact.js';
import { failureOf } from './failure.js';

const api = { name: 'Postbox', failureOf };

/** Reads an address book from its address on, page by page. */
export async function* gatherFrom(
  url: string,
  context: SourceContext,
  cursor: Cursor | undefined,
): AsyncGenerator<GatheredPage> {
  const tokens = new PageTokens(api.name);
  const newPeople = new NewPeople(api.name, idOf);
  for (let page = String(cursor?.page ?? '1'); page !== 'end'; ) {
    const asked = new URL(url);
    asked.searchParams.set('page', page);
    const answer = await callJson(context, api, { url: asked });
    const { found } = newPeople.among(listIn(answer, 'people', 2, api));
    page = tokens.next(answer.next) ?? 'end';
    yield { contacts: found.map(contactOf), cursor: { page } };
  }
}
