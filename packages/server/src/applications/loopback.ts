import { isLoopback } from '../security/secure-url.js';
import type { Application } from './application.js';

/**
 * The key that examples of the picker have, for pages of any origin of this machine. `bookbridge dev` alone has an application
 * of it: keys of others are random.
 */
export const loopbackKey = 'localhost-only';

/** Whether a page of this origin is of this machine. */
export const isLoopbackOrigin = (origin: string): boolean =>
  URL.canParse(origin) && isLoopback(new URL(origin));

/** Whether pages of this origin are the application's. */
export const hasBrowserOrigin = ({ domainKey, browserOrigins }: Application, origin: string): boolean =>
  browserOrigins.includes(origin) || (domainKey === loopbackKey && isLoopbackOrigin(origin));
