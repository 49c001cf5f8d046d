import type { LooksLike } from '../error.js';

/**
 * The program that keeps a file of that name in its own archives; undefined for names that anybody may give. Documents of
 * Pages and Keynote have the names of those of Numbers.
 */
export function programOf(name: string): LooksLike | undefined {
  if (/\.iwa$/.test(name)) return 'a Numbers spreadsheet';
  if (/(?:^|\/)com\.microsoft\.__/.test(name)) return 'an Outlook archive for Mac';
  if (/\.abbu\/|\.abcd(?:p|g|mr|db)$/.test(name)) return 'an archive of Apple Contacts';
  return undefined;
}
