import { formattingTag, speechOf } from '@bookbridge/ui';
import type { VNode } from 'preact';
import type { BareShell } from './shell.js';

interface ReadingProps {
  shell: BareShell;
  gathered: number;
  /** Where the script asks how far it is; undefined until the server has said so. */
  progressUrl: string | undefined;
  isHidden?: boolean;
}

/** How far the reading is: a count, since nobody knows how many there will be. */
export function Reading({ shell, gathered, progressUrl, isHidden = false }: ReadingProps): VNode {
  const { texts, locale } = shell;
  const { progress } = texts;
  const count = gathered === 0 ? progress.opening : speechOf(locale).count(progress.gathered, gathered);
  return (
    <div
      class="bb-reading"
      hidden={isHidden}
      data-bb-reading
      data-bb-gathered={gathered}
      data-bb-progress={progressUrl}
      data-bb-format={formattingTag(locale)}
      data-bb-counts={JSON.stringify(progress.gathered)}
      data-bb-reconnecting={progress.reconnecting}
    >
      {isHidden ? (
        <p class="bb-working-title" tabIndex={-1} data-bb-reading-title>
          {progress.title}
        </p>
      ) : null}
      <p class="bb-count" data-bb-count>
        {count}
      </p>
      <div class="bb-dots" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
      <p class="bb-small" data-bb-reading-note>
        {progress.mayClose}
      </p>
    </div>
  );
}
