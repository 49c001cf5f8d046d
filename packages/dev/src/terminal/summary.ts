import { type Access, curlLines } from '../application/curl.js';

interface Running {
  readonly access: Access;
  readonly demoUrl: string;
  readonly sandboxUrl: string;
}

/** What is running, and what to do first. */
export function summary({ access, demoUrl, sandboxUrl }: Running): string[] {
  const lines = curlLines(access, 'IMPORT_ID');
  return [
    '',
    'Bookbridge is running.',
    '',
    `  Demo application   ${demoUrl}   open it, and watch an address book arrive`,
    `  Contacts API       ${access.url}`,
    `  Sandbox            ${sandboxUrl}   plays Google, with made-up people`,
    `  Domain key         ${access.domainKey}`,
    `  Domain password    ${access.domainPassword}`,
    '',
    'Begin an import from a terminal, then open the url of the answer. One that takes a file:',
    '',
    `  ${lines.begin}`,
    '',
    'And one that asks for consent, at the sandbox instead of Google:',
    '',
    `  ${lines.beginGoogle}`,
    '',
    'Ctrl-C stops everything.',
    '',
  ];
}
