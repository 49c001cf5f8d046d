// Every path of the service beside those of its OpenAPI document, as it registers them. A test compares them with a running
// service, so that a new one is asked, too. `:code` is that of an import's link, `:name` of a script.

/** Pages of people. */
const pages = ['/n/:code', '/csv/:code', '/vcard/:code', '/upload/:code'].flatMap((page) =>
  ['', '/progress', '/stop', '/columns', '/people', '/review', '/choice', '/approval'].map(
    (rest) => page + rest,
  ),
);

export const routes = [
  ...pages,
  ...['/', '/auth', '/proxy.html', '/oauth-connector.js', '/healthz', '/readyz', '/metrics'],
  ...['/picker/begin', '/picker/events', '/picker/contacts', '/picker/import', '/widget/:name'],
  ...['/openapi.json', '/services', '/status', '/status.json'],
];
