/** Where people have their address books, in their own words. */
export interface Place {
  /** The code of its source at the service. */
  readonly code: string;
  readonly name: string;
  /** By what else people know it. */
  readonly hint: string;
}

/** A file from anywhere: its page takes every kind, and says how to export one. */
export const filePlace: Place = { code: 'vcard', name: 'A file', hint: 'vCard, CSV, Excel and others' };

/** The places to choose from, those of most people first. */
export const places: readonly Place[] = [
  { code: 'gmail', name: 'Google', hint: 'Gmail, Android phones' },
  { code: 'icloud', name: 'iCloud', hint: 'iPhone, iPad, Mac' },
  { code: 'outlookcom', name: 'Outlook', hint: 'Outlook.com, Hotmail, Live' },
  { code: 'office365', name: 'Microsoft 365', hint: 'From work or school' },
  { code: 'yahoo', name: 'Yahoo', hint: 'Yahoo Mail' },
  { code: 'aol', name: 'AOL', hint: 'AOL Mail' },
  filePlace,
];

export const findPlace = (code: string | null): Place | undefined => places.find((it) => it.code === code);
