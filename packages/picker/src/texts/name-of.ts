import type { AskedSource } from '../stub/sources.js';
import type { MenuTexts } from './picker-texts.js';

/** What people know a source by: a server of anybody's by what it is, and not by its protocol. */
export function nameOf({ service, name }: Pick<AskedSource, 'service' | 'name'>, texts: MenuTexts): string {
  if (service === 'carddav') return texts.anyServer;
  return service === 'jmap' ? `${texts.anyServer} (JMAP)` : name;
}
