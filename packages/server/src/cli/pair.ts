import { InvalidArgumentError } from 'commander';

/** A name and what is behind its `=`, as they were written. */
export type Pair = readonly [name: string, value: string];

/** Reads `name=value`; the value may have a `=`, too. Throws commander's `InvalidArgumentError`. */
export function parsePair(text: string): Pair {
  const equals = text.indexOf('=');
  if (equals < 1) throw new InvalidArgumentError('It must be written as name=value.');
  return [text.slice(0, equals), text.slice(equals + 1)];
}
