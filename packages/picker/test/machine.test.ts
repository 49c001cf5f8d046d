import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  begunIn,
  type ImportEvent,
  type ImportState,
  isOver,
  next,
  returnedWith,
  type Told,
} from '../dist/course/import/machine.js';

const told = (state: Told['state'], change: Partial<Told> = {}): ImportEvent => ({
  kind: 'told',
  told: {
    import_id: 'one',
    source: 'gmail',
    state,
    count: 0,
    total: state === 'completed' ? 3 : null,
    failure: state === 'failed' ? { code: 'consent_denied' } : null,
    needs_release: true,
    ...change,
  },
});
const released: ImportEvent = { kind: 'released', importId: 'one', code: 'r' };
const book = { contacts: [], owner: null, importId: 'one' };

const after = (...events: ImportEvent[]): ImportState => events.reduce(next, begunIn('open'));

describe('an import', () => {
  test('goes from the window to the contacts, whichever comes first of the end and the release', () => {
    expect(after(told('waiting'), released, told('reading'), told('completed'))).toMatchObject({
      kind: 'fetching',
      total: 3,
      key: { code: 'r' },
    });
    expect(after(told('completed'), released)).toMatchObject({ kind: 'fetching' });
    expect(after(told('completed'), released, { kind: 'arrived', book })).toEqual({
      kind: 'done',
      importId: 'one',
      book,
    });
  });

  test('waits locked where no release came, and asks for the code after a while', () => {
    expect(after(told('completed'))).toMatchObject({ kind: 'locked', key: { kind: 'none' } });
    const asked = after(told('completed'), { kind: 'releaseMissed' });
    expect(asked).toMatchObject({ kind: 'locked', key: { kind: 'asked' } });
    expect(next(asked, released)).toMatchObject({ kind: 'fetching' });
    const typed = next(asked, { kind: 'typed', code: 'ABCD-2345' });
    expect(typed).toMatchObject({ kind: 'fetching', key: { code: 'ABCD-2345', isTyped: true } });
    const wrong = next(typed, { kind: 'refused', triesLeft: 4 });
    expect(wrong).toMatchObject({ kind: 'locked', key: { kind: 'asked', triesLeft: 4 } });
    expect(next(typed, { kind: 'refused', triesLeft: 0 })).toMatchObject({
      kind: 'failed',
      failure: { code: 'release_refused' },
    });
  });

  test('does not ask for a code before there is one', () => {
    expect(after(told('waiting'), { kind: 'releaseMissed' })).toMatchObject({
      kind: 'waiting',
      key: { kind: 'none' },
    });
  });

  test('needs no release where the service says so', () => {
    expect(after(told('completed', { needs_release: false }))).toMatchObject({
      kind: 'fetching',
      key: { code: '' },
    });
  });

  test('hears nothing of another import', () => {
    const waiting = after(told('waiting'));
    expect(next(waiting, { ...released, importId: 'two' } as ImportEvent)).toBe(waiting);
    expect(next(waiting, told('completed', { import_id: 'two' }))).toBe(waiting);
  });

  test('takes a window that is closed as a hint: the person may go on in it', () => {
    const closed = after(told('waiting'), { kind: 'windowClosed' });
    expect(closed).toMatchObject({ kind: 'waiting', window: 'closed' });
    expect(next(closed, told('reading', { count: 2 }))).toMatchObject({ kind: 'reading', count: 2 });
  });

  test('that has come back with its release needs nothing more', () => {
    expect(next(returnedWith('one', 'r'), told('completed'))).toMatchObject({ kind: 'fetching' });
    expect(next(returnedWith('one', undefined), told('failed'))).toMatchObject({ kind: 'failed' });
  });

  const anyEvent: fc.Arbitrary<ImportEvent> = fc.oneof(
    fc
      .record({
        state: fc.constantFrom<Told['state']>('waiting', 'reading', 'choosing', 'completed', 'failed'),
        count: fc.nat(100),
        import_id: fc.constantFrom('one', 'one', 'one', 'two'),
      })
      .map(({ state, ...change }) => told(state, change)),
    fc.constantFrom<ImportEvent>(
      released,
      { kind: 'windowClosed' },
      { kind: 'windowOpened' },
      { kind: 'releaseMissed' },
      { kind: 'typed', code: 'x' },
      { kind: 'refused', triesLeft: 3 },
      { kind: 'refused', triesLeft: 0 },
      { kind: 'arrived', book },
      { kind: 'failed', failure: { code: 'expired' } },
    ),
  );

  test('never goes backwards, whatever happens in whatever order', () => {
    const rank = { waiting: 0, reading: 1, choosing: 1, locked: 2, fetching: 2, done: 3, failed: 3 };
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        let state = begunIn('open');
        for (const event of events) {
          const now = next(state, event);
          expect(rank[now.kind]).toBeGreaterThanOrEqual(rank[state.kind]);
          if (isOver(state)) expect(now).toBe(state);
          if (state.importId !== undefined) expect(now.importId).toBe(state.importId);
          if (now.kind === 'reading' && state.kind === 'reading')
            expect(now.count).toBeGreaterThanOrEqual(state.count);
          state = now;
        }
      }),
    );
  });
});
