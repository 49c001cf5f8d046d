import type { Blocks, Reading } from '../format.js';
import { inBlocks } from '../text/blocks.js';
import { XmlLexer, type XmlSink } from '../text/xml.js';
import { entriesOf, type Packed } from '../zip/entries.js';
import { countHeld } from '../zip/meter.js';
import { unpacked } from '../zip/unpack.js';

/**
 * The parts of a package that are needed, still packed, by their names in lower case. Sheets come before the strings and
 * styles that they share as often as after them, so all wait for the end of the archive: packed, a sheet is a tenth of its
 * size.
 * @see ECMA-376-2 §6.2.2 (part names), §7.3 (mapping to ZIP); OpenDocument 1.3 part 2 §3.1
 */
export async function holdParts(
  file: Blocks,
  reading: Reading,
  isNeeded: (name: string) => boolean,
): Promise<Map<string, Packed>> {
  const parts = new Map<string, Packed>();
  for await (const entry of entriesOf(file, reading)) {
    const name = entry.name.toLowerCase();
    if (!isNeeded(name) || parts.has(name)) continue;
    const bytes: Uint8Array[] = [];
    for await (const piece of entry.bytes) {
      countHeld(reading, piece.length);
      // A copy: the piece is a view that would keep its whole block.
      bytes.push(piece.slice());
    }
    const { method, isEncrypted, stated } = entry;
    parts.set(name, { method, isEncrypted, stated, bytes });
  }
  return parts;
}

/** Reads the XML of a part; yields after each block, where reading may be left. */
export async function* readXml(part: Packed, sink: XmlSink, reading: Reading): AsyncGenerator<void> {
  const lexer = new XmlLexer(sink, reading.book.limits);
  for await (const text of textOf(part, reading)) {
    lexer.push(text);
    yield;
  }
  lexer.end();
}

/** The text of a part, block by block. */
export async function* textOf(part: Packed, reading: Reading): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const block of inBlocks(unpacked(part, reading), Number.POSITIVE_INFINITY, undefined)) {
    decoder ??= new TextDecoder(encodingOf(block));
    yield decoder.decode(block, { stream: true });
  }
  yield decoder?.decode() ?? '';
}

/** Parts are in UTF-8 or UTF-16 (ECMA-376-2 §6.2.5 [M1.17]); the mark tells. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** Reads the whole XML of a part whose content stays in memory. */
export async function holdXml(part: Packed | undefined, sink: XmlSink, reading: Reading): Promise<void> {
  if (!part) return;
  let before = reading.unpackedBytes;
  for await (const _ of readXml(part, sink, reading)) {
    countHeld(reading, reading.unpackedBytes - before);
    before = reading.unpackedBytes;
  }
}
