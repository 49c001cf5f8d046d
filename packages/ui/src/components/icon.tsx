import type { VNode } from 'preact';
import { Shape } from './shape.js';
import * as shapes from './shapes.js';

export type IconName = keyof typeof shapes;

/** All of them, since pages are drawn on the server, which tells them by name. */
const all: Readonly<Record<IconName, string>> = shapes;

/** An icon by its name, for pages: a script with it has all of them. */
export function Icon({ name }: { name: IconName }): VNode {
  return <Shape of={all[name]} />;
}
