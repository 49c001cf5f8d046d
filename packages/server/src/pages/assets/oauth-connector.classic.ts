/**
 * Makes any page a Proxy URL: in the browser, passes what a provider sends to the page on to the `/auth` of the service that
 * this script comes from. A classic script without imports, which any page can load as it is. `window.cloudspongeProxy` has
 * the members that pages expect of CloudSponge's script.
 */
(() => {
  interface ProxyPage {
    /** Whether the browser is on its way to the service. */
    redirecting: boolean;
    /** The `/auth` of the service. */
    readonly proxyHost: string;
    /** Passes a query on, as the page's own was when the script ran; does nothing when it is not for the service. */
    checkRedirect(query: string): void;
    /** Goes to the service all the same: with what the page was opened with, else to try out whether it is reached. */
    force(): false;
  }

  const page: Window & { cloudspongeProxy?: ProxyPage } = window;
  // Loaded twice: the first has taken the parameters out of the address.
  if (page.cloudspongeProxy?.redirecting) return;

  const script = document.currentScript;
  // An element of the page that is called `currentScript` takes its place.
  if (!(script instanceof HTMLScriptElement && script.src))
    throw new Error(
      'oauth-connector.js must be loaded from its service, by <script src> without type="module"',
    );
  /** Nothing in the address of the page decides where it leads. */
  const auth = new URL('auth', script.src).href;
  const opened = location.search;

  /** What `/auth` reads. */
  const names = ['state', 'code', 'error', 'error_code', 'error_description', 'iss'];
  const results = ['code', 'error', 'error_code'];
  const testState = '_csAuth=1&import_id=proxy-test';
  const isOurs = (state: string | null) =>
    state !== null && (/^[A-Za-z0-9_-]{43}$/.test(state) || state === testState);

  /** Where a query leads; `undefined` when it answers no consent of the service, as another one's `code` does not. */
  function targetOf(query: string): string | undefined {
    const given = new URLSearchParams(query);
    const passed = new URLSearchParams();
    for (const name of names) {
      const values = given.getAll(name);
      // No provider sends anything twice, and not everybody would read the same of the two.
      if (values.length > 1) return undefined;
      if (values[0]) passed.set(name, values[0]);
    }
    const isAnswer = results.some((name) => passed.has(name)) && isOurs(passed.get('state'));
    return isAnswer ? `${auth}?${passed}` : undefined;
  }

  function leave(target: string): void {
    proxy.redirecting = true;
    // Before whatever else is on the page looks at the address, or tells it on as the referrer.
    history.replaceState(null, '', location.href.replace(/[?#].*$/, ''));
    location.replace(target);
  }

  const proxy: ProxyPage = {
    redirecting: false,
    proxyHost: auth,
    checkRedirect(query) {
      const target = targetOf(query);
      if (target !== undefined) leave(target);
    },
    force() {
      leave(targetOf(opened) || `${auth}?${new URLSearchParams({ code: 'test', state: testState })}`);
      return false;
    },
  };
  page.cloudspongeProxy = proxy;
  proxy.checkRedirect(opened);
})();
