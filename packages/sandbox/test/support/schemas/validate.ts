import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect } from 'vitest';
import { addressBookGet, addressBookGetSome } from './jmap/address-book.js';
import { contactCard, contactCardGet, contactCardGetSome } from './jmap/contact-card.js';
import { anyError, getError, queryError } from './jmap/method-error.js';
import { problem } from './jmap/problem.js';
import { queryResponse } from './jmap/query-response.js';
import { response } from './jmap/response.js';
import { session } from './jmap/session.js';
import { card } from './jscontact/card.js';
import type { Schema } from './types.js';

const schemas = {
  session,
  response,
  problem,
  anyError,
  getError,
  queryError,
  addressBookGet,
  addressBookGetSome,
  contactCard,
  contactCardGet,
  contactCardGetSome,
  queryResponse,
  card,
} satisfies Record<string, Schema>;

export type SchemaName = keyof typeof schemas;

const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
addFormats.default(ajv);
for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(schema, name);

/** What of a value its schema does not allow; empty for what is valid. */
export function faultsOf(name: SchemaName, value: unknown): string[] {
  if (ajv.validate(name, value)) return [];
  return (ajv.errors ?? []).map(({ instancePath, message, params }) =>
    [instancePath, message, JSON.stringify(params)].join(' '),
  );
}

export const expectValid = (name: SchemaName, value: unknown): void =>
  expect(faultsOf(name, value), name).toEqual([]);
