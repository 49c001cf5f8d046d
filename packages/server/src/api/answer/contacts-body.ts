import type { Line } from '../../vault/page.js';
import { childrenOf, toXml, type Value, xmlDeclaration } from './xml.js';

/** What follows the contacts in the answer. */
export type Tail = Readonly<Record<string, Value>>;

type Batches = AsyncIterable<readonly Line[]>;

const comma = Buffer.from(',');

/** The JSON answer: stored lines are spliced into it as they are. */
export async function* contactsAsJson(
  first: readonly Line[],
  rest: Batches,
  tail: Tail,
): AsyncGenerator<Buffer> {
  let separator = Buffer.alloc(0);
  yield Buffer.from('{"contacts":[');
  for await (const lines of chain(first, rest)) {
    const parts: Buffer[] = [];
    for (const line of lines) {
      parts.push(separator, line.json);
      separator = comma;
    }
    yield Buffer.concat(parts);
  }
  yield Buffer.from(`],${JSON.stringify(tail).slice(1)}`);
}

/** The XML answer, rendered from the stored lines. */
export async function* contactsAsXml(
  first: readonly Line[],
  rest: Batches,
  tail: Tail,
): AsyncGenerator<string> {
  yield `${xmlDeclaration}<contactsResponse><contacts type="array">`;
  for await (const lines of chain(first, rest)) {
    yield lines.map((line) => toXml('contact', JSON.parse(line.json.toString()))).join('');
  }
  yield `</contacts>${childrenOf(tail)}</contactsResponse>`;
}

async function* chain(first: readonly Line[], rest: Batches): AsyncGenerator<readonly Line[]> {
  if (first.length > 0) yield first;
  yield* rest;
}
