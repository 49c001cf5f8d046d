import { type Access, curlLines } from '../application/curl.js';

/** What is running, and what to do first. */
export function summary({ access, demoUrl }: { access: Access; demoUrl: string }): string[] {
  return [
    '',
    'Bookbridge is running.',
    '',
    `  Demo application   ${demoUrl}   open it, and watch an address book arrive`,
    `  Contacts API       ${access.url}`,
    `  Domain key         ${access.domainKey}`,
    `  Domain password    ${access.domainPassword}`,
    '',
    'Begin an import from a terminal, then open the url of the answer:',
    '',
    `  ${curlLines(access, 'IMPORT_ID').begin}`,
    '',
    'Ctrl-C stops everything.',
    '',
  ];
}
