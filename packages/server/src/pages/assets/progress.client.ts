import { announce } from './announce.client.js';
import { find } from './find.client.js';
import { swapPage } from './swap-page.client.js';
import { fill } from './words.client.js';

interface ProgressAnswer {
  state: 'reading' | 'finished' | 'failed';
  gathered: number;
  next: string | null;
}

const pollMs = 1_000;
/** A server that is away is asked less and less often. */
const slowestPollMs = 15_000;
/** A screen reader would otherwise say nothing but numbers. */
const announceEveryMs = 5_000;

/** Shows how far the reading is, and leaves when it has ended. */
export function follow(reading: HTMLElement, url: string): void {
  const count = find(reading, 'count');
  const note = find(reading, 'note');
  const mayClose = note.textContent;
  const tag = reading.dataset.bbFormat ?? 'en';
  const plurals = JSON.parse(reading.dataset.bbCounts ?? '{}') as Record<string, string>;
  const rules = new Intl.PluralRules(tag);
  const numbers = new Intl.NumberFormat(tag);
  let gathered = Number(reading.dataset.bbGathered);
  let announcedAt = 0;
  let waitMs = pollMs;

  function show(now: number): void {
    // Answers may overtake each other, and a count that falls looks like people lost.
    if (now <= gathered) return;
    gathered = now;
    const form = plurals[rules.select(now)] ?? plurals.other ?? '{count}';
    count.textContent = fill(form, { count: numbers.format(now) });
    if (Date.now() - announcedAt < announceEveryMs) return;
    announcedAt = Date.now();
    announce(count.textContent);
  }

  function lost(): void {
    waitMs = Math.min(waitMs * 2, slowestPollMs);
    if (note.textContent === reading.dataset.bbReconnecting) return;
    note.textContent = reading.dataset.bbReconnecting ?? '';
    announce(note.textContent);
  }

  async function ask(): Promise<void> {
    const answer = await asked(url).catch(() => undefined);
    if (answer === undefined) lost();
    else found(answer);
    if (answer === undefined || answer.state === 'reading') setTimeout(ask, waitMs);
    else if (answer.next !== null) location.replace(answer.next);
    else if (!(await swapPage(location.href))) {
      lost();
      setTimeout(ask, waitMs);
    }
  }

  function found(answer: ProgressAnswer): void {
    note.textContent = mayClose;
    waitMs = pollMs;
    show(answer.gathered);
  }

  void ask();
}

async function asked(url: string): Promise<ProgressAnswer> {
  const response = await fetch(url, { headers: { accept: 'application/json' }, cache: 'no-store' });
  // The page itself says what has become of an import that is no longer known.
  if (response.status === 404 || response.status === 410) return { state: 'failed', gathered: 0, next: null };
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  return (await response.json()) as ProgressAnswer;
}
