import type { PickerOptions } from '../options.js';
import type { Settings, SourceSetting } from '../settings.js';

/** A source with the code the page calls it by, which is what callbacks are told. */
export interface AskedSource {
  readonly asked: string;
  readonly name: string;
  readonly method: SourceSetting['method'] | 'device';
  /** What the import is begun with: a code, or the address that was typed. */
  readonly service: string;
  readonly domains: readonly string[];
}

export const deviceCode = 'device';

/** The phone's own picker, where there is one. */
export const hasDevicePicker = (): boolean =>
  'contacts' in navigator && 'ContactsManager' in window && window.top === window;

/** The source that is called so; `undefined` for codes that are unknown or closed. */
export function findSource(
  settings: Settings,
  asked: string,
  options: PickerOptions,
): AskedSource | undefined {
  const code = asked.trim().toLowerCase();
  if (code === deviceCode)
    return hasDevicePicker()
      ? { asked, name: '', method: 'device', service: deviceCode, domains: [] }
      : undefined;
  const source = settings.sources.find((it) => it.code === code || it.aliases.includes(code));
  if (!source) return undefined;
  const isFile = options.csvProviders?.[asked] === true || options.csvProviders?.[source.code] === true;
  return {
    asked,
    name: source.name,
    method: isFile ? 'upload' : source.method,
    service: isFile && source.method !== 'upload' ? 'csv' : source.code,
    domains: source.domains,
  };
}

/** Why a code opens the menu instead: the name of a provider that has closed. */
export function closedName(settings: Settings, asked: string): string | undefined {
  const code = asked.trim().toLowerCase();
  return settings.unlisted.find((it) => it.code === code || it.aliases.includes(code))?.name;
}
