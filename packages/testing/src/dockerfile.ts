import { readFileSync } from 'node:fs';

/** A line of a Dockerfile that makes files. */
export type Step =
  | {
      readonly kind: 'copy';
      readonly from: string | undefined;
      readonly sources: string[];
      readonly to: string;
    }
  | { readonly kind: 'run'; readonly command: string };

export interface Stage {
  /** Its name, or `''` for the last one. */
  readonly name: string;
  readonly image: string;
  readonly steps: Step[];
  /** Of the other instructions the last of each kind. */
  readonly settings: Readonly<Record<string, string>>;
}

/** The stages of a Dockerfile, in order. */
export function stagesOf(file: string): Stage[] {
  const lines = readFileSync(file, 'utf8')
    .replaceAll(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const stages: Stage[] = [];
  for (const line of lines) {
    const [, instruction = '', text = ''] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
    if (instruction === 'FROM') {
      const [image = '', , name = ''] = text.split(/\s+/);
      stages.push({ name, image, steps: [], settings: {} });
      continue;
    }
    const stage = stages.at(-1);
    if (!stage) throw new Error(`${instruction} comes before FROM.`);
    if (instruction === 'RUN') stage.steps.push({ kind: 'run', command: text });
    else if (instruction === 'COPY') stage.steps.push(copyOf(text));
    else Object.assign(stage.settings, { [instruction]: text });
  }
  return stages;
}

function copyOf(text: string): Step {
  const words = text.split(/\s+/);
  const from = words[0]?.startsWith('--from=') ? words.shift()?.slice('--from='.length) : undefined;
  return { kind: 'copy', from, to: words.pop() ?? '', sources: words };
}
