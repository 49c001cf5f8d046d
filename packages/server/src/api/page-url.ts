import type { AppContext } from '../context/app-context.js';
import { codeOf } from '../imports/begin.js';
import type { Import } from '../model/import.js';
import type { Way } from '../sources/provider.js';
import { providerOf, wayOf } from '../sources/registry.js';

const pagePaths: Record<Way['importType'], string> = {
  CSV: 'csv',
  VCARD: 'vcard',
  UPLOAD: 'upload',
  OAUTH: 'n',
  CREDENTIALS: 'n',
};

/** Every `import_type` that begin answers. */
export const importTypes = Object.keys(pagePaths);

/** What an import that begins with a page is called. */
export function importTypeOf({ source, method }: Pick<Import, 'source' | 'method'>): Way['importType'] {
  return wayOf(providerOf(source), method)?.importType ?? 'UPLOAD';
}

/** Where the person of an import is to go, whose code has to be told again: as long as it is under way. */
export const pageUrlOf = (parts: Pick<AppContext, 'config' | 'masterKey'>, it: Import): string =>
  pageUrlWith(parts, it, codeOf(parts, it));

/** The same, when its code is known. */
export const pageUrlWith = (
  { config }: Pick<AppContext, 'config'>,
  it: Pick<Import, 'source' | 'method'>,
  code: string,
): string => `${config.baseUrl}/${pagePaths[importTypeOf(it)]}/${code}`;
