import { zipOf } from './archives.mjs';
import { mutateBytes } from './mutate-bytes.mjs';
import { mutateJson } from './mutate-json.mjs';
import { mutateLines, mutateProperty } from './mutate-lines.mjs';
import { mutateTable } from './mutate-table.mjs';
import { mutateXml } from './mutate-xml.mjs';
import { mutateZip } from './mutate-zip.mjs';

/** How a format's own structure is damaged; each has bytes and, where it has lines, lines as well. */
const mutators = {
  vcard: [mutateProperty, mutateProperty, mutateLines, mutateBytes],
  csv: [mutateTable, mutateTable, mutateLines, mutateBytes],
  ldif: [mutateProperty, mutateLines, mutateLines, mutateBytes],
  jcard: [mutateJson, mutateJson, mutateJson, mutateBytes],
  jscontact: [mutateJson, mutateJson, mutateJson, mutateBytes],
  'windows-contact': [mutateXml, mutateXml, mutateBytes],
  addresses: [mutateLines, mutateLines, mutateBytes],
};
const formats = Object.keys(mutators);
/** How often a format is taken: those that people bring more often, and containers, which are slower, less. */
const drawn = [
  ...['vcard', 'vcard', 'vcard', 'vcard', 'vcard', 'csv', 'csv', 'csv', 'csv', 'ldif', 'ldif'],
  ...['jcard', 'jscontact', 'jscontact', 'windows-contact', 'addresses', 'xlsx', 'zip'],
];

/** An input: a seed's bytes after a few damages, and the kind it was made as. */
export function inputOf(seeds, random) {
  const kind = random.of(drawn);
  if (kind === 'xlsx')
    return { kind, bytes: packed(random.of(seeds.workbooks), random, () => 'windows-contact') };
  if (kind === 'zip') return { kind, bytes: packed(random.of(seeds.archives), random, kindOfName) };
  const seed = random.chance(0.75) ? random.of(random.of(seeds.pieces[kind])) : random.of(seeds.texts[kind]);
  return { kind, bytes: encoded(damaged(seed, kind, seeds, random), random) };
}

/** What stands in other files of a kind is more telling than noise. */
function damaged(seed, kind, seeds, random) {
  let text = seed;
  const times = 1 + random.below(6);
  const other = random.of(random.of(seeds.pieces[random.chance(0.9) ? kind : random.of(formats)]));
  for (let i = 0; i < times; i++) text = random.of(mutators[kind])(text, random, other);
  return text;
}

const kindOfName = (name) =>
  name.endsWith('.vcf') ? 'vcard' : name.endsWith('.contact') ? 'windows-contact' : 'csv';

function packed(entries, random, kindOf) {
  let list = entries.map((entry) => ({ ...entry }));
  const times = random.below(4);
  for (let i = 0; i < times; i++) {
    const entry = random.of(list);
    entry.content = random.of(mutators[kindOf(entry.name)])(entry.content, random, random.of(list).content);
    entry.ready = undefined;
  }
  if (random.chance(0.1)) list = list.filter(() => random.chance(0.7));
  if (random.chance(0.1)) list.sort(() => random.below(3) - 1);
  for (const entry of list) {
    if (random.chance(0.1)) entry.isStored = !entry.isStored;
    if (random.chance(0.1)) entry.hasDescriptor = !entry.hasDescriptor;
  }
  return random.chance(0.6) ? mutateZip(zipOf(list), random) : zipOf(list);
}

const marks = { utf8: '\xef\xbb\xbf', utf16le: '\xff\xfe' };

function encoded(text, random) {
  if (random.chance(0.94)) return Buffer.from(text, 'latin1');
  if (random.chance(0.5)) return Buffer.from(marks.utf8 + text, 'latin1');
  const wide = Buffer.from(Buffer.from(text, 'latin1').toString('utf8'), 'utf16le');
  return random.chance(0.5) ? Buffer.concat([Buffer.from(marks.utf16le, 'latin1'), wide]) : wide;
}
