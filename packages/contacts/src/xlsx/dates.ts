/** The year from which a workbook counts its days. */
export type DateSystem = 1900 | 1904;

const dayMs = 86_400_000;

/**
 * The calendar date of a serial number; undefined for one that is none.
 * @see ECMA-376-1 §18.17.4.1: of the 1900 system 60 is 29 February 1900, a day that never was, so those before it count from a day later
 */
export function dateOfSerial(serial: number, system: DateSystem): string | undefined {
  const days = Math.floor(serial);
  if (!(days >= (system === 1900 ? 1 : 0) && days < 2_958_466) || (system === 1900 && days === 60))
    return undefined;
  const first = system === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  return new Date(first + days * dayMs).toISOString().slice(0, 10);
}
