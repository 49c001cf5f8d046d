import type { Store } from '../../storage/store.js';
import { print } from '../output.js';
import { counted } from '../plural.js';
import { isNeeded, type KeyState, type KeysState, keysState } from './keys-state.js';

/** Says what each master key is needed for, and which may be removed. */
export async function status({ db, masterKey }: Store): Promise<void> {
  printState(await keysState(db, masterKey));
}

function printState(state: KeysState): void {
  for (const key of state.keys) {
    print(`${key.id}  ${sentenceOf(key, state.nodes)}`);
    for (const { what, count } of key.uses) print(`    ${what}: ${count.toLocaleString('en')}`);
    if (state.nodes > 0)
      print(
        `    nodes that have it: ${key.nodes.having} of ${state.nodes}; that seal with it: ${key.nodes.sealing}`,
      );
  }
  if (state.lost > 0)
    print(
      `${counted(state.lost, 'value')} of a key that is gone cannot be opened any more; docs/operate/keys.md says what to do.`,
    );
}

/** How a key stands, and what comes next. */
function sentenceOf(key: KeyState, nodes: number): string {
  if (key.given === 'first') return 'is the first, and seals.';
  if (!key.isKnown) return newSentence(key, nodes);
  return isNeeded(key)
    ? 'opens, and is still needed: run `bookbridge keys rotate`; imports that were begun with it end by themselves.'
    : 'may be removed: nothing needs it any more.';
}

const newSentence = ({ nodes: { having } }: KeyState, nodes: number): string =>
  having < nodes
    ? 'is new, and has sealed nothing: give it to every node before you put it in front.'
    : 'is new, and has sealed nothing: every node has it, put it in front.';
