// Who reads what, and how. A contender takes the bytes of a book and gives how many cards or rows it found.
import { readAddressBook } from '../dist/index.js';

const blockBytes = 65_536;

/** What is parsed by others goes no further: cells and properties as they are written. Ours are clean contacts. */
export const contenders = {
  vcard: {
    'decode, unfold, split': async () => floor,
    '@bookbridge/contacts': async () => readAll,
    'ical.js': async () => {
      const { default: ICAL } = await import('ical.js');
      return inParts('END:VCARD\r\n', (text) => ICAL.parse(text).length);
    },
    vcf: async () => {
      const { default: VCard } = await import('vcf');
      return inParts('END:VCARD\r\n', (text) => VCard.parse(text).length);
    },
    'vcard4-ts': async () => {
      const { parseVCards } = await import('vcard4-ts');
      return inParts('END:VCARD\r\n', (text) => parseVCards(text).vCards.length);
    },
  },
  csv: {
    '@bookbridge/contacts': async () => readAll,
    udsv: async () => {
      const { inferSchema, initParser } = await import('udsv');
      return (bytes) => {
        const text = new TextDecoder().decode(bytes);
        return initParser(inferSchema(text)).stringArrs(text).length;
      };
    },
    'udsv, rows let go': async () => {
      const { inferSchema, initParser } = await import('udsv');
      return (bytes) => udsvInBlocks(bytes, inferSchema, initParser);
    },
    papaparse: async () => {
      const { default: Papa } = await import('papaparse');
      return (bytes) => Papa.parse(new TextDecoder().decode(bytes)).data.length;
    },
    'csv-parse': async () => {
      const { parse } = await import('csv-parse/sync');
      return (bytes) => parse(bytes).length;
    },
  },
  ldif: {
    '@bookbridge/contacts': async () => readAll,
    ldif: async () => {
      const { default: ldif } = await import('ldif');
      return inParts('\n\n', (text) => ldif.parse(text).entries.length);
    },
  },
};

async function readAll(bytes) {
  let count = 0;
  const book = readAddressBook(bytes, { limits: { maxContacts: 10_000_000 } });
  for await (const page of book) count += page.length;
  return count;
}

/** The least that any reader of vCards does. */
function floor(bytes) {
  const decoder = new TextDecoder();
  let count = 0;
  for (let at = 0; at < bytes.length; at += blockBytes) {
    const block = decoder.decode(bytes.subarray(at, at + blockBytes), { stream: true });
    for (const line of block.replaceAll('\r\n ', '').split('\r\n')) {
      const colon = line.indexOf(':');
      if (line.slice(0, colon) === 'END') count++;
    }
  }
  return count;
}

function udsvInBlocks(bytes, inferSchema, initParser) {
  const decoder = new TextDecoder();
  let parser;
  let count = 0;
  for (let at = 0; at < bytes.length; at += blockBytes) {
    const text = decoder.decode(bytes.subarray(at, at + blockBytes), { stream: true });
    parser ??= initParser(inferSchema(text));
    parser.chunk(text, parser.stringArrs, () => {
      count++;
    });
  }
  parser.end();
  return count;
}

/** For those who hold all of a text and more: parts of some 10 MB, each of whole cards. */
function inParts(end, parse) {
  const most = 10_000_000;
  return (bytes) => {
    let count = 0;
    for (let from = 0; from < bytes.length; ) {
      const last = from + most >= bytes.length ? bytes.length : endOfCard(bytes, from + most, end);
      count += parse(new TextDecoder().decode(bytes.subarray(from, last)));
      from = last;
    }
    return count;
  };
}

function endOfCard(bytes, from, end) {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(end, from);
  return at < 0 ? bytes.length : at + end.length;
}
