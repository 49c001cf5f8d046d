import type { FastifyReply } from 'fastify';

/** Browsers come back by themselves when a connection broke. */
const retryMs = 1000;

/** Sends an event with its data, which has no line breaks; an event without a name is a `message`. */
export type SendEvent = (data: string, name?: string) => void;

/**
 * Answers with a stream of server-sent events that ends with the browser's connection, or with the signal. `begin` sends the
 * first ones, and gives what stops the later ones.
 */
export function eventStream(
  reply: FastifyReply,
  signal: AbortSignal,
  begin: (send: SendEvent) => () => void,
): void {
  const { raw } = reply.hijack();
  raw.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  raw.write(`retry: ${retryMs}\n`);
  const stop = begin((data, name = 'message') => raw.write(`event: ${name}\ndata: ${data}\n\n`));
  const end = () => raw.end();
  signal.addEventListener('abort', end, { once: true });
  raw.once('close', () => {
    stop();
    signal.removeEventListener('abort', end);
  });
}
