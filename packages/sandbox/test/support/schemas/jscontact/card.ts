import { implies, mapOf, object, setOf, text, utcDate, wordOf } from '../types.js';
import { address } from './address.js';
import { anniversary } from './anniversary.js';
import { emailAddress, languagePref, onlineService, phone, schedulingAddress } from './communication.js';
import { name, nickname } from './name.js';
import { note } from './note.js';
import { organization, title } from './organization.js';
import { language } from './parts.js';
import { personalInfo } from './personal-info.js';
import { relation } from './relation.js';
import { calendar, cryptoKey, directory, link, medium } from './resource.js';
import { speakToAs } from './speak-to-as.js';

/** Values by pointers into the Card, without the slash before the first part; `extra` is no property. @see RFC 9553 §1.4.3 */
const patch = {
  type: 'object',
  propertyNames: { type: 'string', pattern: '^[^/]', not: { pattern: '(^|/)extra(/|$)' } },
  minProperties: 1,
};

export const cardProperties = {
  '@type': { const: 'Card' },
  version: wordOf('1.0', '2.0'),
  created: utcDate,
  kind: wordOf('individual', 'group', 'org', 'location', 'device', 'application'),
  language,
  members: setOf(text),
  prodId: text,
  relatedTo: mapOf(relation, text),
  uid: text,
  updated: utcDate,
  name,
  nicknames: mapOf(nickname),
  organizations: mapOf(organization),
  speakToAs,
  titles: mapOf(title),
  emails: mapOf(emailAddress),
  onlineServices: mapOf(onlineService),
  phones: mapOf(phone),
  preferredLanguages: mapOf(languagePref),
  calendars: mapOf(calendar),
  schedulingAddresses: mapOf(schedulingAddress),
  addresses: mapOf(address),
  cryptoKeys: mapOf(cryptoKey),
  directories: mapOf(directory),
  links: mapOf(link),
  media: mapOf(medium),
  localizations: mapOf(patch, language),
  anniversaries: mapOf(anniversary),
  keywords: setOf(text),
  notes: mapOf(note),
  personalInfo: mapOf(personalInfo),
};

export const cardRequired = ['@type', 'version'];

/** A Card of version 1.0 has a uid; one of 2.0 may do without (RFC 9982). Only a group has members. */
export const cardRules = {
  ...implies({ properties: { version: { const: '1.0' } } }, { required: ['uid'] }),
  dependentSchemas: { members: { properties: { kind: { const: 'group' } }, required: ['kind'] } },
};

/** A Card of JSContact, without the extensions of vendors and of RFC 9555. @see RFC 9553 §2 */
export const card = object(cardProperties, cardRequired, cardRules);
