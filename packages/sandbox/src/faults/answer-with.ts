import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { type Answer, textOf } from '../answer.js';
import type { AnswerFault } from './fault.js';

/** How a look-alike sends its answers, and where its faults lead to. */
export interface Sender {
  readonly contentType: string;
  send(reply: FastifyReply, answer: Answer): void;
  /** An address of another host. */
  readonly elsewhere: string;
}

/** Sends an answer, with the fault put into it where there is one. */
export function answerWith(
  fault: AnswerFault | undefined,
  reply: FastifyReply,
  answer: Answer,
  sender: Sender,
): void {
  if (!fault) {
    sender.send(reply, answer);
    return;
  }
  const { contentType } = sender;
  switch (fault.does) {
    case 'refuse':
      if (fault.retryAfterSeconds !== undefined) reply.header('Retry-After', String(fault.retryAfterSeconds));
      sender.send(reply, fault.answer);
      return;
    case 'delay':
      setTimeout(() => sender.send(reply, answer), fault.ms);
      return;
    case 'drip':
      drip(begin(reply, answer, contentType), fault.pieces, fault.everyMs);
      return;
    case 'trickle':
      trickle(reply, answer, contentType, fault.everyMs);
      return;
    case 'flood':
      reply.type(contentType).send(Readable.from(whiteSpace()));
      return;
    case 'redirect':
      reply.redirect(sender.elsewhere, 302);
      return;
    case 'truncate': {
      const { raw, text } = begin(reply, answer, contentType);
      raw.write(text.subarray(0, text.length / 2), () => raw.destroy());
      return;
    }
    case 'garbage':
      reply
        .code(answer.code)
        .type(contentType)
        .send(`${textOf(answer).trimEnd().slice(0, -1)}<`);
      return;
    case 'hang':
      reply.hijack();
      return;
    case 'reset':
      reply.hijack().raw.socket?.resetAndDestroy();
      return;
  }
}

function drip({ raw, text }: Begun, pieces: number, everyMs: number): void {
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

// White space may stand before any JSON, and before the XML that some servers send, for as long as one likes: nobody can
// say that these two answers are wrong.

function* whiteSpace(): Generator<Buffer, never> {
  const piece = Buffer.alloc(65_536, ' ');
  while (true) yield piece;
}

function trickle(reply: FastifyReply, { code }: Answer, contentType: string, everyMs: number): void {
  const raw = reply.hijack().raw.writeHead(code, { 'Content-Type': contentType });
  const timer = setInterval(() => raw.write(' '), everyMs);
  raw.once('close', () => clearInterval(timer));
}

interface Begun {
  readonly raw: ServerResponse;
  readonly text: Buffer;
}

/** Promises the whole answer, and leaves it to the caller whether it comes. */
function begin(reply: FastifyReply, answer: Answer, contentType: string): Begun {
  const text = Buffer.from(textOf(answer));
  const headers = { 'Content-Type': contentType, 'Content-Length': text.length };
  return { text, raw: reply.hijack().raw.writeHead(answer.code, headers) };
}
