import type { MxRecord, SrvRecord } from 'node:dns';
import { Resolver } from 'node:dns/promises';
import { setTimeout } from 'node:timers/promises';
import { type NamedService, namedService } from './named-service.js';

/** Answers of DNS as `node:dns` gives them: what is not there is an error. Injected, so that tests need no DNS. */
export interface DnsRecords {
  resolveMx(domain: string): Promise<MxRecord[]>;
  resolveSrv(name: string): Promise<SrvRecord[]>;
  resolveTxt(name: string): Promise<string[][]>;
}

/** A service whose server a domain may name (RFC 2782): that of RFC 6764, by https and by http, and that of RFC 8620. */
export type ServiceName = '_carddavs' | '_carddav' | '_jmap';

/** As long as an answer is of use to somebody who waits for it. */
const maxAnswerMs = 1000;

/**
 * What domains say of their servers. A record that is not there, a name server that is broken, and one that does not answer
 * in time are all no answer, and everyday.
 */
export class Dns {
  readonly #records: DnsRecords;
  readonly #maxMs: number;

  constructor(
    // Within that time a second name server is asked where the first one is silent.
    records: DnsRecords = new Resolver({ timeout: maxAnswerMs / 2, tries: 2 }),
    maxMs = maxAnswerMs,
  ) {
    this.#records = records;
    this.#maxMs = maxMs;
  }

  /** Who takes a domain's mail: names in lower case, the preferred one first. */
  async mailHosts(domain: string): Promise<readonly string[]> {
    const records = (await this.#inTime(this.#records.resolveMx(domain))) ?? [];
    return records
      .toSorted((a, b) => a.priority - b.priority)
      .map(({ exchange }) => exchange.toLowerCase().replace(/\.$/, ''));
  }

  /** Where a domain has a service; `refused` when it says that it has none, `undefined` when it says nothing. */
  async service(name: ServiceName, domain: string): Promise<NamedService | 'refused' | undefined> {
    const records = await this.#inTime(this.#records.resolveSrv(`${name}._tcp.${domain}`));
    return namedService(records ?? []);
  }

  /** What else a domain says of a service. */
  async texts(name: ServiceName, domain: string): Promise<readonly string[]> {
    const records = await this.#inTime(this.#records.resolveTxt(`${name}._tcp.${domain}`));
    return (records ?? []).map((pieces) => pieces.join(''));
  }

  async #inTime<Answer>(question: Promise<Answer>): Promise<Answer | undefined> {
    const answered = new AbortController();
    const late = setTimeout(this.#maxMs, undefined, { signal: answered.signal });
    try {
      return await Promise.race([question, late]);
    } catch {
      return undefined;
    } finally {
      answered.abort();
    }
  }
}
