// Sends a request and says how it was answered.
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';

/** Far longer than any answer of the service takes, a busy machine's included. */
const patienceMs = 30_000;

/** Where a piece of our program shows in an answer. */
const ofProgram = /node_modules|\/dist\/|\bat .*\.js:\d+/;

/**
 * `{ status, wrong }`: the status of the answer, 0 where the connection was closed instead, and what must not be, if it
 * was. A stream of events is given up after its beginning.
 */
export async function send(target, agent, request) {
  const answer = request.kind === 'bytes' ? sentBytes(target, request) : sentRequest(target, agent, request);
  const { status, type, text, isLate } = await answer;
  return { status, wrong: isLate ? 'there was no answer in time' : wrongIn(status, type, text) };
}

function wrongIn(status, type, text) {
  if (status >= 500) return `it was answered with ${status}`;
  if (ofProgram.test(text)) return 'its answer tells of the program';
  if (/^application\/json/.test(type) && text !== '' && !isJson(text)) return 'its answer is not JSON';
  return undefined;
}

function isJson(text) {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function sentRequest({ hostname, port }, agent, { method, path, headers, body }) {
  return new Promise((resolve) => {
    const all = { ...headers, ...(body && { 'Content-Length': body.length }) };
    const sent = httpRequest({ hostname, port, agent, method, path, headers: all });
    const timer = setTimeout(() => end({ isLate: true }), patienceMs);
    const end = (answer) => {
      clearTimeout(timer);
      resolve({ status: 0, type: '', text: '', ...answer });
      if (!sent.reusedSocket || answer.isCut) sent.destroy();
    };
    sent.on('error', () => end({}));
    sent.on('response', (response) => {
      const { statusCode: status, headers: given } = response;
      const type = given['content-type'] ?? '';
      let text = '';
      response.setEncoding('utf8');
      response.on('error', () => end({ status, type, isCut: true }));
      response.on('data', (piece) => {
        text += piece;
        if (type.startsWith('text/event-stream')) end({ status, type, isCut: true });
      });
      response.on('end', () => end({ status, type, text: method === 'HEAD' ? '' : text }));
    });
    sent.end(body);
  });
}

function sentBytes({ hostname, port }, { bytes }) {
  return new Promise((resolve) => {
    const socket = connect(port, hostname);
    let text = '';
    const timer = setTimeout(() => end({ isLate: true }), patienceMs);
    const end = (answer) => {
      clearTimeout(timer);
      socket.destroy();
      const last = text.replace(/^(HTTP\/1\.1 100 [^\r]*\r\n\r\n)+/, '');
      const [head = '', body = ''] = last.split('\r\n\r\n', 2);
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0);
      // Bodies are told apart by their lengths only where they are whole; what tells of the program is found in any.
      resolve({ status, type: '', text: body, ...answer });
    };
    socket.setEncoding('latin1');
    socket.on('error', () => end({}));
    socket.on('data', (piece) => {
      text += piece;
      if (/\r\ncontent-type: text\/event-stream/i.test(text)) end({});
    });
    socket.on('close', () => end({}));
    socket.end(bytes);
  });
}
