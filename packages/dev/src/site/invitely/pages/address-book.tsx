import type { VNode } from 'preact';
import type { DemoImport } from '../../../imports/demo-import.js';
import { Choosing } from '../choosing/choosing.js';
import type { Candidates } from '../choosing/people.js';
import { event, paths } from '../event.js';
import type { Bringing, Party } from '../party.js';
import { Ended, Gone, Nobody } from './ended.js';
import { invitelyPage } from './frame.js';
import { Places } from './places.js';
import { JustBack, Reading, Waiting } from './under-way.js';

/** How far it is to bring an address book along. */
export interface Progress extends Pick<Bringing, 'asked' | 'isBack'> {
  readonly it: DemoImport;
  /** Who can be invited, once all have been read. */
  readonly candidates: Candidates | undefined;
}

interface AddressBookView {
  readonly party: Party;
  /** `undefined` until a place is chosen. */
  readonly progress: Progress | undefined;
  /** Why what was asked for could not be done. */
  readonly problem?: string | undefined;
}

/** How often a browser without scripts loads the page again while something goes on. */
const refreshSeconds = 2;

/** Where an address book is brought along from, how far that is, and who of it is put on the guest list. */
export function addressBookPage({ party, progress, problem }: AddressBookView): string {
  const stage = progress?.it.stage.name;
  const goesOn = stage === 'waiting' || stage === 'reading';
  return invitelyPage({
    title: 'Your address book',
    refreshSeconds: goesOn ? refreshSeconds : undefined,
    children: (
      <main class="inv-narrow">
        <a class="inv-link inv-back" href={paths.guests}>
          {event.title}
        </a>
        {/* The script looks for news, and puts the part that they bring in the place of this one. */}
        <section class="inv-sheet" aria-labelledby="now" data-now={stateOf(progress)}>
          {progress ? (
            <Now party={party} progress={progress} problem={problem} />
          ) : (
            <Places problem={problem} />
          )}
        </section>
        <p class="inv-unseen" role="status" data-now-said />
      </main>
    ),
  });
}

/** Within a state nothing changes but a count; where it becomes another, that is told aloud. */
function stateOf(progress: Progress | undefined): string {
  if (progress === undefined) return 'places';
  const { it, isBack } = progress;
  return `${it.id}-${it.stage.name}${isBack ? '-back' : ''}`;
}

interface NowProps {
  party: Party;
  progress: Progress;
  problem: string | undefined;
}

function Now({ party, progress: { it, candidates, asked, isBack }, problem }: NowProps): VNode {
  switch (it.stage.name) {
    case 'waiting':
      return isBack ? <JustBack /> : <Waiting it={it} />;
    case 'reading':
      return <Reading read={it.stage.read} />;
    case 'completed':
      if (candidates === undefined || candidates.total === 0)
        return <Nobody total={it.stage.download.total} />;
      return <Choosing candidates={candidates} party={party} problem={problem} />;
    case 'failed':
      return <Ended name={it.sourceName} asked={asked} code={it.stage.code} sentence={it.stage.sentence} />;
    case 'destroyed':
      return <Gone />;
  }
}
