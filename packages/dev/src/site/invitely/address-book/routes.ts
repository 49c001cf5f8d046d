import type { FastifyInstance, FastifyReply } from 'fastify';
import { BeginRefused, begin, type Demo, type Wish } from '../../../imports/begin.js';
import { signInOf } from '../../../sandbox/servers/servers.js';
import { paths } from '../event.js';
import type { Parties } from '../parties.js';
import type { Asked, Party } from '../party.js';
import type { SendPage } from '../routes.js';
import { serveNews } from './news.js';
import { addressBookPage } from './pages/address-book.js';
import { findPlace } from './places.js';
import { receiveGuests } from './receive-guests.js';

interface AddressBookRoutes {
  readonly app: FastifyInstance;
  readonly demo: Demo;
  readonly demoUrl: string;
  readonly parties: Parties;
  readonly sendPage: SendPage;
}

/** Serves the page on which an address book is brought along, from the choice of a place to the guests out of it. */
export function serveAddressBook({ app, demo, demoUrl, parties, sendPage }: AddressBookRoutes): void {
  serveNews(app, demo, parties);

  app.get<{ Querystring: { import_id?: string } }>(paths.addressBook, (request, reply) => {
    const party = parties.of(request, reply);
    const { import_id: backFrom } = request.query;
    if (backFrom !== undefined) {
      // Which import is whose the party knows; anybody could type such an address.
      if (party.bringing?.step === 'begun') party.proceed(Number(backFrom), 'back');
      return reply.redirect(paths.addressBook, 303);
    }
    if (party.bringing?.step === 'arrived') {
      party.bring(undefined);
      return reply.redirect(paths.guests, 303);
    }
    return show(reply, 200, party);
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
      const { id, url } = await begin(demo, { ...wish, delivery: 'picked', redirectUrl });
      party.bring({ importId: id, asked, step: 'begun' });
      receiveGuests(demo, party, id);
      return reply.redirect(url, 303);
    } catch (error) {
      if (!(error instanceof BeginRefused)) throw error;
      return refuse(reply, 502, party, error.message);
    }
  });

  app.post(`${paths.addressBook}/leave`, (request, reply) => {
    parties.of(request, reply).bring(undefined);
    return reply.redirect(paths.addressBook, 303);
  });

  function show(reply: FastifyReply, status: number, party: Party, problem?: string) {
    const { bringing } = party;
    const it = bringing && demo.imports.find(bringing.importId);
    const progress = it && { ...bringing, it };
    return sendPage(reply, status, addressBookPage(progress, problem));
  }

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
