import type { ColumnField } from './csv/mapping.js';
import type { FileFormat } from './detect.js';
import type { ReadLimits } from './text/limits.js';
import type { LineEnd } from './text/line-end.js';

/** Why a card or a row gave no contact. */
export type SkipReason =
  /** It has nothing that a contact could be made of. */
  | 'empty'
  /** It is longer than `maxLineBytes`. */
  | 'too_long'
  /** It is not in the form its format asks for. */
  | 'malformed';

/** Why a part of a contact, or of the file, is not as it was written. */
export type WarningReason =
  /** `maxContacts` were given; reading ended there. */
  | 'too_many_contacts'
  /** A card or a row has more than `maxProperties`; the rest was dropped. */
  | 'too_many_properties'
  /** A list has more than `maxValues`; the rest was dropped. */
  | 'too_many_values'
  /** A property is longer than `maxLineBytes`, and was passed over. */
  | 'too_long'
  /** A value was longer than `maxValueLength`. */
  | 'value_cut'
  /** A photo is none, or longer than `maxPhotoLength`. */
  | 'photo_dropped'
  /** What stands for an address is none. */
  | 'email_dropped'
  /** What stands for a phone number has no digit, or lost its last digits to a spreadsheet (`4,9E+11`). */
  | 'phone_dropped'
  /** What stands for a birthday is no day that was. */
  | 'date_dropped'
  /** A line of a card or an entry is no property, and goes on with no text: it was passed over. */
  | 'line_dropped'
  /** A property that is not known holds what looks like a phone number or an e-mail address, and was passed over. */
  | 'property_dropped'
  /** Text outside of all cards was passed over. */
  | 'text_outside'
  /** A card begins before the one before has ended. */
  | 'missing_end'
  /** The file ends in the middle of a card. */
  | 'cut_off'
  /** Bytes that are no character in the encoding of the file became U+FFFD. */
  | 'bytes_replaced'
  /** There are more groups, or more members that are still to come, than are kept. */
  | 'groups_dropped'
  /** An address of a list is nobody's in the book, and is not kept with the list. */
  | 'members_unknown'
  /** A quote is never closed. */
  | 'quote_open'
  /** A second column has another value for a field that a person has once; the first one stays. */
  | 'value_dropped'
  /** A row has something beyond the last column of its table. */
  | 'cells_dropped'
  /** A row above the header has something in it. */
  | 'before_header'
  /** A sheet has more merged cells than are kept; those beyond are as if they were not merged. */
  | 'merges_dropped';

/** Why an entry of an archive or a sheet of a workbook was not read. */
export type UnreadReason =
  /** There is nothing in it. */
  | 'empty'
  /** It is no address book and no list of people. */
  | 'not_people'
  /** It is a picture. */
  | 'picture'
  /** It is an archive; what is inside of archives in archives is not read. */
  | 'archive'
  /** It has a password. */
  | 'locked'
  /** It is damaged, or compressed in a way that is not read. */
  | 'damaged'
  /** A limit was met in it, or before it. */
  | 'too_large'
  /** A sheet that somebody hid. */
  | 'hidden'
  /** A sheet that has not the headers of the columns that were given. */
  | 'other_columns';

/** An entry of an archive or a sheet of a workbook that was not read. */
export interface UnreadPart {
  /** Its number in the file, from 1, hidden sheets counted too. */
  part: number;
  /** Of a workbook in an archive that was read itself: the number of the sheet in the workbook. */
  sheet?: number;
  reason: UnreadReason;
}

/** A card or a row that gave no contact. */
export interface Skip {
  /** Line of the file where the skipped card or row begins; the first is 1. In a workbook, the row. */
  at: number;
  /** Which part of the file `at` counts in, from 1: the entry of an archive, the sheet of a workbook. Not there for other files. */
  part?: number;
  /** Of a workbook in an archive, the sheet that it counts in. */
  sheet?: number;
  reason: SkipReason;
  /**
   * How many lines it takes, from `at`: enough to cut it out of the file; 0 where it shares its line with others, as cards
   * do whose lines end in another way than the file's. Nothing of its text is kept.
   */
  excerptLength: number;
}

/** One kind of thing that was dropped or repaired. */
export interface Warning {
  /** Line where it happened first. */
  at: number;
  /** As for skips. */
  part?: number;
  sheet?: number;
  reason: WarningReason;
  /** How often. */
  count: number;
}

/** What was read, and what was not. Plain JSON; nothing of what people wrote is in it but the names of groups. */
export interface ReadReport {
  /** Undefined until known. */
  format: FileFormat | undefined;
  /**
   * vCard's versions (`'3.0'`, `'2.1, 3.0'`), or who wrote a table (`'Google'`, `'Outlook'`, `'other'`); `''` when unknown.
   * Of an archive, those of its entries.
   */
  version: string;
  /** A WHATWG encoding name: `'utf-8'`, `'windows-1252'`. */
  encoding: string;
  /**
   * What ends the lines that places are counted in: LF, also behind a CR, or CR alone; a table of CR has its LF count, too.
   * Undefined for archives, and for formats without lines.
   */
  lineEnd: LineEnd | undefined;
  /**
   * What each column of a table was read as, null for those passed over; `[]` for other formats, archives among them. Of
   * a workbook, those of the first sheet that is read. Headers are not told: they are whatever somebody wrote.
   */
  columns: (ColumnField | null)[];
  /** Where the header row of a CSV file is, and how many lines it takes; undefined when it has none, and for other formats. */
  header: Pick<Skip, 'at' | 'excerptLength'> | undefined;
  /**
   * Entries of an archive, sheets of a workbook: how many were read, and how many were not. The first of these are told one
   * by one, and so are the sheets of workbooks in an archive.
   */
  parts: { read: number; passedOver: number; unread: UnreadPart[] };
  /** Cards or rows seen that should give a contact. */
  read: number;
  /** Contacts given. */
  kept: number;
  /** The first ones, by line; `skippedTotal` counts all. */
  skipped: Skip[];
  skippedTotal: number;
  warnings: Warning[];
  /** Groups whose members were read before the group itself, by contact id. Members read later carry the group already. */
  groups: { name: string; members: string[] }[];
}

export function emptyReport(): ReadReport {
  return {
    format: undefined,
    version: '',
    encoding: '',
    lineEnd: undefined,
    columns: [],
    header: undefined,
    parts: { read: 0, passedOver: 0, unread: [] },
    read: 0,
    kept: 0,
    skipped: [],
    skippedTotal: 0,
    warnings: [],
    groups: [],
  };
}

/** Writes the report while the file is read. */
export class Reporter {
  readonly report = emptyReport();
  /** The part of the file that is being read, and the sheet of a part; 0 for a file of one piece. */
  part = 0;
  sheet = 0;

  constructor(private readonly limits: ReadLimits) {}

  skip(at: number, reason: SkipReason, lines: number): void {
    const { report } = this;
    report.read++;
    report.skippedTotal++;
    if (report.skipped.length < this.limits.maxReported)
      report.skipped.push({ ...this.place(at), reason, excerptLength: lines });
  }

  warn(at: number, reason: WarningReason): void {
    const known = this.report.warnings.find((warning) => warning.reason === reason);
    if (known) known.count++;
    else this.report.warnings.push({ ...this.place(at), reason, count: 1 });
  }

  private place(at: number): Pick<Skip, 'at' | 'part' | 'sheet'> {
    const { part, sheet } = this;
    return { at, ...(part && { part }), ...(sheet && { sheet }) };
  }
}
