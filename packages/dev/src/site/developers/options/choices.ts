import { locales } from '@bookbridge/ui';
import type { Delivery } from '../../../imports/demo-import.js';
import { sandboxedServers } from '../../../sandbox/servers/servers.js';
import { listedSources } from '../listed-sources.js';

/** What a request for an import may ask for, as the page has it chosen. */
export interface Choices {
  readonly delivery: Delivery;
  readonly service: string;
  /** The name of a server of the sandbox; empty to let the person name theirs. */
  readonly server: string;
  readonly include: readonly string[];
  readonly isMerged: boolean;
  /** Empty for the language of the browser. */
  readonly locale: string;
  readonly userId: string;
  readonly echo: string;
  /** Whether the browser comes back to this page, or the window is closed and the events alone tell. */
  readonly isReturning: boolean;
  readonly idempotencyKey: string;
  readonly format: 'json' | 'xml';
  readonly hasEmailOnly: boolean;
  /** How many contacts are downloaded at once; empty for all. */
  readonly count: string;
}

/** The names of extra data that can be asked for, each with what it adds. */
export const includes = {
  mailing_address: 'Postal addresses',
  photo: 'Photos',
  notes: 'Notes',
  urls: 'Websites',
} as const;

/** Servers that can be named beforehand, for the sources that lead to any. */
export const namedServers = sandboxedServers
  .flatMap(({ servers }) => servers)
  .filter(({ source }) => source === 'carddav' || source === 'jmap');

/**
 * What texts of the application's own may be here. They stand in the address of this page, so they cannot be whatever a person
 * is known by.
 */
export const ownText = '[\\w.:\\-]{0,64}';

const isOwnText = new RegExp(`^${ownText}$`);

/** Reads a form, or the query of the page. What is not there, or not among what there is, is as usual. */
export function choicesIn(form: URLSearchParams): Choices {
  const among = (name: string, values: readonly string[], usual: string) =>
    values.find((value) => value === form.get(name)) ?? usual;
  const text = (name: string) => {
    const value = form.get(name) ?? '';
    return isOwnText.test(value) ? value : '';
  };
  return {
    delivery: form.get('delivery') === 'picked' ? 'picked' : 'whole',
    service: among(
      'service',
      listedSources.map(({ code }) => code),
      'gmail',
    ),
    server: among(
      'server',
      namedServers.map(({ name }) => name),
      '',
    ),
    include: Object.keys(includes).filter((name) => form.getAll('include').includes(name)),
    isMerged: form.get('merge') !== '0',
    locale: among('locale', locales, ''),
    userId: text('user_id'),
    echo: text('echo'),
    isReturning: form.get('end') === 'redirect',
    idempotencyKey: text('key'),
    format: form.get('format') === 'xml' ? 'xml' : 'json',
    hasEmailOnly: form.get('with') === 'email',
    count: /^[1-9]\d{0,5}$/.test(form.get('count') ?? '') ? (form.get('count') ?? '') : '',
  };
}

/** The query of the page that has the same chosen. */
export function queryOf(choices: Choices): URLSearchParams {
  const entries: [string, string][] = [
    ['delivery', choices.delivery === 'picked' ? 'picked' : ''],
    ['service', choices.service],
    ['server', choices.server],
    ...choices.include.map((name): [string, string] => ['include', name]),
    ['merge', choices.isMerged ? '' : '0'],
    ['locale', choices.locale],
    ['user_id', choices.userId],
    ['echo', choices.echo],
    ['end', choices.isReturning ? 'redirect' : ''],
    ['key', choices.idempotencyKey],
    ['format', choices.format === 'xml' ? 'xml' : ''],
    ['with', choices.hasEmailOnly ? 'email' : ''],
    ['count', choices.count],
  ];
  return new URLSearchParams(entries.filter(([, value]) => value !== ''));
}
