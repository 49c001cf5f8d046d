import type { MxRecord, SrvRecord } from 'node:dns';
import { Resolver } from 'node:dns/promises';
import type { DnsRecords } from 'bookbridge';
import { sandboxedProviders } from './providers.js';
import { sandboxedServers } from './servers/servers.js';

/** Of all domains of the sandbox, which nobody can have (RFC 6761 §6.5). */
const ownDomain = /(^|\.)sandbox\.example$/;

/** As long as an answer is of use to somebody who waits for it. */
const realDns = new Resolver({ timeout: 1000, tries: 1 });

/**
 * What the sandbox's domains say of their mail and of their servers, which are all at its URL; any other domain is asked in
 * DNS.
 */
export function sandboxDns(sandboxUrl: string, others: DnsRecords = realDns): DnsRecords {
  const own = recordsAt(new URL(sandboxUrl));
  return {
    resolveMx: (name) => (ownDomain.test(name) ? answer(own.mx, name) : others.resolveMx(name)),
    resolveSrv: (name) => (ownDomain.test(name) ? answer(own.srv, name) : others.resolveSrv(name)),
    resolveTxt: (name) => (ownDomain.test(name) ? answer(own.txt, name) : others.resolveTxt(name)),
  };
}

async function answer<Row>(rows: ReadonlyMap<string, Row[]>, name: string): Promise<Row[]> {
  const found = rows.get(name);
  if (found === undefined) throw Object.assign(new Error(`no record of ${name}`), { code: 'ENOTFOUND' });
  return found;
}

/** By their names. */
function recordsAt({ hostname, port }: URL) {
  const mx = new Map<string, MxRecord[]>();
  const srv = new Map<string, SrvRecord[]>();
  const txt = new Map<string, string[][]>();
  for (const { mailHosts = {} } of sandboxedProviders)
    for (const [domain, exchange] of Object.entries(mailHosts)) mx.set(domain, [{ exchange, priority: 0 }]);
  const here: SrvRecord = { name: hostname, port: Number(port), priority: 0, weight: 0 };
  for (const { domain, path, isFoundBy } of sandboxedServers.flatMap(({ servers }) => servers)) {
    if (isFoundBy === 'table') continue;
    const name = `${isFoundBy}._tcp.${domain}`;
    srv.set(name, [here]);
    if (isFoundBy === '_carddav') txt.set(name, [[`path=${path}`]]);
    // That there is no CardDAV, so that nobody looks for it at the domain's host.
    else srv.set(`_carddavs._tcp.${domain}`, [{ ...here, name: '.' }]);
  }
  return { mx, srv, txt };
}
