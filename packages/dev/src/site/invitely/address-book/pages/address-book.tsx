import type { VNode } from 'preact';
import type { DemoImport } from '../../../../imports/demo-import.js';
import { event, paths } from '../../event.js';
import { invitelyPage } from '../../pages/frame.js';
import type { Bringing } from '../../party.js';
import { Ended, Nobody } from './ended.js';
import { Places } from './places.js';
import { Choosing, JustBack, Waiting } from './under-way.js';

/** How far it is to bring an address book along. */
export interface Progress extends Pick<Bringing, 'asked' | 'step'> {
  readonly it: DemoImport;
}

/** How often a browser without scripts loads the page again while something goes on. */
const refreshSeconds = 2;

/**
 * Where an address book is brought along from, how far that is, and what to do when nobody comes. There is no progress until a
 * place is chosen; the problem is why what was asked for could not be done.
 */
export function addressBookPage(progress: Progress | undefined, problem?: string): string {
  const goesOn = progress !== undefined && progress.it.stage.name !== 'failed' && progress.step !== 'nobody';
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
          {progress ? <Now {...progress} /> : <Places problem={problem} />}
        </section>
        <p class="inv-unseen" role="status" data-now-said />
      </main>
    ),
  });
}

/** Nothing changes within a state. */
const stateOf = (progress: Progress | undefined): string =>
  progress ? `${progress.it.id} ${progress.step} ${progress.it.stage.name}` : 'places';

function Now({ it, asked, step }: Progress): VNode {
  if (step === 'nobody') return <Nobody />;
  switch (it.stage.name) {
    case 'waiting':
      return step === 'back' ? <JustBack /> : <Waiting it={it} />;
    case 'reading':
      return <Choosing it={it} />;
    case 'completed':
    case 'destroyed':
      return <JustBack />;
    case 'failed':
      return <Ended name={it.sourceName} asked={asked} code={it.stage.code} sentence={it.stage.sentence} />;
  }
}
