import { Notice } from '@bookbridge/ui/components';
import type { VNode } from 'preact';
import type { Access } from '../../../application/curl.js';
import type { DemoImport } from '../../../imports/demo-import.js';
import { playedNames } from '../../../sandbox/played-names.js';
import { AccessCard, RequestsCard } from './access-card.js';
import { developersPage } from './frame.js';
import { ImportsCard, refreshAfter } from './imports-card.js';
import { Sources } from './sources.js';

export interface BenchView {
  readonly access: Access;
  /** The newest first. */
  readonly imports: readonly DemoImport[];
  /** The one that the person has just come back from. */
  readonly openId: number | undefined;
  /** What the service said when it refused to begin. */
  readonly problem: string | undefined;
}

/** The test bench: everything that an import can be begun with, and what comes of it. */
export function benchPage({ access, imports, openId, problem }: BenchView): string {
  const received = <ImportsCard imports={imports} openId={openId} hint="Choose a source" />;
  const isBack = openId !== undefined;
  return developersPage({
    path: '/developers',
    title: 'Bookbridge is running',
    script: 'bench',
    refreshSeconds: refreshAfter(imports, openId),
    children: (
      <>
        <Intro problem={problem} />
        <div class="demo-column">
          {/* Not by a fragment: a page whose address has one is not loaded again by its refresh. */}
          {isBack ? received : null}
          <Sources />
          {isBack ? null : received}
        </div>
        <div class="demo-column">
          <AccessCard access={access} />
          <RequestsCard access={access} newest={imports[0]} />
        </div>
      </>
    ),
  });
}

function Intro({ problem }: { problem: string | undefined }): VNode {
  return (
    <div class="demo-intro">
      {problem === undefined ? null : <Notice text={problem} />}
      <h1 class="bb-title">Watch an address book arrive</h1>
      <p class="demo-lead">
        Bookbridge runs on this machine, and{' '}
        <a class="demo-link" href="/">
          Invitely
        </a>{' '}
        is an application that uses it. Here you see what goes over the line: Invitely begins an import, sends
        the person to a page of Bookbridge or of their provider, and polls until their contacts are ready.
        Minutes later these are destroyed. A sandbox beside it plays {playedNames}, with made-up people; of
        them nothing leaves this machine.
      </p>
    </div>
  );
}
