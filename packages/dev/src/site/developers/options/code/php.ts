import type { ApiRequest } from '../api-request.js';
import { quoted } from './quoted.js';

const entry = ([name, value]: readonly [string, string]) => `${quoted(name)} => ${quoted(value)}`;

/** An import from begin to contacts, for PHP with no extension. */
export function phpCode({ access, parameters, headers, contacts, format }: ApiRequest): string {
  const all = Object.entries(headers).map(([name, value]) => quoted(`${name}: ${value}`));
  return `<?php
// Save as import.php, and run: php import.php
const SERVICE = ${quoted(access.url)};
const CREDENTIALS = ${quoted(`${access.domainKey}:${access.domainPassword}`)};

function call(string $path, ?array $parameters = null, array $headers = []): string
{
    $headers[] = 'Authorization: Basic ' . base64_encode(CREDENTIALS);
    $headers[] = 'Content-Type: application/x-www-form-urlencoded';
    $options = ['method' => $parameters ? 'POST' : 'GET', 'header' => $headers, 'ignore_errors' => true];
    if ($parameters) {
        $options['content'] = http_build_query($parameters);
    }
    $answer = file_get_contents(SERVICE . $path, false, stream_context_create(['http' => $options]));
    if (!str_contains($http_response_header[0], ' 200')) {
        exit($answer);
    }
    return $answer;
}

$begun = json_decode(call('/begin_import/user_consent', [
${Object.entries(parameters)
  .map((pair) => `    ${entry(pair)},\n`)
  .join('')}]${all.length > 0 ? `, [${all.join(', ')}]` : ''}), true);
echo 'Open ', $begun['url'], PHP_EOL;

do {
    sleep(1);
    $events = json_decode(call("/events/{$begun['import_id']}"), true)['events'];
    $last = end($events);
} while ($last['event_type'] !== 'COMPLETE');
if ($last['status'] === 'ERROR') {
    exit($last['description']);
}

$answer = call("/contacts/{$begun['import_id']}${contacts}");
${format === 'xml' ? 'echo $answer;' : "print_r(json_decode($answer, true)['contacts']);"}
`;
}
