// Writes the tables of the documentation that the code decides, between their marks, from what was built, and the list of
// decisions. The tests in packages/server/test/docs hold both equal.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { locales } from '@bookbridge/ui';
import { apiErrors } from '../packages/server/dist/api/answer/errors.js';
import { applicationDefaults } from '../packages/server/dist/applications/application.js';
import { allSettings } from '../packages/server/dist/context/configuration.js';
import { acts } from '../packages/server/dist/model/audit.js';
import { failures } from '../packages/server/dist/model/failures.js';
import { cardDavProviders } from '../packages/server/dist/sources/carddav/providers.js';
import { passwordGuides } from '../packages/server/dist/sources/password-guides/index.js';
import { connectors, providers } from '../packages/server/dist/sources/registry.js';
import { kept } from '../packages/server/dist/storage/retention.js';

const secretNames = {
  app_password: 'app password',
  authorization_code: 'authorization code',
  // Tokens are not for CardDAV.
  token_or_app_password: 'app password',
  usual_or_app_password: 'any',
};

const languageNames = new Intl.DisplayNames('en', { type: 'language' });

const docs = new URL('../docs/', import.meta.url);
const code = (text) => `\`${text}\``;
const yes = (isTrue) => (isTrue ? 'yes' : '');
function triedAgain(name, { attempts, backoff }) {
  if (name === 'grant_expired') return 'one refresh';
  if (attempts === 1) return 'no';
  const times = attempts === 3 ? 'twice' : `${attempts - 1} times`;
  return backoff === 1 ? times : `${times}, with longer waits`;
}

const { retention_minutes: retention } = applicationDefaults;
const usual = (name) => allSettings[name].schema.parse(undefined);
const usualTimes = {
  codeMinutes: usual('BOOKBRIDGE_CODE_MINUTES'),
  gatherMinutes: usual('BOOKBRIDGE_GATHER_MINUTES'),
  recordHours: usual('BOOKBRIDGE_RECORD_HOURS'),
  retention: { min: retention, max: retention },
};

const tables = [
  {
    name: 'settings',
    file: 'reference/settings.md',
    head: ['setting', 'default', 'secret', 'what it is'],
    rows: Object.entries(allSettings).map(([name, setting]) => [
      code(name),
      defaultOf(setting),
      yes(setting.secret),
      setting.about,
    ]),
  },
  {
    name: 'kept',
    file: 'reference/lifetimes-and-limits.md',
    head: ['what', 'where', 'how long', 'set by'],
    rows: kept.map(({ what, tables, elsewhere, until, setBy }) => [
      what,
      [...tables.map(code), ...(elsewhere ? [elsewhere] : [])].join(', '),
      until(usualTimes),
      setBy,
    ]),
  },
  {
    name: 'api-errors',
    file: 'reference/errors.md',
    head: ['HTTP', 'code', 'when'],
    rows: Object.entries(apiErrors).map(([name, { status, when }]) => [status, code(name), when]),
  },
  {
    name: 'failures',
    file: 'reference/errors.md',
    head: ['number', 'code', 'sentence', 'tried again', 'operator told'],
    rows: Object.entries(failures).map(([name, { number, sentence, retry, tellOperator }]) => [
      number,
      code(name),
      sentence,
      triedAgain(name, retry),
      yes(tellOperator),
    ]),
  },
  {
    name: 'sources',
    file: 'reference/sources.md',
    head: ['code', 'aliases', 'name', 'import_type', 'takes a password', 'listed'],
    rows: [...providers.values()].map((it) => [
      code(it.code),
      it.aliases.map(code).join(', '),
      it.name,
      code(it.ways[0].importType),
      yes(it.ways.some(({ method }) => method === 'credentials')),
      yes(it.isListed),
    ]),
  },
  {
    name: 'providers',
    file: 'sources/carddav.md',
    head: ['code', 'where it begins', 'password', 'checked against', 'what to know'],
    rows: cardDavProviders.map(({ code: it, start, passwordGuide, checked, note = '' }) => [
      code(it),
      start === undefined ? 'the `server` that is given, or the domain of the address' : code(start),
      secretNames[passwordGuides[passwordGuide].secret],
      checked,
      note,
    ]),
  },
  {
    name: 'acts',
    file: 'operate/audit.md',
    head: ['act', 'what happened'],
    rows: Object.entries(acts).map(([name, what]) => [code(name), what]),
  },
  {
    name: 'languages',
    file: 'tasks/upload-pages.md',
    head: ['language', '`locale`'],
    rows: locales.map((locale) => [languageNames.of(locale), code(locale)]),
  },
  {
    name: 'decisions',
    file: 'README.md',
    head: ['', 'decision'],
    rows: await Promise.all((await readdir(new URL('decisions/', docs))).sort().map(decision)),
  },
  ...connectors.map(({ name, meanings }) => ({
    name: 'remedies',
    file: `sources/${name.toLowerCase()}.md`,
    head: [`${name} says`, 'failure', 'what to do'],
    rows: Object.entries(meanings)
      .filter(([, { remedy }]) => remedy !== undefined)
      .map(([word, meaning]) => [code(word), code(meaning.code), meaning.remedy]),
  })),
];

async function decision(name) {
  const [heading = ''] = (await readFile(new URL(`decisions/${name}`, docs), 'utf8')).split('\n');
  const title = heading.replace(/^# *(\d+\.? *)?/, '');
  return [Number.parseInt(name, 10), `[${title}](decisions/${name})`];
}

function defaultOf({ schema }) {
  const standard = schema.safeParse(undefined);
  const isGiven = standard.success && standard.data !== undefined && standard.data !== false;
  return isGiven ? code(standard.data) : '–';
}

for (const { name, file, head, rows } of tables) {
  const url = new URL(file, docs);
  const [begin, end] = [`<!-- table: ${name} -->`, '<!-- end of table -->'];
  const text = await readFile(url, 'utf8');
  const start = text.indexOf(begin);
  const stop = text.indexOf(end, start);
  if (start < 0 || stop < 0) throw new Error(`docs/${file} has no marks for the table ${name}.`);
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  await writeFile(url, `${text.slice(0, start)}${begin}\n\n${lines.join('\n')}\n\n${text.slice(stop)}`);
}
