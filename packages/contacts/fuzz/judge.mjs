import { performance } from 'node:perf_hooks';
import { AddressBookError, defaultLimits, readAddressBook } from '../dist/index.js';

/** @see README.md, "Trouble" */
const documented = new Set(['file_unknown_format', 'file_unreadable', 'too_large']);

/** Limits so tight that ordinary files meet them, taken for some of the inputs. */
const tight = {
  maxContacts: 3,
  maxEntries: 3,
  maxBytes: 5000,
  maxUnpackedBytes: 3000,
  maxHeldBytes: 2000,
  maxLineBytes: 120,
  maxProperties: 6,
  maxValues: 2,
  maxValueLength: 16,
  maxPhotoLength: 30,
  maxReported: 2,
  pageSize: 2,
};

/** Reads an input as the public door does, and gives what is wrong with that; undefined when nothing is. */
export async function judge({ bytes }, random) {
  const limits = random.chance(0.2) ? tight : {};
  const sizes = random.chance(0.1) ? [1 + random.below(7), 1 + random.below(900)] : undefined;
  const began = performance.now();
  const once = await readOnce(bytes, limits);
  const ms = performance.now() - began;
  const wrong = once.wrong ?? wrongIn(once, { ...defaultLimits, ...limits });
  if (wrong || !sizes) return { wrong, ms, ...told(once) };
  const again = await readOnce(chunked(bytes, sizes), limits);
  const isSame =
    JSON.stringify([once.contacts, once.report]) === JSON.stringify([again.contacts, again.report]);
  return { wrong: isSame ? undefined : 'reads otherwise in other chunks', ms, ...told(once) };
}

const told = ({ code, contacts, report }) => ({ code, contacts: contacts.length, format: report.format });

/** How long reading takes: the least of some, and of the processor's time, since a machine has other things to do. */
export async function fastestMs(bytes) {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 4; i++) {
    const began = performance.now();
    const used = process.cpuUsage();
    await readOnce(bytes, {});
    const { user, system } = process.cpuUsage(used);
    least = Math.min(least, performance.now() - began, (user + system) / 1000);
  }
  return least;
}

async function readOnce(source, limits) {
  const contacts = [];
  const book = readAddressBook(source, { limits });
  const { report } = book;
  try {
    for await (const page of book) contacts.push(...page);
  } catch (error) {
    if (error instanceof AddressBookError && documented.has(error.code))
      return { contacts, report, code: error.code };
    return { contacts, report, wrong: `throws ${error?.stack ?? error}` };
  }
  return { contacts, report, code: 'read' };
}

async function* chunked(bytes, sizes) {
  for (let at = 0, i = 0; at < bytes.length; at += sizes[i++ % sizes.length])
    yield bytes.subarray(at, at + sizes[i % sizes.length]);
}

function wrongIn({ contacts, report }, limits) {
  if (report.kept !== contacts.length) return 'reports another number of contacts';
  if (report.read !== contacts.length + report.skippedTotal) return 'loses cards or rows silently';
  if (contacts.length > limits.maxContacts) return 'gives more contacts than allowed';
  if (report.skipped.length > limits.maxReported) return 'reports more than allowed';
  for (const contact of contacts) {
    const wrong = wrongWith(contact, limits);
    if (wrong) return wrong;
  }
  return undefined;
}

const lists = ['email', 'phone', 'address', 'companies', 'groups', 'photos', 'locations', 'urls'];
/** Types are labels, which have a limit of their own. */
const mostOfType = 100;
const manyLined = new Set(['street', 'formatted', 'notes']);

function wrongWith(contact, limits) {
  for (const list of lists) {
    if (contact[list].length > limits.maxValues) return `has too many of ${list}`;
    if (contact[list].filter(({ primary }) => primary).length > 1) return `has two primaries in ${list}`;
    for (const entry of contact[list]) {
      const most = list === 'photos' ? limits.maxPhotoLength : limits.maxValueLength;
      const wrong = typeof entry === 'string' ? wrongText(list, entry, most) : wrongFields(entry, most);
      if (wrong) return wrong;
    }
  }
  if (contact.email.some(({ address }) => !/^[^\s@]+@[^\s@]+$|^"[^"]*"@[^\s@]+$/.test(address)))
    return 'has an address that is none';
  if (contact.dob !== '' && !isDate(contact.dob)) return 'has a day that never was';
  return wrongFields(contact, limits.maxValueLength);
}

function wrongFields(fields, most) {
  for (const [name, value] of Object.entries(fields)) {
    const wrong = typeof value === 'string' ? wrongText(name, value, most) : undefined;
    if (wrong) return wrong;
  }
  return undefined;
}

function wrongText(name, text, most) {
  const limit = name === 'type' ? mostOfType : most;
  if (text.length > limit) return `has more than ${limit} characters in ${name}`;
  if (!text.isWellFormed()) return `has half a character in ${name}`;
  if (/[\0-\x09\x0b-\x1f\x7f]/.test(text)) return `has control characters in ${name}`;
  if (text.includes('\n') && !manyLined.has(name)) return `has several lines in ${name}`;
  return text === text.trim() ? undefined : `has blanks around ${name}`;
}

function isDate(text) {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
