import type { ComponentChildren, VNode } from 'preact';
import type { DemoImport } from '../../../../imports/demo-import.js';
import { paths } from '../../event.js';

const asked = {
  consent: 'Say yes there',
  password: 'Type the password there',
  file: 'Choose your file there',
} as const satisfies Record<DemoImport['method'], string>;

/** The person has to give access, in a window of its own or where this page was. */
export function Waiting({ it }: { it: DemoImport }): VNode {
  return (
    <Elsewhere it={it} title={it.isInPopup ? 'Go on in the other window' : 'This is not finished yet'}>
      {asked[it.method]}, and pick whom to invite. Nobody else reaches us.
    </Elsewhere>
  );
}

/** The person has given access, and picks who is shared as soon as everybody has been read. */
export function Choosing({ it }: { it: DemoImport }): VNode {
  return (
    <Elsewhere it={it} title="Now pick whom to invite">
      {it.isInPopup ? 'The other window' : 'The page there'} shows your address book. Only the people you pick
      reach us.
    </Elsewhere>
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

/** What is to be done is done elsewhere; from here the person goes back there, or another way. */
function Elsewhere(props: { it: DemoImport; title: string; children: ComponentChildren }): VNode {
  const { isInPopup, url } = props.it;
  return (
    <>
      <div class="inv-part" data-while-open>
        <h1 class="inv-title" id="now" tabIndex={-1}>
          {props.title}
        </h1>
        <p>{props.children}</p>
        <OpenAgain url={url} isInPopup={isInPopup}>
          {isInPopup ? 'Show the window' : 'Go on there'}
        </OpenAgain>
      </div>
      {/* The script shows it in the place of the other once it sees the window closed. */}
      <div class="inv-part" data-once-closed hidden>
        <h1 class="inv-title" tabIndex={-1}>
          The window is closed
        </h1>
        <p>Nobody has reached us so far. You can go on where you were, or take another way.</p>
        <OpenAgain url={url} isInPopup={isInPopup}>
          Open it again
        </OpenAgain>
      </div>
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
