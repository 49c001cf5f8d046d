import type { AppContext } from '../context/app-context.js';
import type { WayWithPage } from '../grants/usable-way.js';
import { codeOf } from '../imports/begin.js';
import type { Import } from '../model/import.js';
import { providerOf, wayOf } from '../sources/registry.js';

const pagePaths: Record<WayWithPage['importType'], string> = {
  CSV: 'csv',
  VCARD: 'vcard',
  UPLOAD: 'upload',
  OAUTH: 'n',
};

/** Every `import_type` that begin answers. */
export const importTypes = Object.keys(pagePaths);

/** What an import that begins with a page is called. */
export function importTypeOf({
  source,
  method,
}: Pick<Import, 'source' | 'method'>): WayWithPage['importType'] {
  const provider = providerOf(source);
  const way = method === 'consent' ? wayOf(provider, 'consent') : wayOf(provider, 'upload');
  return way?.importType ?? 'UPLOAD';
}

/** Where the person of an import is to go. */
export const pageUrlOf = (parts: Pick<AppContext, 'config' | 'masterKey'>, it: Import): string =>
  `${parts.config.baseUrl}/${pagePaths[importTypeOf(it)]}/${codeOf(parts, it)}`;
