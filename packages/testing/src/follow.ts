import { type EventBody, events } from './imports.js';
import type { TestService } from './service.js';

/** What an application that polls until the end has seen of an import. */
export interface Followed {
  /** As they are in the end. */
  readonly events: readonly EventBody[];
  /** What GATHERING said, each time it was asked. */
  readonly gathered: readonly number[];
}

/** Polls until an import has ended; a machine that has much else to do is slow. */
export async function follow(service: TestService, importId: number, maxMs = 180_000): Promise<Followed> {
  const gathered: number[] = [];
  for (const until = Date.now() + maxMs; Date.now() < until; ) {
    const now = await events(service, importId);
    const gathering = now.find((event) => event.event_type === 'GATHERING');
    if (gathering) gathered.push(gathering.value);
    if (now.at(-1)?.event_type === 'COMPLETE') return { events: now, gathered };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Import ${importId} did not end within ${maxMs} ms.`);
}

/** The same numbers, in the order in which a count that never falls has them. */
export const rising = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);
