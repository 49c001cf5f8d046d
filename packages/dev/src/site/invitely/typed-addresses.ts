import type { Person } from './party.js';

/** What somebody has typed or pasted. */
export interface TypedAddresses {
  readonly people: readonly Person[];
  /** What is there beside addresses, as it was typed. */
  readonly others: readonly string[];
}

/** What stands between commas, semicolons and ends of lines; within quotes they are part of a name (RFC 5322 §3.2.4). */
const pieces = /(?:"(?:\\.|[^"\\])*"|[^",;\n])+/g;

/** An address with the name before it, as mail programs copy it. */
const named = /^(?<name>[^<]*)<(?<address>[^<>\s]+)>\s*$/;

const isAddress = (text: string) => /^[^@\s"<>]+@[^@\s"<>.]+(\.[^@\s"<>.]+)+$/.test(text);

/** Reads addresses that are separated by commas, semicolons, spaces or lines, with or without names. */
export function readTyped(text: string): TypedAddresses {
  const found = (text.match(pieces) ?? []).flatMap(peopleIn);
  return {
    people: found.filter(({ address }) => isAddress(address)),
    others: found.flatMap(({ address }) => (isAddress(address) ? [] : [address])),
  };
}

function peopleIn(piece: string): Person[] {
  const { name = '', address } = named.exec(piece)?.groups ?? {};
  if (address !== undefined) return [{ name: unquoted(name.trim()), address }];
  return piece
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => ({ name: '', address: word }));
}

const unquoted = (name: string) =>
  /^".*"$/.test(name) ? name.slice(1, -1).replace(/\\(.)/g, '$1') : name.replaceAll('"', '');
