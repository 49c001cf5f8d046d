import { type Decoder, makeDecoder } from './decoder.js';
import { type Encoding, oddLines } from './encoding.js';
import { mendFolds } from './folds.js';
import { guessEncoding } from './guess.js';
import { isUtf8, wholeCharacters } from './utf8.js';

/** Turns blocks of bytes into text. Blocks of text may end anywhere between two characters. */
export interface BlockDecoder {
  decode(block: Uint8Array): string;
  end(): string;
}

export interface DecodeOptions {
  /** Lines may be folded in the middle of a character (vCard, LDIF). */
  folds: boolean;
  /** The encoding that a line states for itself, given its first bytes as ASCII. */
  declared?: (line: string) => string | undefined;
  locale?: string | undefined;
  /** Told once for every line with bytes that no encoding explains. */
  onReplaced: () => void;
}

export function blockDecoder(encoding: Encoding, options: DecodeOptions): BlockDecoder {
  return encoding.kind === 'whole' ? wholeDecoder(encoding.name) : new MixedDecoder(encoding.name, options);
}

function wholeDecoder(name: string): BlockDecoder {
  const decoder = makeDecoder(name);
  return { decode: (block) => decoder.decode(block, { stream: true }), end: () => decoder.decode() };
}

/** Whole blocks go through the platform's strict UTF-8 decoder; only a block it refuses is looked at line by line. */
class MixedDecoder implements BlockDecoder {
  private strict = strictDecoder();
  private readonly loose = new TextDecoder('utf-8', { ignoreBOM: true });
  private carry: Uint8Array = new Uint8Array(0);
  private room: Uint8Array = new Uint8Array(0);
  private fallback: Decoder | undefined;
  /** What the property under way declared, for its folded lines. */
  private declared: string | undefined;

  constructor(
    fileEncoding: string,
    private readonly options: DecodeOptions,
  ) {
    this.fallback = fileEncoding === 'utf-8' ? undefined : makeDecoder(fileEncoding);
  }

  decode(block: Uint8Array): string {
    const bytes = this.carry.length > 0 ? this.joined(block) : block;
    const end = safeEnd(bytes);
    this.carry = bytes.slice(end);
    return this.text(bytes.subarray(0, end));
  }

  /** What was carried and the block, in memory that is used for each block: fresh memory is filled with zeros first. */
  private joined(block: Uint8Array): Uint8Array {
    const { carry } = this;
    const length = carry.length + block.length;
    if (this.room.length < length) this.room = new Uint8Array(length * 2);
    this.room.set(carry);
    this.room.set(block, carry.length);
    return this.room.subarray(0, length);
  }

  end(): string {
    const rest = this.carry;
    this.carry = new Uint8Array(0);
    return this.text(rest);
  }

  private text(bytes: Uint8Array): string {
    try {
      // Nothing is held back after ASCII, and where more is to follow Node's decoder takes half the time.
      return this.strict.decode(bytes, { stream: (bytes[bytes.length - 1] ?? 0) < 0x80 });
    } catch {
      // What was under way when it refused is lost, not kept for the next block.
      this.strict = strictDecoder();
      return this.lines(this.options.folds ? mendFolds(bytes) : bytes);
    }
  }

  private lines(bytes: Uint8Array): string {
    let text = '';
    let good = 0;
    for (let at = 0; at < bytes.length; ) {
      const lf = bytes.indexOf(10, at);
      const end = lf < 0 ? bytes.length : lf + 1;
      const line = bytes.subarray(at, end);
      this.noteDeclaration(line);
      if (!isUtf8(line)) {
        text += this.strict.decode(bytes.subarray(good, at)) + this.oddLine(line, bytes.subarray(at));
        good = end;
      }
      at = end;
    }
    return text + this.strict.decode(bytes.subarray(good));
  }

  private noteDeclaration(line: Uint8Array): void {
    const { declared, folds } = this.options;
    if (!declared || (folds && (line[0] === 0x20 || line[0] === 0x09))) return;
    this.declared = declared(this.loose.decode(line.subarray(0, declarationBytes)));
  }

  private oddLine(line: Uint8Array, block: Uint8Array): string {
    const stated = this.declared && decoderFor(this.declared);
    if (stated && !/^utf-?8$/i.test(this.declared ?? '')) return stated.decode(line);
    if (mostlyUtf8(line)) {
      this.options.onReplaced();
      return this.loose.decode(line);
    }
    // The whole file, not only this line, is read in what the first odd lines look like: words of one book are in one language.
    this.fallback ??= makeDecoder(guessEncoding(oddLines(block).bytes, this.options.locale));
    return this.fallback.decode(line);
  }
}

const strictDecoder = () => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const declarationBytes = 200;

/** The decoder of a declared encoding; undefined when there is none of that name. */
export function decoderFor(label: string): Decoder | undefined {
  try {
    return makeDecoder(label);
  } catch {
    return undefined;
  }
}

/** A line with at least two good multi-byte characters and fewer bad bytes is damaged UTF-8, not another encoding. */
function mostlyUtf8(line: Uint8Array): boolean {
  const text = new TextDecoder().decode(line);
  let good = 0;
  let bad = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) bad++;
    else if (code > 0x7f) good++;
  }
  return good >= 2 && good > bad;
}

/** The end of the last line that ends in ASCII: neither a character nor a folded character is cut there. */
function safeEnd(bytes: Uint8Array): number {
  for (let lf = bytes.lastIndexOf(10); lf >= 0; lf = lf > 0 ? bytes.lastIndexOf(10, lf - 1) : -1) {
    let last = lf - 1;
    while (last >= 0 && bytes[last] === 13) last--;
    if (last < 0 || (bytes[last] as number) < 0x80) return lf + 1;
  }
  return wholeCharacters(bytes);
}
