import { availabilityStatuses } from '../../model/availability.js';
import { failures } from '../../model/failures.js';
import { methods } from '../../model/source.js';
import { foundBy } from '../../sources/discovery/discover.js';
import { importTypes } from '../page-url.js';
import { needs } from '../services.js';
import { errorCodes } from './errors.js';
import type { Json } from './json.js';

const text = { type: 'string' };
const whole = { type: 'integer' };
const orNull = { type: ['string', 'null'] };
const oneOf = (values: readonly string[]) => ({ type: 'string', enum: values });
const success = { type: 'string', const: 'success' };
const ids = { import_id: whole, user_id: orNull, echo: orNull, id: whole };

/** Everything in it is there always, but for what is named in `optional`. */
const object = (properties: Json, optional: readonly string[] = []) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
});
const list = (items: Json) => ({ type: 'array', items });
const texts = list(text);
const typed = (name: string) => ({ [name]: text, type: text, primary: { type: 'boolean' } });
const schema = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const contact = object(
  {
    id: text,
    ...Object.fromEntries(
      [
        'first_name',
        'middle_name',
        'last_name',
        'title',
        'suffix',
        'nickname',
        'full_name',
        'job_title',
        'department',
      ].map((name) => [name, text]),
    ),
    email: list(object(typed('address'))),
    phone: list(object({ ...typed('number'), e164: text }, ['e164'])),
    address: list(
      object({
        ...typed('formatted'),
        street: text,
        city: text,
        region: text,
        postal_code: text,
        country: text,
      }),
    ),
    companies: texts,
    groups: texts,
    dob: { type: 'string', description: 'YYYY-MM-DD, when the year is known' },
    birthday: { type: 'string', description: 'MM-DD' },
    photos: texts,
    locations: texts,
    notes: { type: 'string', description: 'With include=notes' },
    urls: { ...texts, description: 'With include=urls' },
  },
  ['notes', 'urls'],
);

const service = {
  name: text,
  import_type: oneOf(importTypes),
  method: oneOf([...methods]),
  needs: list(oneOf([...needs])),
  aliases: texts,
};

/** Of a domain that belongs to a source. */
const found = {
  found_by: { ...oneOf(foundBy), description: 'What told it' },
  server: { ...text, description: 'Its own, as a host, with its port where that is not the usual one' },
};

/** The bodies of all answers. */
export const answers: Json = {
  Begun: object({
    status: success,
    url: { type: 'string', format: 'uri', description: 'The page for the person' },
    import_type: oneOf(importTypes),
    ...ids,
  }),
  BegunWithPassword: object({ status: success, ...ids }),
  Event: object(
    {
      import_action_id: whole,
      import_id: whole,
      event_type: oneOf(['INITIALIZING', 'GATHERING', 'COMPLETE']),
      value: whole,
      description: text,
      status: oneOf(['INPROGRESS', 'COMPLETED', 'ERROR']),
      code: { ...oneOf(Object.keys(failures)), description: 'Of COMPLETE in ERROR alone' },
      created_at: { type: 'string', format: 'date-time' },
    },
    ['code'],
  ),
  Events: object({ events: list(schema('Event')), ...ids }),
  Contact: contact,
  Owner: {
    allOf: [schema('Contact'), object({ owner: { type: 'boolean', const: true } })],
    description: 'The person whose address book it is',
  },
  Contacts: object({
    contacts: list(schema('Contact')),
    contacts_owner: { oneOf: [schema('Owner'), { type: 'null' }] },
    start: whole,
    count: whole,
    total: whole,
    ...ids,
  }),
  Destroyed: object({ status: success, ...ids }),
  Service: object({ ...service, status: oneOf(availabilityStatuses) }, ['status']),
  ServiceOfDomain: object(
    { domain: text, service: orNull, ...service, ...found },
    Object.keys({ ...service, ...found }),
  ),
  Services: {
    oneOf: [{ type: 'object', additionalProperties: schema('Service') }, schema('ServiceOfDomain')],
  },
  Error: object({
    status: { type: 'string', const: 'failure' },
    error: object({ message: text, code: oneOf(errorCodes) }),
    import_id: { type: ['integer', 'null'] },
    user_id: orNull,
    echo: orNull,
  }),
};
