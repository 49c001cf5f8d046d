/**
 * Cuts what was skipped out of a person's own file, in their browser: nothing of it is sent. Lines are counted as
 * `@bookbridge/contacts` counts them.
 */

/** The number of a line, from 1, and how many lines from there on. */
export type Lines = readonly [at: number, lines: number];

/** What the report says of a file. */
export interface Skipped {
  format: 'csv' | 'vcard' | 'ldif' | 'addresses';
  /** A WHATWG encoding name. */
  encoding: string;
  /** What ends its lines; LF also behind a CR. */
  lineEnd?: '\n' | '\r' | undefined;
  /** Of a table: what was skipped is a file of its own only below it. */
  header?: Lines | undefined;
  ranges: readonly Lines[];
}

/** Looked at at a time; even, so that no character of two bytes is cut. */
const pieceBytes = 2 ** 20;
const lineFeed = 10;
const carriageReturn = 13;

/**
 * The lines as they stand in the file, below its header: of large files nothing is held but where they are. Rejects as the
 * browser does when the file can no longer be read.
 */
export async function cutSkipped(file: Blob, skipped: Skipped): Promise<Blob> {
  const { format, encoding, lineEnd, header, ranges } = skipped;
  const wanted = merged(header ? [header, ...ranges] : ranges);
  const head = new Uint8Array(await file.slice(0, longestMark).arrayBuffer());
  // A line of an old Mac's table ends at an LF, too.
  const ends =
    lineEnd !== '\r' ? [lineFeed] : format === 'csv' ? [carriageReturn, lineFeed] : [carriageReturn];
  const offsets = await offsetsOf(wanted.flat(), file, ends, unitOf(encoding));
  const pieces = wanted.map(([from, to]) => file.slice(offsets.get(from), offsets.get(to)));
  // Entries of LDIF end with an empty line.
  const between = format === 'ldif' ? [inUnits(lineFeed, encoding)] : [];
  const mark = wanted[0]?.[0] === 1 ? [] : [file.slice(0, markBytes(head))];
  return new Blob([...mark, ...pieces.flatMap((piece) => [piece, ...between])], { type: file.type });
}

/** From which line up to which, without that one; in order, and none twice. */
function merged(ranges: readonly Lines[]): [from: number, to: number][] {
  const made: [number, number][] = [];
  for (const [at, lines] of [...ranges].sort(([a], [b]) => a - b)) {
    const last = made[made.length - 1];
    if (last && at < last[1]) last[1] = Math.max(last[1], at + lines);
    else made.push([at, at + lines]);
  }
  return made;
}

/** Where each of these lines begins, in bytes; one that the file has not begins at its end. */
async function offsetsOf(
  lines: readonly number[],
  file: Blob,
  ends: readonly number[],
  unit: Unit,
): Promise<Map<number, number>> {
  const awaited = [...new Set(lines)].sort((a, b) => a - b);
  const offsets = new Map<number, number>();
  let line = 1;
  let next = 0;
  const begin = (offset: number) => {
    if (awaited[next] !== line) return;
    offsets.set(line, offset);
    next++;
  };
  begin(0);
  for (let from = 0; from < file.size && next < awaited.length; from += pieceBytes) {
    const bytes = new Uint8Array(await file.slice(from, from + pieceBytes).arrayBuffer());
    const found = ends.map((end) => nextOf(end, bytes, 0, unit));
    while (next < awaited.length) {
      const at = Math.min(...found.filter((it) => it >= 0));
      if (at === Number.POSITIVE_INFINITY) break;
      line++;
      begin(from + at + unit.bytes);
      const which = found.indexOf(at);
      found[which] = nextOf(ends[which] ?? lineFeed, bytes, at + unit.bytes, unit);
    }
  }
  for (const rest of awaited.slice(next)) offsets.set(rest, file.size);
  return offsets;
}

/** How characters of ASCII stand in the file. */
interface Unit {
  bytes: 1 | 2;
  /** Which of its bytes is not zero. */
  low: 0 | 1;
}

function unitOf(encoding: string): Unit {
  if (encoding === 'utf-16le') return { bytes: 2, low: 0 };
  return encoding === 'utf-16be' ? { bytes: 2, low: 1 } : { bytes: 1, low: 0 };
}

/** Where a character of ASCII comes next, from the beginning of a character on; -1 when it does not. */
function nextOf(character: number, bytes: Uint8Array, from: number, { bytes: size, low }: Unit): number {
  for (let at = bytes.indexOf(character, from); at >= 0; at = bytes.indexOf(character, at + 1)) {
    if (size === 1) return at;
    if (at % 2 === low && bytes[low === 0 ? at + 1 : at - 1] === 0) return at - low;
  }
  return -1;
}

function inUnits(character: number, encoding: string): Uint8Array<ArrayBuffer> {
  const { bytes, low } = unitOf(encoding);
  const made = new Uint8Array(bytes);
  made[low] = character;
  return made;
}

const longestMark = 3;

/** Bytes of the mark that says how the file is encoded. */
function markBytes([first, second, third]: Uint8Array): number {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 3;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) ? 2 : 0;
}

/** Long enough for a browser that asks where to save first. */
const savingMs = 10 * 60_000;

/** Shows the offer of the report, and keeps it. */
export function offerSkipped(offer: HTMLElement, file: File): void {
  const { bbSkipped = '', bbName = '{name}', bbFailed = '' } = offer.dataset;
  const skipped = JSON.parse(bbSkipped) as Skipped;
  offer.hidden = false;
  offer.querySelector('[data-bb-download]')?.addEventListener('click', async () => {
    try {
      save(await cutSkipped(file, skipped), nameFor(file, bbName));
    } catch {
      const note = offer.querySelector('[data-bb-download-note]');
      if (note) note.textContent = bbFailed;
    }
  });
}

function nameFor({ name }: File, as: string): string {
  const dot = name.lastIndexOf('.');
  const stem = dot > 0 ? name.slice(0, dot) : name;
  return as.replace('{name}', () => stem) + name.slice(stem.length);
}

function save(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), savingMs);
}
