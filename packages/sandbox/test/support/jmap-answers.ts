import { expect } from 'vitest';
import { expectValid, type SchemaName } from './schemas/validate.js';

type Invocation = readonly [name: string, args: Readonly<Record<string, unknown>>, id: string];

const answers: Readonly<Record<string, SchemaName>> = {
  'AddressBook/get': 'addressBookGet',
  'ContactCard/get': 'contactCardGet',
  'ContactCard/query': 'queryResponse',
};

/** Those to whoever chose properties. */
const answersOfSome: Readonly<Record<string, SchemaName>> = {
  'AddressBook/get': 'addressBookGetSome',
  'ContactCard/get': 'contactCardGetSome',
};

const errors: Readonly<Record<string, SchemaName>> = {
  'AddressBook/get': 'getError',
  'ContactCard/get': 'getError',
  'ContactCard/query': 'queryError',
};

/** Checks that an answer is a Response in which each call of the request has what its method may answer. */
export async function expectValidAnswer(answer: Response, request: string): Promise<void> {
  expect(answer.headers.get('content-type')).toMatch(/^application\/json\b/);
  const body = (await answer.json()) as { methodResponses: Invocation[]; createdIds?: object };
  expectValid('response', body);
  const { methodCalls, createdIds } = JSON.parse(request) as {
    methodCalls: Invocation[];
    createdIds?: object;
  };
  expect(body.createdIds).toEqual(createdIds);
  expect(body.methodResponses.map(([, , id]) => id)).toEqual(methodCalls.map(([, , id]) => id));
  for (const [at, [name, args]] of body.methodResponses.entries()) {
    const [called, asked] = methodCalls[at] ?? [name, args];
    if (name === 'error') expectValid(errors[called] ?? 'anyError', args);
    else expectValidResult(called, asked, name, args);
  }
}

function expectValidResult(called: string, asked: Invocation[1], name: string, args: Invocation[1]): void {
  expect(name).toBe(called);
  if (name === 'Core/echo') {
    expect(args).toEqual(asked);
    return;
  }
  const schema = Array.isArray(asked.properties) ? answersOfSome[name] : answers[name];
  if (schema === undefined) throw new Error(`${name} has no schema`);
  expectValid(schema, args);
}

/** Checks that an answer is a problem of the status that it has. */
export async function expectValidRefusal(answer: Response): Promise<void> {
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json\b/);
  const body = (await answer.json()) as { status: number };
  expectValid('problem', body);
  expect(body.status).toBe(answer.status);
}
