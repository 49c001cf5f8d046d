/** What a reader takes before it cuts, skips or stops. Every limit that bites is said in the report. */
export interface ReadLimits {
  /** Contacts given at most; the reader then stops, with the warning `too_many_contacts`. @defaultValue 100,000 */
  maxContacts: number;
  /** Bytes of the file read at most; beyond, reading ends with `too_large`. @defaultValue 1 GiB */
  maxBytes: number;
  /** Entries of an archive met at most; beyond, reading ends with `too_large`. @defaultValue 100,000 */
  maxEntries: number;
  /** Bytes that may come out of compressed parts, all together; beyond, `too_large`. @defaultValue 1 GiB */
  maxUnpackedBytes: number;
  /**
   * Bytes that may come out of compressed parts for each byte of the file, once they are more than 16 MiB; beyond,
   * `too_large`. @defaultValue 200
   */
  maxUnpackRatio: number;
  /** Bytes of a workbook held until its end: packed sheets, and the strings they share; beyond, `too_large`. @defaultValue 128 MiB */
  maxHeldBytes: number;
  /** Longest logical line (a folded vCard property, a CSV row), in decoded characters. Longer ones are skipped. @defaultValue 8 Mi */
  maxLineBytes: number;
  /** Properties of a card, cells of a row; the rest is dropped. @defaultValue 10,000 */
  maxProperties: number;
  /** Values of one list of a contact, as e-mail addresses. @defaultValue 100 */
  maxValues: number;
  /** Longest value in characters, photos apart; longer ones are cut at a grapheme. @defaultValue 2,000 */
  maxValueLength: number;
  /** Longest inline photo, in characters of its data URL; longer ones are dropped. @defaultValue 512 Ki */
  maxPhotoLength: number;
  /** Skips, groups and unread parts told one by one in the report; the others are only counted. @defaultValue 1,000 */
  maxReported: number;
  /** Contacts of a page. @defaultValue 200 */
  pageSize: number;
}

/** What holds where a caller says nothing else. */
export const defaultLimits: Readonly<ReadLimits> = {
  maxContacts: 100_000,
  maxBytes: 2 ** 30,
  maxEntries: 100_000,
  maxUnpackedBytes: 2 ** 30,
  maxUnpackRatio: 200,
  maxHeldBytes: 128 * 2 ** 20,
  maxLineBytes: 8 * 2 ** 20,
  maxProperties: 10_000,
  maxValues: 100,
  maxValueLength: 2_000,
  maxPhotoLength: 512 * 1024,
  maxReported: 1_000,
  pageSize: 200,
};

/**
 * The defaults with the caller's own limits.
 * @throws RangeError for a limit that is not a whole number of at least 1: `NaN` would quietly switch it off.
 */
export function withDefaults(own: Partial<ReadLimits> = {}): ReadLimits {
  const limits = { ...defaultLimits };
  for (const name of Object.keys(defaultLimits) as (keyof ReadLimits)[]) {
    const value = own[name];
    if (value === undefined) continue;
    if (value !== Number.POSITIVE_INFINITY && !(Number.isInteger(value) && value >= 1)) {
      throw new RangeError(`The limit ${name} must be a whole number of at least 1.`);
    }
    limits[name] = value;
  }
  return limits;
}
