import type { FastifyInstance, FastifyReply } from 'fastify';
import { BeginRefused, begin, type Demo, type Wish } from '../../imports/begin.js';
import { destroyNow } from '../../imports/follow.js';
import { signInOf } from '../../sandbox/servers/servers.js';
import { paths } from './event.js';
import type { Parties } from './parties.js';
import type { Asked, Party } from './party.js';
import { findPlace } from './places.js';
import type { ShowAddressBook } from './show-address-book.js';

interface AddressBookRoutes {
  readonly app: FastifyInstance;
  readonly demo: Demo;
  readonly demoUrl: string;
  readonly parties: Parties;
  readonly show: ShowAddressBook;
}

/** Serves the page on which an address book is brought along, from the choice of a place to the people in it. */
export function serveAddressBook({ app, demo, demoUrl, parties, show }: AddressBookRoutes): void {
  app.get<{ Querystring: { import_id?: string } }>(paths.addressBook, async (request, reply) => {
    const party = parties.of(request, reply);
    const { import_id: backFrom } = request.query;
    if (backFrom === undefined) return show(reply, 200, party);
    // Which import is whose the party knows; anybody could type such an address.
    if (party.bringing?.importId === Number(backFrom)) party.bring({ ...party.bringing, isBack: true });
    return reply.redirect(paths.addressBook, 303);
  });

  app.post<{ Body: URLSearchParams }>(paths.addressBook, async (request, reply) => {
    const party = parties.of(request, reply);
    const asked = askedIn(request.body);
    const wish = wishOf(asked);
    if (wish === undefined)
      return refuse(reply, 400, party, 'Type an e-mail address, such as you@example.com.');
    const isInPopup = request.body.get('opened_in') === 'popup';
    const redirectUrl = isInPopup ? undefined : demoUrl + paths.addressBook;
    try {
      const { id, url } = await begin(demo, { ...wish, redirectUrl });
      party.bring({ importId: id, asked, isBack: false });
      return reply.redirect(url, 303);
    } catch (error) {
      if (!(error instanceof BeginRefused)) throw error;
      return refuse(reply, 502, party, error.message);
    }
  });

  app.post(`${paths.addressBook}/leave`, async (request, reply) => {
    const party = parties.of(request, reply);
    if (party.bringing) await destroyNow(demo, party.bringing.importId);
    party.bring(undefined);
    return reply.redirect(paths.addressBook, 303);
  });

  function refuse(reply: FastifyReply, status: number, party: Party, problem: string) {
    party.bring(undefined);
    return show(reply, status, party, problem);
  }
}

function askedIn(form: URLSearchParams): Asked {
  const place = form.get('place');
  if (place !== null) return { field: 'place', value: place };
  return { field: 'address', value: form.get('address')?.trim() ?? '' };
}

/** `undefined` for a place that there is not, and for what is not an address. */
function wishOf({ field, value }: Asked): Omit<Wish, 'redirectUrl'> | undefined {
  if (field === 'place') {
    const place = findPlace(value);
    return place && { service: place.code, sourceName: place.name };
  }
  return /^[^@]+@[^@]+$/.test(value)
    ? { service: value, sourceName: undefined, signIn: signInOf(value) }
    : undefined;
}
