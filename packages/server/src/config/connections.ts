import type { Settings } from './settings.js';

type Role = Settings['BOOKBRIDGE_ROLE'];

/** By which a node hears of new jobs, and of the steps of imports. */
const listening = 1;

/**
 * Besides one a reading: for the library's own statements and the beats. A webhook needs one for moments, before and after its
 * receiver is called.
 */
const queueBeside = 1;

/** For requests, health and metrics, beside sweeping and giving up. */
const minOfStore = 3;

/** Of the connections of a node that reads, those that are the queue's own. */
export const connectionsOfQueue = (concurrency: number): number => concurrency + queueBeside;

interface Share {
  readonly role: Role;
  readonly connections: number;
  readonly concurrency: number;
}

/** Of the connections of a node, those for everything else than the queue and listening. */
export const connectionsOfStore = ({ role, connections, concurrency }: Share): number =>
  connections - besideStore(role, concurrency);

/** The fewest connections that a node can work with. */
export const minConnections = (role: Role, concurrency: number): number =>
  minOfStore + besideStore(role, concurrency);

const besideStore = (role: Role, concurrency: number): number =>
  listening + (role === 'api' ? 0 : connectionsOfQueue(concurrency));
