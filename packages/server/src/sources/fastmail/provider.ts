import { knownProvider } from '../carddav/providers.js';

/** Fastmail, as it is read by CardDAV. */
export const provider = knownProvider('fastmail');
