import type { Reading } from '../format.js';
import { attribute } from '../text/xml.js';
import { holdXml } from '../workbook/package.js';
import type { Packed } from '../zip/entries.js';

export interface Relation {
  id: string;
  /** The last word of the type: those of transitional and strict documents differ in what stands before it. */
  kind: string;
  /** Name of the part, in lower case. */
  target: string;
}

/**
 * Where a part points to; `''` is the package itself.
 * @see ECMA-376-2 §6.5 (relationships)
 */
export async function relationsOf(
  source: string,
  parts: ReadonlyMap<string, Packed>,
  reading: Reading,
): Promise<Relation[]> {
  const slash = source.lastIndexOf('/') + 1;
  const folder = source.slice(0, slash);
  const relations: Relation[] = [];
  await holdXml(
    parts.get(`${folder}_rels/${source.slice(slash)}.rels`),
    {
      open(name, attributes) {
        if (name !== 'Relationship') return;
        relations.push({
          id: attribute(attributes, 'Id'),
          kind: attribute(attributes, 'Type').replace(/^.*\//s, ''),
          target: partName(folder, attribute(attributes, 'Target')),
        });
      },
      text: () => undefined,
      close: () => undefined,
    },
    reading,
  );
  return relations;
}

/** The name of the part that a reference of a part in `folder` means. */
function partName(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : `/${folder}${target}`;
  const steps: string[] = [];
  for (const step of path.toLowerCase().split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
