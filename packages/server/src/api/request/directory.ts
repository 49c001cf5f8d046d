import { loopbackKey } from '../../applications/loopback.js';
import type { AppContext } from '../../context/app-context.js';
import { type ApplicationWithPasswords, applicationByDomainKey } from '../../storage/applications.js';

/** Long enough to spare a query for each of a second's polls, short enough that a changed password is felt at once. */
const freshMs = 1000;

/** More applications than that ask one node within a second only in an attack with made-up keys. */
const maxKept = 10_000;

/** An application as it was read, and until when that may be relied on, as of `performance.now()`. */
export interface KnownApplication {
  readonly until: number;
  readonly found: Promise<ApplicationWithPasswords | undefined>;
}

/** The applications that ask right now, by domain key; each is read once a second at most. */
export class ApplicationDirectory {
  readonly #kept = new Map<string, KnownApplication>();

  constructor(private readonly parts: Pick<AppContext, 'db' | 'hasLoopbackKey'>) {}

  find(domainKey: string): KnownApplication {
    const now = performance.now();
    // The one of `bookbridge dev`, left in its database, is nobody's to others.
    if (domainKey === loopbackKey && !this.parts.hasLoopbackKey)
      return { until: now, found: Promise.resolve(undefined) };
    const kept = this.#kept.get(domainKey);
    if (kept && kept.until > now) return kept;
    if (this.#kept.size >= maxKept) this.#kept.clear();
    const found = applicationByDomainKey(this.parts.db, domainKey);
    const known = { until: now + freshMs, found };
    this.#kept.set(domainKey, known);
    // An error is not remembered: the next request asks again.
    found.catch(() => this.#kept.delete(domainKey));
    return known;
  }
}
