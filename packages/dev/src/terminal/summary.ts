import { curlLines, exampleAddress, fileSource } from '../application/curl.js';
import type { Invitely } from '../application/invitely.js';
import { playedNames } from '../sandbox/played-names.js';
import { providerNames, sandboxedProviders } from '../sandbox/providers.js';

interface Running {
  readonly invitely: Invitely;
  readonly demoUrl: string;
  readonly sandboxUrl: string;
}

/** What is running, and what to do first. */
export function summary({ invitely: { access }, demoUrl, sandboxUrl }: Running): string[] {
  const lines = curlLines(access, 'IMPORT_ID');
  return [
    '',
    'Bookbridge is running.',
    '',
    `  Demo application   ${demoUrl}   open it, and invite from an address book`,
    `  For developers     ${demoUrl}/developers   every source and fault, and what goes over the line`,
    `  Contacts API       ${access.url}`,
    `  Sandbox            ${sandboxUrl}   plays ${playedNames}`,
    `  Domain key         ${access.domainKey}`,
    `  Domain password    ${access.domainPassword}`,
    '',
    'Begin an import from a terminal, then open the url of the answer. One that takes a file:',
    '',
    `  ${lines.begin(fileSource)}`,
    '',
    `And those that ask for consent, at the sandbox instead of ${providerNames}:`,
    '',
    ...sandboxedProviders.map(({ sources }) => `  ${lines.begin(sources[0])}`),
    '',
    'And one that asks for a password, by nothing but an address:',
    '',
    `  ${lines.begin(exampleAddress)}`,
    '',
    'Ctrl-C stops everything.',
    '',
  ];
}
