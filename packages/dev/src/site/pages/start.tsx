import { Card, Document, Icon, Notice, Site } from '@bookbridge/ui/components';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Access } from '../../application/curl.js';
import { applicationName } from '../../application/invitely.js';
import type { DemoImport } from '../../imports/demo-import.js';
import { playedNames } from '../../sandbox/played-names.js';
import { AccessCard, RequestsCard } from './access-card.js';
import { ImportArticle } from './import-article.js';
import { Sources } from './sources.js';

export interface StartView {
  readonly access: Access;
  /** The newest first. */
  readonly imports: readonly DemoImport[];
  /** The one that the person has just come back from. */
  readonly openId: number | undefined;
  /** What the service said when it refused to begin. */
  readonly problem: string | undefined;
}

const assets = { css: '/assets/demo.css', script: '/assets/main.client.js' };

/** How often a browser without scripts loads the page again while something goes on. */
const refreshSeconds = 3;

/** The one page of the demo site. */
export function startPage(view: StartView): string {
  // Whoever waits elsewhere comes back by themselves; until then what is chosen and unfolded here stays as it is.
  const goesOn = view.imports.some(
    ({ id, stage }) => stage.name === 'reading' || (stage.name === 'waiting' && id === view.openId),
  );
  const isBack = view.openId !== undefined;
  return `<!doctype html>${renderToString(
    <Document
      title="Bookbridge is running"
      lang="en"
      dir="ltr"
      assets={assets}
      refreshSeconds={goesOn ? refreshSeconds : undefined}
    >
      <div class="bb-page demo-page">
        <Site name={`${applicationName}, a demo application`} logoUrl={undefined} />
        <main class="demo-main">
          <Intro problem={view.problem} />
          <div class="demo-column">
            {/* Not by a fragment: a page whose address has one is not loaded again by its refresh. */}
            {isBack ? <ImportsCard {...view} /> : null}
            <Sources />
            {isBack ? null : <ImportsCard {...view} />}
          </div>
          <div class="demo-column">
            <AccessCard access={view.access} />
            <RequestsCard access={view.access} newest={view.imports[0]} />
          </div>
        </main>
      </div>
    </Document>,
  )}`;
}

function Intro({ problem }: { problem: string | undefined }): VNode {
  return (
    <div class="demo-intro">
      {problem === undefined ? null : <Notice text={problem} />}
      <h1 class="bb-title">Watch an address book arrive</h1>
      <p class="demo-lead">
        Bookbridge runs on this machine, and this is an application that uses it. Invitely begins an import,
        sends the person to a page of Bookbridge or of their provider, and polls until their contacts are
        ready. Minutes later these are destroyed. A sandbox beside it plays {playedNames}, with made-up
        people; of them nothing leaves this machine.
      </p>
    </div>
  );
}

function ImportsCard({ imports, openId }: StartView): VNode {
  const open = openId ?? imports[0]?.id;
  return (
    <Card labelledBy="imports">
      <h2 id="imports" class="bb-subtitle">
        What the application receives
      </h2>
      <p class="demo-empty" data-empty hidden={imports.length > 0}>
        <Icon name="people" />
        <span>Nothing yet. Choose a source, and every request and answer appears here as it happens.</span>
      </p>
      <ul class="demo-imports" data-imports>
        {imports.map((it) => (
          <ImportArticle key={it.id} it={it} isOpen={it.id === open} />
        ))}
      </ul>
      <p class="bb-unseen" role="status" data-live-status />
    </Card>
  );
}
