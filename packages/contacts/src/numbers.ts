/**
 * The whole numbers from 1 on as text, one after the other. Engines take several times as long to write a number as to
 * put it together from two texts.
 */
export class Numbers {
  private count = 0;
  /** The number without its last two digits. */
  private start = '';

  next(): string {
    const number = ++this.count;
    const end = number % 100;
    if (end === 0) this.start = String(number / 100);
    return number < 100 ? String(number) : this.start + (ends[end] as string);
  }
}

const ends = Array.from({ length: 100 }, (_, end) => String(end).padStart(2, '0'));
