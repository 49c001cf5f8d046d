/** What bytes look like that are not an address book that can be read. */
export type LooksLike =
  | 'an empty file'
  | 'a binary file'
  | 'a calendar'
  | 'a text that is no list of people'
  | 'a web page'
  | 'an XML file'
  | 'a JSON file'
  | 'a PDF'
  | 'an Outlook data file'
  | 'an Outlook archive for Mac'
  | 'an Outlook message'
  | 'an archive of Apple Contacts'
  | 'a Numbers spreadsheet'
  | 'a database'
  | 'an image'
  | 'a compressed archive'
  | 'a program'
  | 'a sound'
  | 'a film'
  | 'an old Excel workbook'
  | 'a workbook with a password'
  | 'an Excel workbook without a list of people'
  | 'a LibreOffice workbook without a list of people'
  | 'a Word document'
  | 'a PowerPoint presentation'
  | 'an empty ZIP archive'
  | 'a ZIP archive'
  | 'a ZIP archive with a password'
  | 'a ZIP archive without an address book';

/**
 * Why reading ended: the bytes are no address book; they are damaged or have a password; there are more of them, or more
 * comes out of them, than the limits allow.
 */
export type AddressBookErrorCode = 'file_unknown_format' | 'file_unreadable' | 'too_large';

/**
 * Ends the reading of an address book. What was read before is given first, and the book's report stays readable.
 * Holds nothing of the file's content.
 */
export class AddressBookError extends Error {
  override readonly name = 'AddressBookError';
  /** Where they are not an address book that can be read. */
  readonly looksLike?: LooksLike;

  constructor(
    readonly code: AddressBookErrorCode,
    message: string,
    options: { cause?: unknown; looksLike?: LooksLike } = {},
  ) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    if (options.looksLike !== undefined) this.looksLike = options.looksLike;
  }
}

/** The bytes are none of the formats, or of one that has a password. */
export const notAnAddressBook = (
  looksLike: LooksLike,
  code: 'file_unknown_format' | 'file_unreadable' = 'file_unknown_format',
): AddressBookError => new AddressBookError(code, `This is no address book but ${looksLike}.`, { looksLike });
