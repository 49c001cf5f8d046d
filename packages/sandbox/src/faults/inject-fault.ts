import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { refusal } from '../google/people/refusals.js';
import { type Answer, sendAnswer } from '../google/people/send-answer.js';
import type { Disturbance } from './fault.js';

/** Does to an answer what the account's fault says. `elsewhere` is an address of another host. */
export function injectFault(
  reply: FastifyReply,
  answer: Answer,
  disturbance: Disturbance,
  elsewhere: string,
): void {
  switch (disturbance.does) {
    case 'refuse': {
      const { code, body } = refusal(disturbance.refusal);
      const { retryAfterSeconds } = disturbance;
      if (retryAfterSeconds !== undefined) reply.header('Retry-After', String(retryAfterSeconds));
      sendAnswer(reply, { code, body });
      return;
    }
    case 'delay':
      setTimeout(() => sendAnswer(reply, answer), disturbance.ms);
      return;
    case 'drip':
      drip(reply, answer, disturbance.pieces, disturbance.everyMs);
      return;
    case 'trickle':
      trickle(reply, answer, disturbance.everyMs);
      return;
    case 'flood':
      reply.type('application/json; charset=UTF-8').send(Readable.from(whiteSpace()));
      return;
    case 'redirect':
      reply.redirect(elsewhere, 302);
      return;
    case 'truncate': {
      const { raw, text } = begin(reply, answer);
      raw.write(text.subarray(0, text.length / 2), () => raw.destroy());
      return;
    }
    case 'garbage':
      reply
        .code(answer.code)
        .type('application/json; charset=UTF-8')
        .send(`${JSON.stringify(answer.body).slice(0, -1)}<`);
      return;
    case 'hang':
      reply.hijack();
      return;
    case 'reset':
      reply.hijack().raw.socket?.resetAndDestroy();
      return;
  }
}

function drip(reply: FastifyReply, answer: Answer, pieces: number, everyMs: number): void {
  const { raw, text } = begin(reply, answer);
  const length = Math.ceil(text.length / pieces);
  let sent = 0;
  const timer = setInterval(() => {
    raw.write(text.subarray(sent, sent + length));
    sent += length;
    if (sent < text.length) return;
    clearInterval(timer);
    raw.end();
  }, everyMs);
  raw.once('close', () => clearInterval(timer));
}

// White space may stand before any JSON, for as long as one likes: of these two answers nobody can say that they are wrong.

function* whiteSpace(): Generator<Buffer, never> {
  const piece = Buffer.alloc(65_536, ' ');
  while (true) yield piece;
}

function trickle(reply: FastifyReply, answer: Answer, everyMs: number): void {
  const raw = reply
    .hijack()
    .raw.writeHead(answer.code, { 'Content-Type': 'application/json; charset=UTF-8' });
  const timer = setInterval(() => raw.write(' '), everyMs);
  raw.once('close', () => clearInterval(timer));
}

/** Promises the whole answer, and leaves it to the caller whether it comes. */
function begin(reply: FastifyReply, { code, body }: Answer) {
  const text = Buffer.from(JSON.stringify(body, null, 2));
  const headers = { 'Content-Type': 'application/json; charset=UTF-8', 'Content-Length': text.length };
  return { text, raw: reply.hijack().raw.writeHead(code, headers) };
}
