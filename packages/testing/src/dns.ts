import type { SrvRecord } from 'node:dns';
import { Dns } from '../../server/dist/outbound/dns/dns.js';

/** Records by the names that they are asked of; a function answers in its own way, or never. */
export interface Zone {
  readonly mx?: Readonly<Record<string, readonly string[] | (() => Promise<never>)>>;
  readonly srv?: Readonly<Record<string, readonly Partial<SrvRecord>[] | (() => Promise<never>)>>;
  readonly txt?: Readonly<Record<string, readonly string[] | (() => Promise<never>)>>;
}

/** A DNS that knows this and nothing else; `asked` are the names in the order in which they were asked of. */
export function playDns(zone: Zone = {}, maxMs?: number): { readonly dns: Dns; readonly asked: string[] } {
  const asked: string[] = [];
  const answer = async <Row>(
    rows: Readonly<Record<string, readonly Row[] | (() => Promise<never>)>> = {},
    name: string,
  ): Promise<readonly Row[]> => {
    asked.push(name);
    const found = rows[name];
    if (found === undefined) throw Object.assign(new Error(`no record of ${name}`), { code: 'ENOTFOUND' });
    return typeof found === 'function' ? found() : found;
  };
  const records = {
    resolveMx: async (name: string) =>
      (await answer(zone.mx, name)).map((exchange, priority) => ({ exchange, priority })),
    resolveSrv: async (name: string) =>
      (await answer(zone.srv, name)).map((row) => ({ name: '', port: 443, priority: 0, weight: 0, ...row })),
    resolveTxt: async (name: string) => (await answer(zone.txt, name)).map((text) => [text]),
  };
  return { dns: new Dns(records, maxMs), asked };
}

/** A name server that never answers. */
export const neverAnswering = (): Promise<never> => new Promise(() => undefined);

/** One that is broken. */
export const broken = async (): Promise<never> => {
  throw Object.assign(new Error('SERVFAIL'), { code: 'ESERVFAIL' });
};
