import type { FastifyInstance } from 'fastify';
import type { World } from '../../look-alike.js';
import { AddressBook } from '../../people/address-book.js';
import { photo } from '../../people/photo.js';
import type { Admission } from './admission.js';
import { Ids } from './ids.js';
import { isRefused, refusal } from './refusals.js';
import { answerSender } from './send-answer.js';

const side = 96;

const ofContact = {
  scopes: ['Contacts.Read', 'Contacts.ReadWrite'],
  withoutScope: 'access denied',
  isOfMailbox: true,
} as const;

const ofOwner = { scopes: ['User.Read'], withoutScope: 'profile denied', isOfMailbox: false } as const;

/** Pictures, as bytes. Many people have none. @see https://learn.microsoft.com/graph/api/profilephoto-get */
export function servePhotos(app: FastifyInstance, admission: Admission, { seed, clock, url }: World): void {
  const send = answerSender(clock, url);

  app.get('/me/photo/$value', (request, reply) => {
    const bearer = admission.admit(request, reply, ofOwner);
    if (isRefused(bearer)) send(reply, bearer);
    else if (bearer.grant.account.fault?.when === 'asking for the photo')
      send(reply, refusal('photo not found'));
    else reply.type('image/png').send(photo(`owner-${bearer.grant.account.email}`, side));
    return reply;
  });

  app.get<{ Params: { id: string } }>('/me/contacts/:id/photo/$value', (request, reply) => {
    const bearer = admission.admit(request, reply, ofContact);
    if (isRefused(bearer)) {
      send(reply, bearer);
      return reply;
    }
    const { email, contacts } = bearer.grant.account;
    const index = new Ids(email, false).read('contact', request.params.id);
    const hasPhoto =
      index !== undefined &&
      index < contacts &&
      new AddressBook(seed, email).contact(index).hasPhoto === true;
    if (hasPhoto) reply.type('image/png').send(photo(`contact-${index}`, side));
    else send(reply, refusal('not found'));
    return reply;
  });
}
