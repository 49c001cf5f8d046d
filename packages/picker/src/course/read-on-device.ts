import type { WireContact } from '../contact/from-wire.js';
import type { Failure } from './import/machine.js';

export type Read =
  | { readonly contacts: readonly WireContact[]; readonly failure?: undefined }
  | { readonly failure: Failure };

/** Reads files in the page, by a chunk that is loaded for the first of them. */
export async function readOnDevice(
  files: readonly File[],
  onCount: (count: number) => void,
  signal: AbortSignal,
): Promise<Read> {
  const reader = await import('./read-files.js').catch(() => undefined);
  if (!reader) return { failure: { code: 'picker_unavailable' } };
  try {
    return { contacts: await reader.readFiles(files, onCount, signal) };
  } catch (error) {
    return { failure: { code: reader.fileFailure(error) } };
  }
}
