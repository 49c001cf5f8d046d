import { PickError } from '../errors.js';
import { includedBy, userTokenOf } from '../options.js';
import { beginHere, beginInWindow } from './begin.js';
import { closedName, findSource } from './sources.js';
import { isPhone } from './surroundings.js';
import { makeToken } from './token.js';

/** What the rest of the picker needs of the stub, which was loaded first: it is lent, so that nothing is loaded twice. */
export const tools = {
  /** Opens a window, which works from a click only when it was loaded before it. */
  beginInWindow,
  beginHere,
  closedName,
  findSource,
  includedBy,
  isPhone,
  makeToken,
  PickError,
  userTokenOf,
};

export type Tools = typeof tools;
