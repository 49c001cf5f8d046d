import { type Schema, uri, wordOf } from '../types.js';
import { contexts, label, listAs, pref, typed } from './parts.js';

/** @see RFC 9553 §1.4.4 */
const resource = {
  uri,
  mediaType: { type: 'string', pattern: '^[\\w.+-]+/[\\w.+-]+$' },
  contexts,
  pref,
  label,
};

/** @see RFC 9553 §2.4.1 */
export const calendar = typed('Calendar', { ...resource, kind: wordOf('calendar', 'freeBusy') }, [
  'kind',
  'uri',
]);

/** @see RFC 9553 §2.6.1 */
export const cryptoKey = typed('CryptoKey', resource, ['uri']);

/** @see RFC 9553 §2.6.2 */
export const directory = typed('Directory', { ...resource, kind: wordOf('directory', 'entry'), listAs }, [
  'kind',
  'uri',
]);

/** @see RFC 9553 §2.6.3 */
export const link = typed('Link', { ...resource, kind: wordOf('contact') }, ['uri']);

export const mediumProperties: Schema = {
  '@type': { const: 'Media' },
  ...resource,
  kind: wordOf('photo', 'sound', 'logo'),
};

/** @see RFC 9553 §2.6.4 */
export const medium = typed('Media', mediumProperties, ['kind', 'uri']);
