import { outcomePage } from './outcome.js';
import type { BareShell } from './shell.js';

/** For whoever comes without a link: what this is, and where to begin. */
export function frontPage(shell: BareShell): string {
  const { title, sentence, begin } = shell.texts.front;
  return outcomePage({
    shell,
    icon: 'people',
    tone: 'neutral',
    title,
    wayOn: null,
    children: (
      <>
        <p>{sentence}</p>
        <p>{begin}</p>
      </>
    ),
  });
}
