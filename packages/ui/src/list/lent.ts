import { Avatar } from './avatar.js';
import { useRows } from './use-rows.js';
import { layoutOf } from './virtual.js';
import { VirtualRows } from './virtual-rows.js';

/** What the parts need of the list, which was loaded first: it is lent, so that they do not draw on its file. */
export const lent = { Avatar, layoutOf, useRows, VirtualRows };

export type Lent = typeof lent;
