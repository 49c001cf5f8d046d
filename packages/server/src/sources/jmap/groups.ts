import type { JsCardMapper } from '@bookbridge/contacts';
import { type CardContext, isGroup } from './contact.js';
import type { JmapServer } from './server.js';

/** More than anybody has made; what is beyond is left out. */
const maxPages = 1000;
const maxMemberships = 500_000;

/** Longer ones are nobody's (RFC 8620 §1.2 has 255 for ids, and a `uid` may be a URI). */
const maxUid = 1_000;

const fields = ['id', 'uid', 'kind', 'name', 'members'];

/**
 * Who is in which group. Groups are cards among the others, and a member may come before any of them: so they are read
 * first, by themselves where the server can filter. Throws `ImportFailure`.
 * @see RFC 9553 §2.1.4, §2.1.6
 */
export async function readGroupNames(
  server: JmapServer,
  accountId: string,
  mapCard: JsCardMapper,
): Promise<CardContext['groups']> {
  const names = new Map<string, string[]>();
  let left = maxMemberships;
  for await (const cards of pagesOf(server, accountId)) {
    for (const { name, members } of cards.flatMap((card) => groupIn(card, mapCard))) {
      for (const member of members.slice(0, left)) {
        const groups = names.get(member);
        if (groups) groups.push(name);
        else names.set(member, [name]);
        left--;
      }
    }
    if (left === 0) break;
  }
  return names;
}

/** The group that a card is of; a card of JSContact 2.0 may have no `uid`, and cannot be a member. */
function groupIn(card: unknown, mapCard: JsCardMapper): { name: string; members: string[] }[] {
  if (!isGroup(card)) return [];
  const { draft, members } = mapCard(card as Record<string, unknown>);
  const { full_name, first_name } = draft.contact;
  return [
    { name: full_name || first_name, members: members.filter((uid) => uid !== '' && uid.length <= maxUid) },
  ];
}

async function* pagesOf(server: JmapServer, accountId: string): AsyncGenerator<readonly unknown[]> {
  let position = 0;
  for (let page = 0; page < maxPages; page++) {
    const queried = await server.query(accountId, { position, filter: { kind: 'group' } }, fields);
    if (queried === 'no query') {
      yield await server.all(accountId, fields);
      return;
    }
    if (queried === 'no anchor') return;
    yield queried.cards;
    if (queried.isLast) return;
    position = queried.end;
  }
}
