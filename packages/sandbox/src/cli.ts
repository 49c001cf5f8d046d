import { parseArgs } from 'node:util';
import { lookAlikes } from './look-alikes.js';
import { defaultClient } from './oauth/clients.js';
import { defaultRedirectUris, startSandbox } from './sandbox.js';

const usage = `Usage: bookbridge-sandbox [--port <port>] [--seed <word>] [--redirect-uri <uri>]…

  --port <port>         port to listen on, 0 for any that is free (4100)
  --seed <word>         another word makes other people (bookbridge)
  --redirect-uri <uri>  where the default client may have people sent back to; may be given several times
`;

const options = {
  port: { type: 'string' },
  seed: { type: 'string' },
  'redirect-uri': { type: 'string', multiple: true },
  help: { type: 'boolean' },
} as const;

try {
  await run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { values } = parseArgs({ options });
  if (values.help) {
    process.stdout.write(usage);
    return;
  }
  const { port: portText = '4100', seed, 'redirect-uri': redirectUris = defaultRedirectUris } = values;
  const port = Number(portText);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new RangeError(`${portText} is not a port.`);
  const sandbox = await startSandbox({ port, redirectUris, ...(seed === undefined ? {} : { seed }) });
  process.stdout.write(
    [
      sandbox.url,
      '',
      ...lookAlikes.map(({ name, path }) => `  ${name.padEnd(15)} ${sandbox.url}${path}`),
      `  Client id       ${defaultClient.id}`,
      `  Client secret   ${defaultClient.secret}`,
      ...redirectUris.map((uri) => `  Redirect URI    ${uri}`),
      '',
    ].join('\n'),
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => sandbox.stop());
}
