import { formattingTag, speechOf } from '@bookbridge/ui';
import { Button } from '@bookbridge/ui/components';
import type { VNode } from 'preact';
import { renderPage } from './frame.js';
import type { PageShell } from './shell.js';
import { Working } from './working.js';

export interface ProgressPageProps {
  gathered: number;
  /** The file that is read, where it is one. */
  upload?: number | undefined;
  /** What its person calls it, where they have sent it from this browser. */
  fileName?: string | undefined;
  /** How often a browser without scripts loads the page again. */
  refreshSeconds: number;
  /** Where the script asks for `{ state, gathered, next }`. */
  progressUrl: string;
  /** Where a form says that it is to end. */
  stopUrl: string;
}

/** While the address book is read: how many people so far, since nobody knows how many there will be. */
export function progressPage(shell: PageShell, props: ProgressPageProps): string {
  const { texts, locale } = shell;
  const { progress } = texts;
  const { gathered } = props;
  return renderPage({
    shell,
    title: progress.title,
    layout: 'whole',
    refreshSeconds: props.refreshSeconds,
    script: shell.assets.script,
    upload: props.upload,
    children: (
      <>
        <Working
          labelledBy="bb-title"
          heading={
            <h1 id="bb-title" class="bb-title" tabIndex={-1}>
              {progress.title}
            </h1>
          }
          fileName={props.fileName}
          count={gathered === 0 ? progress.opening : speechOf(locale).count(progress.gathered, gathered)}
          movement={<Dots />}
          note={progress.mayClose}
          stop={
            <form class="bb-way-on" method="post" action={props.stopUrl}>
              <Button type="submit" look="quiet">
                {progress.stop}
              </Button>
            </form>
          }
          data={{
            'data-bb-gathered': gathered,
            'data-bb-progress': props.progressUrl,
            'data-bb-format': formattingTag(locale),
            'data-bb-counts': JSON.stringify(progress.gathered),
            'data-bb-reconnecting': progress.reconnecting,
          }}
        />
        <p class="bb-unseen" role="status" data-bb-live />
      </>
    ),
  });
}

function Dots(): VNode {
  return (
    <div class="bb-dots" aria-hidden="true">
      <span />
      <span />
      <span />
    </div>
  );
}
