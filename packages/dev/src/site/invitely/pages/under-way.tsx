import type { VNode } from 'preact';
import type { DemoImport } from '../../../imports/demo-import.js';
import { paths } from '../event.js';
import { peopleInWords } from './words.js';

const asked = {
  consent: 'asks whether we may read your contacts. Nothing is read before you say yes.',
  password: 'asks for a password that is good for your contacts alone.',
  file: 'takes your file. Choose it there.',
} as const satisfies Record<DemoImport['method'], string>;

/** The person has their part to do, in a window of its own or where this page was. */
export function Waiting({ it: { method, url, isInPopup } }: { it: DemoImport }): VNode {
  return (
    <>
      <div class="inv-part" data-while-open>
        <h1 class="inv-title" id="now" tabIndex={-1}>
          {isInPopup ? 'Go on in the other window' : 'This is not finished yet'}
        </h1>
        <p>
          {isInPopup ? 'It' : 'The page there'} {asked[method]}
        </p>
        <OpenAgain url={url} isInPopup={isInPopup}>
          {isInPopup ? 'Show the window' : 'Go on there'}
        </OpenAgain>
      </div>
      {/* The script shows it in the place of the other once it sees the window closed. */}
      <div class="inv-part" data-once-closed hidden>
        <h1 class="inv-title" tabIndex={-1}>
          The window is closed
        </h1>
        <p>Nothing was read so far. You can go on where you were, or take another way.</p>
        <OpenAgain url={url} isInPopup={isInPopup}>
          Open it again
        </OpenAgain>
      </div>
      <Leave />
    </>
  );
}

/** The browser is here before the news of how it went. */
export function JustBack(): VNode {
  return (
    <>
      <h1 class="inv-title" id="now" tabIndex={-1}>
        One moment
      </h1>
      <p class="inv-muted">We are asking how it went.</p>
    </>
  );
}

function OpenAgain(props: { url: string; isInPopup: boolean; children: string }): VNode {
  const window = props.isInPopup ? { target: '_blank', 'data-window': '' } : {};
  return (
    <a class="inv-button inv-button-primary" href={props.url} {...window}>
      {props.children}
    </a>
  );
}

/** The address book is being read: how many there will be nobody knows. */
export function Reading({ read }: { read: number }): VNode {
  return (
    <>
      <h1 class="inv-title" id="now" tabIndex={-1}>
        Reading your address book
      </h1>
      <p class="inv-count" data-count>
        {peopleInWords(read)} so far
      </p>
      <p class="inv-muted">This takes a moment. You choose whom to invite once everybody is here.</p>
    </>
  );
}

/** Another way than the one that was begun. */
function Leave(): VNode {
  return (
    <div class="inv-ways">
      <form method="post" action={`${paths.addressBook}/leave`} data-leaves>
        <button type="submit" class="inv-button inv-button-quiet">
          Choose another place
        </button>
      </form>
      <a class="inv-button inv-button-plain" href={`${paths.guests}#addresses`}>
        Type addresses instead
      </a>
    </div>
  );
}
