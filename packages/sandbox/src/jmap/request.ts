import type { Answer } from '../answer.js';
import { capabilities, limits } from './limits.js';
import { problem } from './problems.js';

/** A call of a method: its name, its arguments, and what its answer is known by. @see RFC 8620 §3.2 */
export type Call = readonly [name: string, args: Arguments, id: string];

export type Arguments = Readonly<Record<string, unknown>>;

export interface JmapRequest {
  readonly using: readonly string[];
  readonly calls: readonly Call[];
  /** What has been created before, if that is told: a map of ids to ids. */
  readonly createdIds: Arguments | undefined;
}

/** Parses the body of a request; the problem with it when it is none. @see RFC 8620 §3.3, §3.6.1 */
export function parseRequest(
  body: string,
  contentType: string,
  known: readonly string[],
): JmapRequest | Answer {
  if (Buffer.byteLength(body) > limits.maxSizeRequest) return tooMuch('maxSizeRequest');
  if (!/^application\/json\b/i.test(contentType)) return problem(400, 'notJSON');
  const parsed = parse(body);
  if (parsed === undefined) return problem(400, 'notJSON');
  const { using, methodCalls, createdIds } = isObject(parsed) ? parsed : {};
  if (!isList(using, (it) => typeof it === 'string') || !isList(methodCalls, isCall))
    return problem(400, 'notRequest');
  if (createdIds !== undefined && !isMapOfIds(createdIds)) return problem(400, 'notRequest');
  const names: readonly unknown[] = [capabilities.core, ...known];
  if (!using.every((it) => names.includes(it))) return problem(400, 'unknownCapability');
  if (methodCalls.length > limits.maxCallsInRequest) return tooMuch('maxCallsInRequest');
  return { using: using as string[], calls: methodCalls as Call[], createdIds };
}

/** The problem with a request that is beyond a limit. @see RFC 8620 §3.6.1 */
export const tooMuch = (limit: string): Answer => problem(400, 'limit', { limit });

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const isCall = (it: unknown): boolean =>
  Array.isArray(it) &&
  it.length === 3 &&
  typeof it[0] === 'string' &&
  isObject(it[1]) &&
  typeof it[2] === 'string';

const isList = (it: unknown, isOne: (one: unknown) => boolean): it is unknown[] =>
  Array.isArray(it) && it.every(isOne);

/** @see RFC 8620 §1.2 */
export const isId = (it: unknown): boolean => typeof it === 'string' && /^[\w-]{1,255}$/.test(it);

const isMapOfIds = (it: unknown): it is Arguments => isObject(it) && Object.entries(it).flat().every(isId);

export const isObject = (it: unknown): it is Record<string, unknown> =>
  typeof it === 'object' && it !== null && !Array.isArray(it);
