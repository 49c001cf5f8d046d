import type { VNode } from 'preact';
import { Shape } from './shape.js';
import * as shapes from './shapes.js';

export type IconName = keyof typeof shapes;

/** An icon by its name, for pages: a script with it has all of them. */
export function Icon({ name }: { name: IconName }): VNode {
  // biome-ignore lint/performance/noDynamicNamespaceImportAccess: it is drawn on the server, where all of them are.
  return <Shape of={shapes[name]} />;
}
