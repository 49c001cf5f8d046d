import type { ApiRequest } from '../api-request.js';
import { quoted } from './quoted.js';

const entry = ([name, value]: readonly [string, string]) => `${quoted(name)}: ${quoted(value)}`;

/** An import from begin to contacts, for Python with nothing but its own library. */
export function pythonCode({ access, parameters, headers, contacts, format }: ApiRequest): string {
  const all = Object.entries(headers).map(entry);
  return `# Save as import_contacts.py, and run: python3 import_contacts.py
import base64
import json
import time
import urllib.error
import urllib.parse
import urllib.request

SERVICE = ${quoted(access.url)}
CREDENTIALS = ${quoted(`${access.domainKey}:${access.domainPassword}`)}


def call(path, parameters=None, headers={}):
    authorization = 'Basic ' + base64.b64encode(CREDENTIALS.encode()).decode()
    body = urllib.parse.urlencode(parameters).encode() if parameters else None
    request = urllib.request.Request(SERVICE + path, body, {'Authorization': authorization, **headers})
    try:
        with urllib.request.urlopen(request) as response:
            return response.read().decode()
    except urllib.error.HTTPError as error:
        raise SystemExit(error.read().decode())


begun = json.loads(call('/begin_import/user_consent', {
${Object.entries(parameters)
  .map((pair) => `    ${entry(pair)},\n`)
  .join('')}}${all.length > 0 ? `, {${all.join(', ')}}` : ''}))
print('Open', begun['url'], flush=True)
import_id = begun['import_id']

while True:
    time.sleep(1)
    last = json.loads(call(f'/events/{import_id}'))['events'][-1]
    if last['event_type'] == 'COMPLETE':
        break
if last['status'] == 'ERROR':
    raise SystemExit(last['description'])

answer = call(f'/contacts/{import_id}${contacts}')
print(${format === 'xml' ? 'answer' : "json.loads(answer)['contacts']"})
`;
}
