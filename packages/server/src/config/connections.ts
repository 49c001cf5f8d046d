import type { Settings } from './settings.js';

type Role = Settings['BOOKBRIDGE_ROLE'];

/**
 * Besides one a reading: for the library's own statements and the beats, and for hearing of new jobs. A webhook needs one for moments,
 * before and after its receiver is called.
 */
const queueBeside = 2;

/** For requests, health and metrics, beside sweeping and giving up. */
const minOfStore = 3;

/** Of the connections of a node that reads, those that are the queue's own. */
export const connectionsOfQueue = (concurrency: number): number => concurrency + queueBeside;

interface Share {
  readonly role: Role;
  readonly connections: number;
  readonly concurrency: number;
}

/** Of the connections of a node, those that are not the queue's. */
export const connectionsOfStore = ({ role, connections, concurrency }: Share): number =>
  role === 'api' ? connections : connections - connectionsOfQueue(concurrency);

/** The fewest connections that a node can work with. */
export const minConnections = (role: Role, concurrency: number): number =>
  role === 'api' ? minOfStore : connectionsOfQueue(concurrency) + minOfStore;
