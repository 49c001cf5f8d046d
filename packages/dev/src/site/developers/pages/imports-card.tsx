import { Card, Icon } from '@bookbridge/ui/components';
import type { VNode } from 'preact';
import type { DemoImport } from '../../../imports/demo-import.js';
import { ImportArticle } from './import-article.js';

interface ImportsCardProps {
  /** The newest first. */
  imports: readonly DemoImport[];
  /** The one that is shown unfolded; the newest where there is none. */
  openId: number | undefined;
  /** What to do to see something here. */
  hint: string;
}

/** Every import that the application has begun, and what it was told of it; the script keeps it up to date. */
export function ImportsCard({ imports, openId = imports[0]?.id, hint }: ImportsCardProps): VNode {
  return (
    <Card labelledBy="imports">
      <h2 id="imports" class="bb-subtitle">
        What the application receives
      </h2>
      <p class="demo-empty" data-empty hidden={imports.length > 0}>
        <Icon name="people" />
        <span>Nothing yet. {hint}, and every request and answer appears here as it happens.</span>
      </p>
      <ul class="demo-imports" data-imports>
        {imports.map((it) => (
          <ImportArticle key={it.id} it={it} isOpen={it.id === openId} />
        ))}
      </ul>
      <p class="bb-unseen" role="status" data-live-status />
    </Card>
  );
}

/** How often a browser without scripts loads the page again while something goes on. */
const refreshSeconds = 2;

/**
 * After how many seconds a page is to be loaded again by browsers without scripts. Whoever waits elsewhere comes back by
 * themselves; until then what is chosen and unfolded stays as it is.
 */
export function refreshAfter(imports: readonly DemoImport[], openId: number | undefined): number | undefined {
  const goesOn = imports.some(
    ({ id, stage }) => stage.name === 'reading' || (stage.name === 'waiting' && id === openId),
  );
  return goesOn ? refreshSeconds : undefined;
}
