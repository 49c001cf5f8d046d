import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

/**
 * Logs as lines of JSON. Secrets and people's data are kept out by never being handed in; the redaction is a second
 * net under the names that they would have.
 */
export function makeLog(level: string, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: redacted, censor: '[redacted]' },
    serializers: { err: describeError },
  };
  return destination ? pino(options, destination) : pino(options);
}

const names = [
  'authorization',
  'cookie',
  'password',
  'domain_password',
  'username',
  'echo',
  'user_id',
  'email',
];
const redacted = names.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

/**
 * What may be said of an error: its name, code and where it was thrown. Messages of libraries are left out, since
 * they quote what they were given (a database names the values of a row). A cause that is a text is our own: only
 * failures of imports have one.
 */
function describeError(error: Error & { code?: unknown }): object {
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at '));
  return {
    type: error.name,
    ...(typeof error.code === 'string' && { code: error.code }),
    stack: frames?.join('\n'),
    ...(error.cause instanceof Error && { cause: describeError(error.cause) }),
    ...(typeof error.cause === 'string' && { cause: error.cause.slice(0, 200) }),
  };
}
