import { ImportFailure } from '../../../model/failures.js';
import { leadsAway } from '../../../outbound/hop.js';
import { behindProxy } from '../../http/redirect.js';
import type { SourceContext } from '../../provider.js';
import { element } from './names.js';

/** A request of WebDAV. */
export interface DavRequest {
  readonly method: 'PROPFIND' | 'REPORT' | 'GET';
  readonly url: URL;
  readonly depth?: 0 | 1;
  readonly body?: string;
  readonly isLong?: boolean;
  /** Asks as anybody could, and takes a redirect as the answer. */
  readonly isProbe?: boolean;
}

/** Asks the servers of one person's address books: those of one registrable domain, and by https where it began so. */
export class DavClient {
  constructor(
    private readonly context: Pick<SourceContext, 'request'>,
    /** Where it began. */
    readonly server: URL,
  ) {}

  /** The answer of any status; throws what reaching the server throws. */
  ask({ method, url, depth, body, isLong = false, isProbe = false }: DavRequest): Promise<Response> {
    this.#check(url);
    return this.context.request({
      url,
      method,
      headers: {
        accept: method === 'GET' ? 'text/vcard, */*;q=0.1' : 'text/xml, application/xml;q=0.9',
        ...(depth !== undefined && { depth: String(depth) }),
        ...(body !== undefined && { 'content-type': 'application/xml; charset=utf-8' }),
      },
      ...(body !== undefined && { body }),
      isLong,
      isAnonymous: isProbe,
      redirect: isProbe ? 'manual' : 'follow',
    });
  }

  /** Asks for properties (RFC 4918 §9.1). */
  propfind(url: URL, depth: 0 | 1, properties: Iterable<string>, more: Partial<DavRequest> = {}) {
    const body = `${declaration}<propfind xmlns="DAV:"><prop>${[...properties].map(element).join('')}</prop></propfind>`;
    return this.ask({ ...more, method: 'PROPFIND', url, depth, body });
  }

  report(url: URL, depth: 0 | 1, body: string, more: Partial<DavRequest> = {}) {
    return this.ask({ ...more, method: 'REPORT', url, depth, body: declaration + body });
  }

  /**
   * Where a link leads that a server gave at `base`. Throws `address_refused` where credentials must not go.
   */
  follow(href: string, base: URL): URL {
    if (!URL.canParse(href, base.href)) throw refused(base, 'to what is not a URL');
    const meant = behindProxy(new URL(href, base), base);
    this.#check(meant);
    return meant;
  }

  #check(url: URL): void {
    const away = leadsAway(this.server, url);
    if (away !== undefined) throw refused(this.server, away);
  }
}

const declaration = '<?xml version="1.0" encoding="utf-8"?>';

const refused = ({ host }: URL, where: string) =>
  new ImportFailure('address_refused', { cause: `${host} leads ${where}`, isFinal: true });
