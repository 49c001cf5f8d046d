import type { PickerOptions } from '../options.js';
import type { Ground } from '../stub/launch.js';
import { type AskedSource, deviceCode } from '../stub/sources.js';

/** What the menu shows: the page's choice in its order, else all of the application's. */
export function listedSources(
  { settings, tools: { findSource } }: Ground,
  options: PickerOptions,
): AskedSource[] {
  const codes = options.sources ?? settings.sources.map(({ code }) => code);
  const device = codes.includes(deviceCode) || !options.sources ? [deviceCode] : [];
  const found = [...device, ...codes.filter((code) => code !== deviceCode)]
    .map((code) => findSource(settings, String(code), options))
    .filter((source) => source !== undefined);
  return found.filter(
    (source, at) => found.findIndex(({ service, asked }) => sameSource(service, asked, source)) === at,
  );
}

const sameSource = (service: string, asked: string, other: AskedSource) =>
  service === other.service && (service !== 'csv' || asked === other.asked);
