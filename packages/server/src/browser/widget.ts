import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { pickerTextKeys, type Settings } from '@bookbridge/picker/settings';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ApplicationDirectory } from '../api/request/directory.js';
import type { Application } from '../applications/application.js';
import type { AppContext } from '../context/app-context.js';
import { usableWay } from '../grants/usable-way.js';
import { type Encoding, encodingFor } from '../pages/visit/encoding.js';
import { serveFolder } from '../pages/visit/served-folder.js';
import type { Provider } from '../sources/provider.js';
import { providers } from '../sources/registry.js';

const bundle = new URL('./', import.meta.resolve('@bookbridge/picker/bundle/stub.js'));

/** What the built script has in the place of the settings, once. */
const placeholder = '__BOOKBRIDGE_SETTINGS__';

/** How long browsers keep it: a changed application is seen by everybody minutes later. */
const keptSeconds = 300;

type ByKey = FastifyRequest<{ Params: { name: string } }>;

/** `/widget/{key}.js`, the one script of a page that has the picker, and the rest of it that is loaded on need. */
export async function widgetRoutes(app: FastifyInstance, { parts }: { parts: AppContext }): Promise<void> {
  const stub = await readFile(new URL('stub.js', bundle), 'utf8');
  const path = await serveFolder(app, '/widget/assets', bundle, (name) => name !== 'stub.js');
  const directory = new ApplicationDirectory(parts);

  app.get('/widget/:name', { exposeHeadRoute: false }, async (request: ByKey, reply) => {
    const key = /^([A-Za-z0-9_-]{1,64})\.js$/.exec(request.params.name)?.[1];
    if (key === undefined) return reply.callNotFound();
    const application = (await directory.find(key).found)?.application;
    const script = application ? await scriptFor(application) : scriptOfNobody(key);
    const tag = `"${createHash('sha256').update(script).digest('base64url').slice(0, 22)}"`;
    reply.headers({
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': `public, max-age=${application ? keptSeconds : 0}`,
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      ETag: tag,
      Vary: 'Accept-Encoding',
    });
    if (request.headers['if-none-match'] === tag) return reply.code(304).send();
    const encoding = encodingFor(request);
    if (encoding === undefined) return reply.send(script);
    return reply.header('Content-Encoding', encoding).send(await packed(script, encoding));
  });

  async function scriptFor(application: Application): Promise<string> {
    const { baseUrl } = parts.config;
    const all = inOrder(application);
    const settings: Settings = {
      baseUrl,
      key: application.domainKey,
      name: application.name,
      logoUrl: application.logoUrl ?? null,
      locale: application.locale ?? null,
      delivery: application.delivery,
      sources: await Promise.all(
        all.filter(({ isListed }) => isListed).map((it) => described(application, it)),
      ),
      unlisted: all.filter(({ isListed }) => !isListed).map(closed),
      preselects: application.preselects,
      texts: pickerTextsOf(application),
      chunks: { main: `${baseUrl}${path}/main.js`, css: `${baseUrl}${path}/picker.css` },
    };
    return stub.replace(placeholder, () => inScript(settings));
  }

  async function described(application: Application, provider: Provider) {
    const { way } = await usableWay(parts, application.id, provider);
    const { code, name, aliases, domains } = provider;
    return { code, name, aliases, domains, method: way.method };
  }
}

/** Those of the application's texts that the picker says; the others are those of our pages. */
const pickerTextsOf = ({ texts }: Application): Settings['texts'] =>
  Object.fromEntries(
    pickerTextKeys.filter((key) => texts[key] !== undefined).map((key) => [key, texts[key]]),
  );

const closed = ({ code, name, aliases }: Provider) => ({ code, name, aliases, why: 'closed' });

/** The sources that are on: first those that the application has put in order. */
function inOrder({ sourceOrder, sourcesOff }: Application): Provider[] {
  const place = (code: string) => {
    const at = sourceOrder.indexOf(code);
    return at < 0 ? sourceOrder.length : at;
  };
  return [...providers.values()]
    .filter(({ code }) => !sourcesOff.includes(code))
    .sort((one, other) => place(one.code) - place(other.code));
}

/** Made anew for each application: nearly as small as it gets, in a millisecond. */
const packed = (script: string, encoding: Encoding): Promise<Buffer> =>
  encoding === 'gzip'
    ? promisify(gzip)(script)
    : promisify(brotliCompress)(script, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });

/** JSON in a script: line separators end a string in older engines, and `</script>` a script in a page. */
const inScript = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');

/** Whoever has built the page is told; their page goes on without. */
const scriptOfNobody = (key: string): string =>
  `console.error(${inScript(`There is no application with the key ${key}: the contact picker is not there.`)});`;
