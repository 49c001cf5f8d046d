import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/**
 * An application's site with a Proxy URL of each kind that is in the field, written anew after what each of them does: what
 * it forwards, when, and how. Their `/auth` is that of our service, as it is once somebody has changed that one address.
 */
export interface ProxySite {
  /** On another site than the service, to which browsers send cookies only as they do everywhere. */
  readonly url: string;
  /** Serves a page at a path, besides those that are there. */
  serve(path: string, html: string | (() => Promise<string>), headers?: Record<string, string>): void;
  stop(): Promise<void>;
}

/** Forward in the browser, by a script. */
export const browserPages = {
  'a static page': '/auth-proxy.html',
  'the copy of a WordPress plug-in': '/wp-content/plugins/sharing/public/proxy.html',
  'a connector on a page': '/share',
} as const;

/** Forward on the application's server. */
export const serverPages = {
  'the PHP library': '/auth.php',
  'the PHP library behind HTTP/2': '/auth.php?http2=1',
  'the Java servlet': '/proxy',
  'a pass-through of everything': '/pass-through',
} as const;

/** `authUrl` gives the address that is written into the pages. */
export async function startProxySite(authUrl: () => string): Promise<ProxySite> {
  type Page = (asked: IncomingMessage, response: ServerResponse) => Promise<void> | void;
  const html =
    (text: () => string | Promise<string>, headers: Record<string, string> = {}): Page =>
    async (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(await text());
    };
  const pages = new Map<string, Page>([
    [browserPages['a static page'], html(() => staticPage(authUrl()))],
    [browserPages['the copy of a WordPress plug-in'], html(() => staticPage(authUrl()))],
    [browserPages['a connector on a page'], html(() => connectorPage(authUrl()))],
    ['/auth.php', (asked, response) => php(authUrl(), asked, response)],
    ['/proxy', (asked, response) => java(authUrl(), asked, response)],
    ['/pass-through', (asked, response) => passThrough(authUrl(), asked, response)],
    ['/back', html(() => '<!doctype html><title>Invitely</title><h1>Welcome back</h1>')],
  ]);
  const server = createServer(async (asked, response) => {
    const page = pages.get(new URL(asked.url ?? '', 'http://site').pathname);
    if (!page) return void response.writeHead(404).end();
    try {
      await page(asked, response);
    } catch {
      response.writeHead(502).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    serve: (path, text, headers) =>
      void pages.set(path, html(typeof text === 'string' ? () => text : text, headers)),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** As scripts without `URLSearchParams` read a query: no `+` for a space, and the last one of two. */
const readQuery = `
  function read(query) {
    var all = {};
    query.replace(/^\\?/, '').split('&').forEach(function (pair) {
      var at = pair.indexOf('=');
      if (at > 0) all[pair.slice(0, at)] = decodeURIComponent(pair.slice(at + 1));
    });
    return all;
  }
  function write(all, names) {
    return Object.keys(all).filter(function (name) { return names.indexOf(name) >= 0; })
      .map(function (name) { return name + '=' + encodeURIComponent(all[name]); }).join('&');
  }`;

/** Forwards when there is a state and a result; links of a class lead there with the whole query. */
const staticPage = (authUrl: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>One moment</title><script>
window.cloudspongeProxy = (function () {${readQuery}
  var auth = '${authUrl}', given = read(location.search);
  var isAnswer = !!(given.state && (given.code || given.error || given.error_code));
  if (isAnswer) window.location = auth + '?' + write(given, ['code', 'state', 'error', 'error_code', 'forward']);
  addEventListener('load', function () {
    var links = document.getElementsByClassName('cs-force');
    for (var i = 0; i < links.length; i++) links[i].href = auth + location.search;
  });
  return { redirecting: isAnswer, force: function () { window.location = auth + location.search; return false; } };
})();
</script></head><body><p>One moment. <a class="cs-force" href="#">Go on</a></p></body></html>`;

/** Forwards as soon as one of four parameters is there, on a page that has other things to do. */
const connectorPage = (authUrl: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Share with friends</title><script>
(function () {${readQuery}
  var auth = '${authUrl}', names = ['code', 'state', 'error', 'error_code'];
  var connector = { redirecting: false, proxyHost: auth, checkRedirect: function (query) {
    var passed = write(read(query), names);
    connector.redirecting = connector.redirecting || passed !== '';
    if (connector.redirecting) window.location = auth + '?' + passed;
  } };
  connector.checkRedirect(location.search);
})();
</script></head><body><h1>Share with friends</h1></body></html>`;

/** Always posts, with the parameters in the query and nothing in the body; looks for one spelling of one header. */
async function php(authUrl: string, asked: IncomingMessage, response: ServerResponse): Promise<void> {
  const { http2, ...given } = Object.fromEntries(new URL(asked.url ?? '', 'http://site').searchParams);
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await ask('POST', `${authUrl}?${new URLSearchParams(given)}`, headers);
  const lines = answer.headers.map(([name, value]) => `${http2 ? name.toLowerCase() : name}: ${value}`);
  const location = lines.find((line) => line.startsWith('Location: '))?.slice('Location: '.length);
  if (location !== undefined) response.writeHead(302, { location }).end();
  else response.writeHead(200, { 'content-type': 'text/html; charset=UTF-8' }).end(answer.body);
}

/** Passes a 302 on, and of all else status and text, in the servlet's own encoding and without a type. */
async function java(authUrl: string, asked: IncomingMessage, response: ServerResponse): Promise<void> {
  const answer = await ask(asked.method ?? 'GET', authUrl + queryOf(asked));
  if (answer.status === 302) response.writeHead(302, { location: answer.header('location') }).end();
  else response.writeHead(answer.status).end(answer.body.toString('utf8'), 'latin1');
}

/** Status, headers and body, as they come. */
async function passThrough(authUrl: string, asked: IncomingMessage, response: ServerResponse): Promise<void> {
  const { status, headers, body } = await ask('POST', authUrl + queryOf(asked));
  const ofTheirOwn = ['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'date'];
  const passed = headers.filter(([name]) => !ofTheirOwn.includes(name.toLowerCase()));
  response.writeHead(status, passed.flat()).end(body);
}

const queryOf = ({ url = '' }: IncomingMessage) => (url.includes('?') ? url.slice(url.indexOf('?')) : '');

/** Asks our `/auth` as a server does, which has no cookies and follows nothing; headers keep their spelling. */
async function ask(method: string, url: string, headers: Record<string, string> = {}) {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    request(url, { method, headers }, resolve).once('error', reject).end();
  });
  const { rawHeaders, statusCode = 0 } = answer;
  const pairs = rawHeaders.flatMap((name, at): [string, string][] =>
    at % 2 === 0 ? [[name, rawHeaders[at + 1] ?? '']] : [],
  );
  return {
    status: statusCode,
    headers: pairs,
    body: await buffer(answer),
    header: (wanted: string) => pairs.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? '',
  };
}
