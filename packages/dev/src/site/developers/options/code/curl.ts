import type { ApiRequest } from '../api-request.js';
import { shellWord } from './quoted.js';

/** The requests as lines for a shell, about an import if there is one already. */
export function curlCode({ access, parameters, headers, contacts }: ApiRequest, importId?: number): string {
  const curl = `curl --user ${access.domainKey}:${access.domainPassword}`;
  const id = importId ?? 'IMPORT_ID';
  const begin = [
    curl,
    ...Object.entries(headers).map(([name, value]) => `--header ${shellWord(`${name}: ${value}`)}`),
    ...Object.entries(parameters).map(([name, value]) => `--data-urlencode ${shellWord(`${name}=${value}`)}`),
    `${access.url}/begin_import/user_consent`,
  ];
  return [
    '# Begin. The answer has a url, which is for the person, and an import_id.',
    begin.join(' \\\n  '),
    '',
    '# Ask once a second, until there is a COMPLETE event.',
    `${curl} ${access.url}/events/${id}`,
    '',
    '# Download.',
    `${curl} ${shellWord(`${access.url}/contacts/${id}${contacts}`)}`,
    '',
  ].join('\n');
}
