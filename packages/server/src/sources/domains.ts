import { setTimeout } from 'node:timers/promises';
import { findSource } from './registry.js';
import type { Source } from './source.js';

/** Mail domains of each source; `*` stands for any country, as in yahoo.de, yahoo.co.uk and yahoo.com. */
const domains: Record<string, string> = {
  gmail: 'gmail.com googlemail.com',
  yahoo: 'yahoo.* ymail.com rocketmail.com att.net sbcglobal.net bellsouth.net rogers.com sky.com xtra.co.nz',
  outlookcom: 'outlook.* hotmail.* live.* msn.com',
  aol: 'aol.* aim.com verizon.net',
  icloud: 'icloud.com me.com mac.com',
  fastmail: 'fastmail.com fastmail.fm fastmail.net sent.com messagingengine.com',
  zoho: 'zoho.com zohomail.*',
  gmx: 'gmx.*',
  web_de: 'web.de',
  mailcom: 'mail.com',
  mail_ru: 'mail.ru inbox.ru list.ru bk.ru internet.ru',
  yandex_ru: 'yandex.* ya.ru',
  qq_mail: 'qq.com foxmail.com',
  mail163: '163.com',
  mail126: '126.com',
  mail_yeah_net: 'yeah.net',
  naver: 'naver.com',
  o2_pl: 'o2.pl tlen.pl',
  rediff: 'rediff.com rediffmail.com',
  sapo: 'sapo.pt',
  terra: 'terra.com.br terra.com',
  uol: 'uol.com.br',
  bol: 'bol.com.br',
  qip_ru: 'qip.ru',
  plaxo: 'plaxo.com',
};

/** Who runs the mail servers of a domain tells where its address books are. */
const mailHosts: Record<string, string> = {
  'google.com': 'gmail',
  'googlemail.com': 'gmail',
  'yahoodns.net': 'yahoo',
  'hotmail.com': 'outlookcom',
  'mail.protection.outlook.com': 'office365',
  'icloud.com': 'icloud',
  'messagingengine.com': 'fastmail',
  'zoho.com': 'zoho',
  'zoho.eu': 'zoho',
  'yandex.net': 'yandex_ru',
  'yandex.ru': 'yandex_ru',
  'mail.ru': 'mail_ru',
  'qq.com': 'qq_mail',
};

const exact = new Map<string, string>();
const anyCountry = new Map<string, string>();
for (const [code, list] of Object.entries(domains)) {
  for (const domain of list.split(' ')) {
    if (domain.endsWith('.*')) anyCountry.set(domain.slice(0, -2), code);
    else exact.set(domain, code);
  }
}

/** The names of the mail servers of a domain, as DNS tells; injected so that tests need none. */
export type ResolveMailHosts = (domain: string) => Promise<string[]>;

/**
 * The domain of an e-mail address or a bare domain, in lower case and ASCII (RFC 5891); `undefined` when it is
 * neither.
 */
export function domainOf(addressOrDomain: string): string | undefined {
  const domain = addressOrDomain.slice(addressOrDomain.lastIndexOf('@') + 1);
  if (!domain.includes('.') || domain.length > 253 || /[\s/?#:@\\%]/.test(domain)) return undefined;
  if (!URL.canParse(`http://${domain}`)) return undefined;
  const { hostname } = new URL(`http://${domain}`);
  return /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/.test(hostname) ? hostname : undefined;
}

/** The source that a domain belongs to, by table, then by its mail servers; within `timeoutMs`. */
export async function sourceOfDomain(
  domain: string,
  resolveMailHosts: ResolveMailHosts,
  timeoutMs = 1000,
): Promise<Source | undefined> {
  const code = codeByTable(domain) ?? (await codeByMailHosts(domain, resolveMailHosts, timeoutMs));
  return code === undefined ? undefined : findSource(code);
}

/** Anything else behind the name is somebody's own: live.example.com is no mail domain of Microsoft. */
const country = /^(com|net|[a-z]{2}|(com?|net?|org?)\.[a-z]{2})$/;

function codeByTable(domain: string): string | undefined {
  const dot = domain.indexOf('.');
  const isAnyCountry = country.test(domain.slice(dot + 1));
  return exact.get(domain) ?? (isAnyCountry ? anyCountry.get(domain.slice(0, dot)) : undefined);
}

async function codeByMailHosts(
  domain: string,
  resolveMailHosts: ResolveMailHosts,
  timeoutMs: number,
): Promise<string | undefined> {
  const late = setTimeout<string[]>(timeoutMs, [], { ref: false });
  // A domain without mail servers is everyday: it then belongs to no provider that we know.
  const hosts = await Promise.race([resolveMailHosts(domain).catch(() => []), late]);
  for (const host of hosts) {
    const owner = Object.keys(mailHosts).find((known) => host === known || host.endsWith(`.${known}`));
    if (owner !== undefined) return mailHosts[owner];
  }
  return undefined;
}
