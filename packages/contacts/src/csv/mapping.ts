import type { TextTarget } from './layout.js';

/** Which column of a table is read as what. A plain JSON value: ask for it with `readColumns`, edit it, and read with it. */
export interface ColumnMapping {
  /** One for each column of the file, from the first one on; columns without one are passed over. */
  columns: MappedColumn[];
}

/** The columns of a table, and how it begins. */
export interface TableColumns extends ColumnMapping {
  /**
   * Whether a header is known by its words, is taken for one because nobody is called so, or is not there. Where it is not
   * known a person may say it: ask again with `hasHeading`.
   */
  heading: 'known' | 'likely' | 'none';
  /** Up to five rows below the header, a cell for each column, cleaned and cut as samples are: personal data, too. */
  rows: string[][];
}

/** What reading looks at of a mapping. */
export interface ReadMapping {
  readonly columns: readonly Readonly<Pick<MappedColumn, 'header' | 'field'>>[];
}

/** A column of a table, and what is read out of it. */
export interface MappedColumn {
  /** What the header row says, as it stands in the file; `''` when the file or the column has no header. */
  header: string;
  /** What the column is read as; null for one that is passed over. */
  field: ColumnField | null;
  /** What the field rests on: a known exporter, the words of the header, or the values alone. Reading does not look at it. */
  basis: 'exporter' | 'words' | 'values' | 'none';
  /**
   * How sure this is, of columns that are passed over too: 1 for a known header of a known exporter, 0.9 for a word of
   * the dictionary, 0.8 for a header composed of such, 0.7 for one that only other columns or the values decide
   * ("Name", "Title", "Work"), 0.6 for what the values alone look like, 0.4 for names that are guessed by the form of
   * the values and for the second of two columns of one field whose values differ, 0.3 for a column that is passed over
   * although it may have names, 0 for one that nothing is known of. Between 0 and 0.5 a person should be asked. Reading
   * does not look at it.
   */
  confidence: number;
  /**
   * Up to three values of the first rows that differ, cleaned and cut to 80 characters. They are personal data: show
   * them to the person whose file it is, and keep them nowhere. Reading does not look at them.
   */
  samples: string[];
}

/** What a column can be read as. */
export type ColumnField =
  | { name: SingleField }
  | {
      name: KindedField;
      /** As of a contact (`'Home'`, `'Work Fax'`), or any label; not there when there is none. */
      type?: string;
      /**
       * Ties columns to the one that has their type row by row, and the parts of an address to each other when there
       * are more addresses of a type; any number. Parts of the same type and set are one address.
       */
      set?: number;
    }
  /** The labels of the columns of its set, as Google's `E-mail 1 - Label`; those that begin with `*` are first choices. */
  | { name: 'type'; set: number };

/** A column that is read as one of these says all by itself. Several values in a cell are separated by `:::`. */
export type SingleField =
  | TextTarget
  | 'company'
  | 'groups'
  | 'notes'
  | 'url'
  | 'photo'
  | 'location'
  | 'birthday'
  | 'birth_year'
  | 'birth_month'
  | 'birth_day'
  /** What stands before the family name in Dutch: "de", "van der". */
  | 'infix'
  /** The name of a Yahoo mailbox, which is an e-mail address where no other one is. */
  | 'yahoo_id';

/** `address` is a whole address in one cell. */
export type KindedField =
  | 'email'
  | 'phone'
  /** What stands before the number of the phone of its type and set. */
  | 'area_code'
  | 'street'
  /** In the same line as the street. */
  | 'house_number'
  | 'city'
  | 'region'
  | 'postal_code'
  | 'country'
  | 'address';
