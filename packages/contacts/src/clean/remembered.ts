import { ownCopy } from '../text/own.js';

interface Entry<T> {
  text: string;
  made: T;
}

/**
 * What was made of texts that come again and again in a book, as labels do. They are few; a hostile book must not fill
 * memory with them.
 */
export class Remembered<T> {
  private readonly all = new Map<string, Entry<T>>();
  /** Those asked for last: to compare a text with one of them takes less than half as long as to look for it in a map. */
  private readonly recent: (Entry<T> | undefined)[] = new Array(slots).fill(undefined);

  /** `own` makes a copy that shares no memory with the book's text. */
  constructor(private readonly own: (made: T) => T) {}

  /** Undefined for a text that is not known; texts are not empty. */
  get(text: string): T | undefined {
    const slot = slotOf(text);
    const last = this.recent[slot];
    if (last !== undefined && last.text === text) return last.made;
    const entry = this.all.get(text);
    if (entry === undefined) return undefined;
    this.recent[slot] = entry;
    return entry.made;
  }

  set(text: string, made: T): void {
    if (text.length > longest) return;
    if (this.all.size >= most) this.all.clear();
    const entry = { text: ownCopy(text), made: this.own(made) };
    this.all.set(entry.text, entry);
  }
}

const most = 500;
const longest = 200;
const slots = 64;

/** By its length and its ends: texts that share a slot are only found more slowly. */
const slotOf = (text: string): number =>
  (text.length + text.charCodeAt(0) * 5 + text.charCodeAt(text.length - 1) * 3) % slots;
