import type { Application } from '../../applications/application.js';
import type { Limits } from '../../config/config.js';
import { type Allowance, RateLimiter } from '../../security/rate-limit.js';
import { ApiError } from '../answer/errors.js';

/** Takes one request of `key`. Throws `too_many_requests`, with the headers that say when to come again. */
export function takeOrRefuse(limiter: RateLimiter, key: string): void {
  const allowance = limiter.take(key);
  if (!allowance.isAllowed) throw tooManyRequests(allowance);
}

export function tooManyRequests({ limit, remaining, retryAfterMs }: Allowance): ApiError {
  const seconds = String(Math.max(1, Math.ceil(retryAfterMs / 1000)));
  return new ApiError('too_many_requests', `Too many requests. Please come again in ${seconds} s.`, {
    headers: {
      'Retry-After': seconds,
      'X-RateLimit-Limit': String(limit),
      'X-RateLimit-Remaining': String(remaining),
      'X-RateLimit-Reset': seconds,
    },
  });
}

/** Counts the imports that each application begins, by its own limits or by the settings; throws when it is too many. */
export function makeBeginLimit(limits: Limits): (application: Application) => void {
  const limiters = new Map<string, RateLimiter>();
  return ({ id, limits: own }) => {
    const perSecond = own.beginPerSecond ?? limits.beginPerSecond;
    const burst = own.beginBurst ?? limits.beginBurst;
    // By value, so that a changed limit takes effect and equal ones share a limiter.
    const name = `${perSecond}/${burst}`;
    const limiter = limiters.get(name) ?? new RateLimiter(perSecond, burst);
    limiters.set(name, limiter);
    takeOrRefuse(limiter, id);
  };
}
