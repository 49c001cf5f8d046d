import { Card } from '@bookbridge/ui/components';
import { renderPage } from './frame.js';
import { Reading } from './reading.js';
import type { PageShell } from './shell.js';

export interface ProgressPageProps {
  gathered: number;
  /** The file that is read, where it is one. */
  upload?: number | undefined;
  /** How often a browser without scripts loads the page again. */
  refreshSeconds: number;
  /** Where the script asks for `{ state, gathered, next }`. */
  progressUrl: string;
}

/** While the address book is read. */
export function progressPage(shell: PageShell, props: ProgressPageProps): string {
  const { title } = shell.texts.progress;
  return renderPage({
    shell,
    title,
    refreshSeconds: props.refreshSeconds,
    script: shell.assets.script,
    upload: props.upload,
    children: (
      <Card labelledBy="bb-title">
        <h1 id="bb-title" class="bb-title">
          {title}
        </h1>
        <Reading shell={shell} gathered={props.gathered} progressUrl={props.progressUrl} />
        <p class="bb-unseen" role="status" data-bb-live />
      </Card>
    ),
  });
}
