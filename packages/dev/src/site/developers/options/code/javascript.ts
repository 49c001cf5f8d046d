import type { ApiRequest } from '../api-request.js';
import { quoted } from './quoted.js';

const entry = ([name, value]: readonly [string, string]) =>
  `${/^\w+$/.test(name) ? name : quoted(name)}: ${quoted(value)}`;

/** An import from begin to contacts, for Node. */
export function javaScriptCode({ access, parameters, headers, contacts, format }: ApiRequest): string {
  const all = Object.entries(headers).map(entry);
  return `// Save as import.mjs, and run: node import.mjs
import { setTimeout } from 'node:timers/promises';

const service = ${quoted(access.url)};
const authorization = \`Basic \${btoa(${quoted(`${access.domainKey}:${access.domainPassword}`)})}\`;

async function call(path, parameters, headers = {}) {
  const response = await fetch(service + path, {
    method: parameters ? 'POST' : 'GET',
    headers: { authorization, ...headers },
    body: parameters && new URLSearchParams(parameters),
  });
  const answer = await response.text();
  if (!response.ok) throw new Error(answer);
  return answer;
}

const begun = JSON.parse(
  await call('/begin_import/user_consent', {
${Object.entries(parameters)
  .map((pair) => `    ${entry(pair)},\n`)
  .join('')}  }${all.length > 0 ? `, { ${all.join(', ')} }` : ''}),
);
console.log('Open', begun.url);

let last;
do {
  await setTimeout(1000);
  last = JSON.parse(await call(\`/events/\${begun.import_id}\`)).events.at(-1);
} while (last.event_type !== 'COMPLETE');
if (last.status === 'ERROR') throw new Error(last.description);

const answer = await call(\`/contacts/\${begun.import_id}${contacts}\`);
${format === 'xml' ? 'console.log(answer);' : 'console.dir(JSON.parse(answer).contacts, { depth: null });'}
`;
}
