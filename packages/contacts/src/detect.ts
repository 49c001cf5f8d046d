export type FileFormat = 'vcard' | 'csv' | 'ldif' | 'jcard' | 'jscontact';

/** What a file is, from its first bytes (give it at least the first 64 KB, or all of it). The name of the file decides nothing. */
export function detectFormat(
  _head: Uint8Array,
  _options: { fileName?: string | undefined } = {},
): { format: FileFormat } | { format: undefined; looksLike: string } {
  return { format: undefined, looksLike: 'an empty file' };
}
