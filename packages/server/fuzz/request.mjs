// Makes a request by chance: of the operations of an OpenAPI document, of another route, or bytes.
import { routes } from './routes.mjs';
import { accepts, escapes, jsonValues, mediaTypes, methods, services, texts } from './values.mjs';

const boundary = 'Boundary';

/** The operations of an OpenAPI document: method, path, and the names of what they take. */
export function operationsOf({ paths }) {
  return Object.entries(paths).flatMap(([path, byMethod]) =>
    Object.entries(byMethod).map(([method, { parameters = [], requestBody }]) => ({
      method: method.toUpperCase(),
      path,
      names: [
        ...parameters.filter((it) => it.in === 'query').map(({ name }) => name),
        ...Object.keys(Object.values(requestBody?.content ?? {})[0]?.schema.properties ?? {}),
      ],
    })),
  );
}

/**
 * A request `{ kind, method, path, headers, body }`, or `{ kind, bytes }` for what is sent as it is. `world` has the
 * `operations`, `ids`, `codes` and `pages` of imports, and the `credentials` of their application.
 */
export function requestOf(random, world) {
  const request = random.chance(0.7) ? ofOperation(random, world) : ofRoute(random, world);
  return random.chance(0.2) ? damaged(random, request) : request;
}

function ofOperation(random, world) {
  const { method, path, names } = random.of(world.operations);
  const values = Object.fromEntries(
    names.filter(() => random.chance(0.5)).map((name) => [name, drawn(random, name)]),
  );
  if (names.includes('service') && random.chance(0.7)) values.service = random.of(services);
  const filled = path.replace('{import_id}', () => idOf(random, world));
  const suffix = random.chance(0.2)
    ? random.of(['.json', '.xml', '.pdf', '/', '.json.xml', random.of(escapes)])
    : '';
  return assembled(random, world, {
    kind: 'operation',
    method: random.chance(0.9) ? method : random.of(methods),
    path: filled + suffix,
    values,
  });
}

function ofRoute(random, world) {
  const path = random
    .of(routes)
    .replace(/^\/\w+\/:code/, (page) => (random.chance(0.7) ? random.of(world.pages) : page))
    .replace(':code', () =>
      random.chance(0.5) ? random.of(world.codes) : encodeURIComponent(textOf(random)),
    )
    .replace(':name', () => (random.chance(0.5) ? `${world.key}.js` : encodeURIComponent(textOf(random))));
  const names = [
    'state',
    'code',
    'error',
    'iss',
    'columns',
    'picked',
    'q',
    'from',
    'username',
    'password',
    'server',
    'file',
  ];
  const values = Object.fromEntries(
    names.filter(() => random.chance(0.3)).map((name) => [name, textOf(random)]),
  );
  const suffix = random.chance(0.1) ? random.of(escapes) : '';
  return assembled(random, world, {
    kind: 'route',
    method: random.chance(0.8) ? random.of(['GET', 'POST']) : random.of(methods),
    path: path + suffix,
    values,
  });
}

const idOf = (random, { ids }) =>
  random.chance(0.7) ? String(random.of(ids)) : encodeURIComponent(textOf(random));

const textOf = (random) => random.of(texts).slice(0, 3_000).toWellFormed();

function drawn(random, name) {
  if (name === 'format' && random.chance(0.5)) return random.of(['json', 'xml']);
  if (name === 'locale' && random.chance(0.5)) return random.of(['de', 'ar', 'en']);
  if (['start', 'count'].includes(name) && random.chance(0.5)) return String(random.below(5));
  return random.of(texts);
}

function assembled(random, world, { kind, method, path, values }) {
  const hasBody = !['GET', 'HEAD', 'OPTIONS', 'TRACE'].includes(method) && random.chance(0.8);
  const query = new URLSearchParams(
    Object.entries(hasBody ? {} : values).map(([name, value]) => [
      name,
      value.slice(0, 9_000).toWellFormed(),
    ]),
  );
  const raw = random.chance(0.05) ? random.of(escapes) : '';
  const { type, body } = hasBody ? bodyOf(random, values) : {};
  return {
    kind,
    method,
    path: `${path}${query.size > 0 || raw !== '' ? `?${query}${raw}` : ''}`,
    headers: { ...headersOf(random, world), ...(type && { 'Content-Type': type }) },
    body,
  };
}

function headersOf(random, { credentials, key }) {
  const wrong = [
    `Basic ${key}`,
    'Basic Og==',
    'Bearer x',
    `Basic ${Buffer.from('a:\0').toString('base64')}`,
    'x'.repeat(5_000),
  ];
  const some = {
    Authorization: random.chance(0.93) ? credentials : random.of(wrong),
    Accept: random.of(accepts),
    'Accept-Language': random.of(['de', 'xx', '*', ',,;q=', 'de;q=9']),
    'Accept-Encoding': random.of(['gzip', 'br', 'identity;q=0', '*;q=0', 'x']),
    'Idempotency-Key': random.of(['a', 'b', ' ', 'x'.repeat(300), 'ä']),
    Origin: random.of(['https://invitely.example', 'null', 'x', 'https://a:b@c']),
    Cookie: random.of(['bookbridge_visitor=x', '=;=', 'a=%zz', 'x'.repeat(4_000)]),
    'X-Forwarded-For': random.of(['1.2.3.4', 'x', '::1, ::2']),
    Range: random.of(['bytes=0-1', 'bytes=9-1']),
    Expect: random.of(['100-continue', 'nothing']),
    'If-None-Match': random.of(['*', '"x"']),
  };
  const often = new Set(['Authorization', 'Accept']);
  return Object.fromEntries(
    Object.entries(some).filter(([name]) => random.chance(often.has(name) ? 0.9 : 0.1)),
  );
}

function bodyOf(random, values) {
  const type = random.of(mediaTypes.slice(0, 3));
  const stated = random.chance(0.9) ? type : random.of(mediaTypes);
  const withBoundary = stated === 'multipart/form-data' ? `${stated}; boundary=${boundary}` : stated;
  const body = Buffer.from(encoded(random, type, values));
  return { type: withBoundary, body: random.chance(0.15) ? flipped(random, body) : body };
}

function encoded(random, type, values) {
  if (type === 'application/json') {
    const typed = Object.entries(values).map(([name, value]) => [
      name,
      random.chance(0.3) ? random.of(jsonValues) : value,
    ]);
    const whole = random.chance(0.9) ? Object.fromEntries(typed) : random.of(jsonValues);
    return random.chance(0.02) ? '['.repeat(20_000) : JSON.stringify(whole);
  }
  if (type === 'multipart/form-data') return multipart(random, values);
  return new URLSearchParams(
    Object.entries(values).map(([name, value]) => [name, value.toWellFormed()]),
  ).toString();
}

function multipart(random, values) {
  const parts = Object.entries(values).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const file = random.of([
    'BEGIN:VCARD\r\nFN:Ana\r\nEND:VCARD\r\n',
    'a;b\r\n1;2\r\n',
    'PK\x03\x04',
    '',
    '\0\0\0',
  ]);
  const named = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.vcf"\r\n\r\n${file}\r\n`;
  return `${parts.join('')}${random.chance(0.7) ? named : ''}${random.chance(0.9) ? `--${boundary}--\r\n` : ''}`;
}

/** Some bytes are others, are there twice, or are gone. */
function flipped(random, bytes) {
  const copy = Buffer.from(bytes);
  for (let times = 1 + random.below(4); times > 0 && copy.length > 0; times--)
    copy[random.below(copy.length)] = random.below(256);
  const [from, to] = random.range(copy.length);
  const piece = copy.subarray(from, to);
  const head = copy.subarray(0, from);
  return random.chance(0.5)
    ? copy
    : Buffer.concat([head, ...(random.chance(0.5) ? [piece, piece] : []), copy.subarray(to)]);
}

/** The request as bytes of which some are wrong. */
function damaged(random, { method, path, headers, body = Buffer.alloc(0) }) {
  const length = random.chance(0.8) ? body.length : random.of([0, 1, 1e9, -1, 'x', `${body.length}, 3`]);
  const lines = Object.entries({
    Host: random.of(['x', '', 'a b', 'localhost:1']),
    ...headers,
    ...(body.length > 0 && { 'Content-Length': length }),
    ...(random.chance(0.1) && {
      'Transfer-Encoding': random.of(['chunked', 'gzip, chunked', 'x', 'chunked, identity']),
    }),
  }).map(([name, value]) => `${name}: ${value}`);
  const version = random.chance(0.9)
    ? 'HTTP/1.1'
    : random.of(['HTTP/1.0', 'HTTP/2.0', 'HTTP/9', '', 'http/1.1']);
  const head = Buffer.from([`${method} ${path} ${version}`, ...lines, '', ''].join('\r\n'));
  const whole = Buffer.concat([head, body]);
  return { kind: 'bytes', bytes: random.chance(0.7) ? flipped(random, whole) : whole };
}
