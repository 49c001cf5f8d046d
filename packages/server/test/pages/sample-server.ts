import type { Locale } from '@bookbridge/ui';
import { samples, shellIn } from './samples.js';
import { answerHtml, answerJson, servePages } from './server.js';

const logo =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20"%3E%3Cpath d="M0 0h60v20z"/%3E%3C/svg%3E';

const givenNames = [
  'Ana',
  'Ben',
  'Çağla',
  'Dmitri',
  'Élodie',
  'Fatima',
  'Goran',
  'Hanna',
  'Ingrid',
  'Jürgen',
];
const familyNames = ['Álvarez', 'Berg', 'Cole', 'Dąbrowska', 'Ericsson', 'Fontaine', 'Grün', 'Hoang'];

/** Everybody to choose from, as the service tells of them. */
const people = [
  { total: 300, picked: '' },
  ...Array.from({ length: 300 }, (_, at) => ({
    name: at % 40 === 39 ? '' : `${givenNames[at % 10]} ${familyNames[at % 8]}`,
    emails: at % 6 === 0 ? [`a${at}@work.example`, `a${at}@home.example`] : [`a${at}@example.org`],
    phones: [`+49 30 5550${at}`],
    company: 'Acme',
    address: '',
    groups: at % 3 === 0 ? ['Friends'] : at % 5 === 0 ? ['Choir'] : [],
  })),
]
  .map((line) => `${JSON.stringify(line)}\n`)
  .join('');

/** Serves every page in every language, as `/en/upload`; `name` and `logo`, or a logo's URL, are asked for. Gives its origin. */
export function serveSamples(): Promise<string> {
  return servePages((request, response) => {
    if (request.url === '/progress') {
      answerJson(response, 200, { state: 'reading', gathered: 0, next: null });
      return;
    }
    if (request.url === '/people') {
      response.setHeader('content-type', 'application/x-ndjson').end(people);
      return;
    }
    // A file that is sent stays on its way.
    if (request.method === 'POST') return;
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://page.test');
    const [, locale, name] = pathname.split('/') as [string, Locale, string];
    const sample = samples[name];
    const shell = shellIn(
      locale,
      searchParams.get('name') ?? undefined,
      searchParams.get('logo') === '' ? logo : (searchParams.get('logo') ?? undefined),
    );
    if (sample) answerHtml(response, sample(shell));
    else response.writeHead(404).end();
  });
}
