import { renderPage } from './frame.js';
import { Outcome } from './outcome.js';
import type { BareShell } from './shell.js';

/** For whoever comes without a link: what this is, and where to begin. */
export function frontPage(shell: BareShell): string {
  const { title, sentence, begin } = shell.texts.front;
  return renderPage({
    shell,
    title,
    children: (
      <Outcome icon="people" tone="neutral" title={title}>
        <p>{sentence}</p>
        <p>{begin}</p>
      </Outcome>
    ),
  });
}
