import { AddressBookError } from '../error.js';

export const damaged = (cause?: unknown): AddressBookError =>
  new AddressBookError('file_unreadable', 'The archive is damaged.', cause === undefined ? {} : { cause });

export const locked = (): AddressBookError =>
  new AddressBookError('file_unreadable', 'The archive has a password.', {
    looksLike: 'a ZIP archive with a password',
  });

export const unknownMethod = (): AddressBookError =>
  new AddressBookError('file_unreadable', 'The archive is compressed in a way that is not read.');

export const tooLarge = (): AddressBookError =>
  new AddressBookError('too_large', 'There is more in the archive than is read.');
