import { firstWay } from '../grants/usable-way.js';
import { anyFile, findProvider } from '../sources/registry.js';

/** What an import of a source does where there is no OAuth client. */
export const withoutClient = (code: string): string =>
  firstWay(findProvider(code) ?? anyFile, () => false).method === 'credentials'
    ? 'asks for a password'
    : 'begins an upload';
