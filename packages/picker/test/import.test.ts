import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RunningImport } from '../dist/course/import/import.js';
import type { Told } from '../dist/course/import/machine.js';
import type { Gathered, Transport, Watched } from '../dist/course/import/transport.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const told = (state: Told['state']): Watched => ({
  kind: 'told',
  told: { import_id: 'one', source: 'gmail', state, count: 3, total: 3, failure: null, needs_release: true },
});

/** An import whose tie to the window is cut: somebody has typed a code, which is on its way when reading ends. */
async function typedAsReadingEnds(code: string) {
  let end = () => {};
  const isEnded = new Promise<void>((resolve) => {
    end = resolve;
  });
  let answer: (gathered: Gathered) => void = () => {};
  const sent: string[] = [];
  const transport: Transport = {
    async *watch() {
      yield told('reading');
      await isEnded;
      yield told('completed');
    },
    gathered(release) {
      sent.push(release);
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
    async contacts(release) {
      sent.push(release);
      return { kind: 'arrived', book: { contacts: [], owner: null, importId: 'one' } };
    },
    forget: async () => {},
  };
  const parts = { transport, onChange: () => {}, onGathered: () => {} };
  const running = RunningImport.returned(parts, 'one', undefined);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(running.state).toMatchObject({ kind: 'reading', key: { kind: 'asked' } });
  running.typed(code);
  end();
  await vi.advanceTimersByTimeAsync(0);
  expect(running.state.kind).toBe('fetching');
  return {
    running,
    sent,
    answer: async (it: Gathered) => {
      answer(it);
      await vi.advanceTimersByTimeAsync(2_000);
    },
  };
}

test('a wrong code that is typed just as reading ends costs one try', async () => {
  const { running, sent, answer } = await typedAsReadingEnds('WXYZ-9999');
  await answer({ kind: 'refused', triesLeft: 4 });
  expect(sent).toEqual(['WXYZ-9999']);
  expect(running.state).toMatchObject({ kind: 'locked', key: { kind: 'asked', triesLeft: 4 } });
  running.typed('ABCD-2345');
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toEqual(['WXYZ-9999', 'ABCD-2345']);
  expect(running.state.kind).toBe('done');
});

test('a right code that is typed just as reading ends opens the contacts', async () => {
  const { running, sent, answer } = await typedAsReadingEnds('ABCD-2345');
  await answer({ kind: 'nothing' });
  expect(sent).toEqual(['ABCD-2345', 'ABCD-2345']);
  expect(running.state.kind).toBe('done');
});
