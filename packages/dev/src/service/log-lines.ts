import { Writable } from 'node:stream';
import { z } from 'zod';

const logged = z.object({
  level: z.number(),
  msg: z.string().default(''),
  err: z
    .object({ type: z.string().optional(), code: z.string().optional(), stack: z.string().optional() })
    .optional(),
  request_id: z.string().optional(),
});

const errorLevel = 50;

/** Takes the service's log and writes it as lines for people. */
export function logLines(write: (line: string) => void): Writable {
  return new Writable({
    write(chunk, _encoding, done) {
      for (const line of String(chunk).split('\n')) if (line !== '') write(lineFor(line));
      done();
    },
  });
}

function lineFor(json: string): string {
  const { success, data } = logged.safeParse(JSON.parse(json));
  if (!success) return json;
  const { level, msg, err, request_id: requestId } = data;
  const thrownAt = err?.stack?.split('\n')[0]?.trim();
  const details = [
    err?.code ?? err?.type,
    requestId && `request ${requestId}`,
    level >= errorLevel && thrownAt,
  ];
  const named = details.filter((detail) => typeof detail === 'string' && detail !== '').join(', ');
  return `${level >= errorLevel ? 'error' : 'warning'}: ${msg}${named && ` (${named})`}`;
}
