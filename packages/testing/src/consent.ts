/** A browser without pages: cookies, and a person who fills in the forms of the sandbox. */
export class Person {
  readonly #cookies = new Map<string, Cookie>();

  /** Opens an address as a link does, and follows nothing. */
  async open(url: string | URL, init: RequestInit = {}): Promise<Response> {
    const at = new URL(url);
    const response = await fetch(at, {
      ...init,
      redirect: 'manual',
      headers: { cookie: this.cookiesFor(at), ...init.headers },
    });
    for (const line of response.headers.getSetCookie()) this.#keep(at, line);
    return response;
  }

  /** Opens the link of an import; gives the provider's page that it leads to. */
  async begin(url: string): Promise<URL> {
    const response = await this.open(url);
    if (response.status !== 302) throw new Error(`${url} answered ${response.status}`);
    return new URL(response.headers.get('location') ?? '');
  }

  /** Decides at the provider; gives where it sends the browser. Everything is ticked unless said otherwise. */
  async decide(page: URL, { account = 'ana', ticked, decision = 'allow' }: Decision = {}): Promise<URL> {
    const boxes = ticked ?? (page.searchParams.get('scope') ?? '').split(' ');
    const chosen = new URL(page);
    const email = account.includes('@') ? account : `${account}@sandbox.example`;
    chosen.searchParams.set('account', email);
    const shown = await fetch(chosen, { redirect: 'manual' });
    // Some accounts are sent back before they are asked, and some may only turn back.
    if (shown.status === 302) return new URL(shown.headers.get('location') ?? '');
    const [, turnBack] = /id="turn-back" href="([^"]+)"/.exec(await shown.text()) ?? [];
    if (turnBack !== undefined) return new URL(turnBack.replaceAll('&amp;', '&'));
    const response = await fetch(`${page.origin}${page.pathname}/consent`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams([
        ['request', page.searchParams.toString()],
        ['account', email],
        ['decision', decision],
        ...boxes.map((scope) => ['scope', scope]),
      ]),
    });
    return new URL(response.headers.get('location') ?? '');
  }

  /** Opens the link and decides; gives the callback that the provider sends the browser to, which is not opened yet. */
  async wayBack(url: string, decision?: Decision): Promise<URL> {
    return this.decide(await this.begin(url), decision);
  }

  /** The whole way; gives the answer of our callback. */
  async consent(url: string, decision?: Decision): Promise<Response> {
    return this.open(await this.wayBack(url, decision));
  }

  /** The names of the cookies that go along to an address. */
  cookieNamesFor(url: URL): string[] {
    return [...this.cookiesFor(url).matchAll(/([^=; ]+)=[^;]*/g)].map(([, name = '']) => name);
  }

  /** What goes along to an address. */
  cookiesFor(url: URL): string {
    return [...this.#cookies.values()]
      .filter(({ path }) => url.pathname === path || url.pathname.startsWith(`${path.replace(/\/$/, '')}/`))
      .map(({ pair }) => pair)
      .join('; ');
  }

  #keep(url: URL, line: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const name = pair.slice(0, pair.indexOf('='));
    const path = attributes.find((it) => /^path=/i.test(it))?.slice(5) ?? url.pathname;
    const isExpired = attributes.some((it) => /^(max-age=0$|expires=thu, 01 jan 1970)/i.test(it));
    if (isExpired) this.#cookies.delete(`${name} ${path}`);
    else this.#cookies.set(`${name} ${path}`, { pair, path });
  }
}

interface Cookie {
  readonly pair: string;
  readonly path: string;
}

export interface Decision {
  /** The part of the address before `@sandbox.example`, or a whole address of another domain. */
  account?: string;
  ticked?: readonly string[];
  decision?: 'allow' | 'deny';
}

let people = 0;

/** An account with a small book that no other test of the file uses: revoking one grant ends all of an account. */
export const anyone = (): string => `size-${++people}`;

/** The same address with other parameters; `undefined` takes one away. */
export function withParameters(url: URL, changes: Readonly<Record<string, string | undefined>>): URL {
  const changed = new URL(url);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) changed.searchParams.delete(name);
    else changed.searchParams.set(name, value);
  }
  return changed;
}

export const stateOf = (url: URL): string => url.searchParams.get('state') ?? '';
