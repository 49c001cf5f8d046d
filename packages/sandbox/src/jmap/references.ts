import { type Arguments, type Call, isObject } from './request.js';

/**
 * Arguments with what they refer to in the results of earlier calls; `undefined` when that is not there.
 * @see RFC 8620 §3.7
 */
export function resolved(args: Arguments, earlier: readonly Call[]): Arguments | undefined {
  const found: [string, unknown][] = [];
  for (const [name, value] of Object.entries(args)) {
    if (!name.startsWith('#')) found.push([name, value]);
    else {
      const result = isObject(value) ? resultOf(value, earlier) : undefined;
      if (result === undefined) return undefined;
      found.push([name.slice(1), result]);
    }
  }
  return Object.fromEntries(found);
}

function resultOf({ resultOf: id, name, path }: Arguments, earlier: readonly Call[]): unknown {
  const call = earlier.find((it) => it[2] === id);
  if (!call || call[0] !== name || typeof path !== 'string' || !path.startsWith('/')) return undefined;
  return at(call[1], path.slice(1).split('/'));
}

/** A JSON pointer, in which `*` stands for each of a list (RFC 6901, and RFC 8620 §3.7). */
function at(value: unknown, [step, ...further]: readonly string[]): unknown {
  if (step === undefined) return value;
  if (step === '*' && Array.isArray(value)) return value.flatMap((one) => at(one, further));
  return isObject(value) && Object.hasOwn(value, step) ? at(value[step], further) : undefined;
}
