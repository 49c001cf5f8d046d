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
  /** What the bytes look like where they are no address book that can be read: "a PDF", "a workbook with a password". */
  readonly looksLike?: string;

  constructor(
    readonly code: AddressBookErrorCode,
    message: string,
    options: { cause?: unknown; looksLike?: string } = {},
  ) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    if (options.looksLike !== undefined) this.looksLike = options.looksLike;
  }
}

/** The bytes are none of the formats, or of one that has a password. */
export const notAnAddressBook = (
  looksLike: string,
  code: 'file_unknown_format' | 'file_unreadable' = 'file_unknown_format',
): AddressBookError => new AddressBookError(code, `This is no address book but ${looksLike}.`, { looksLike });
