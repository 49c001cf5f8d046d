import type { FastifyReply } from 'fastify';

/** Of an app and a mailbox. @see https://learn.microsoft.com/graph/throttling-limits#outlook-service-limits */
const maxAtOnce = 4;

/** How many requests of an app each mailbox is answering. */
export class Mailboxes {
  readonly #underWay = new Map<string, number>();

  /** Takes a place until the answer is over, whichever way; `false` when there is none. */
  enter(mailbox: string, reply: FastifyReply): boolean {
    const underWay = this.#underWay.get(mailbox) ?? 0;
    if (underWay >= maxAtOnce) return false;
    this.#underWay.set(mailbox, underWay + 1);
    reply.raw.once('close', () => {
      const left = (this.#underWay.get(mailbox) ?? 1) - 1;
      if (left === 0) this.#underWay.delete(mailbox);
      else this.#underWay.set(mailbox, left);
    });
    return true;
  }
}
