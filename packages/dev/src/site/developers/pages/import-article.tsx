import type { VNode } from 'preact';
import type { DemoImport } from '../../../imports/demo-import.js';
import type { SignIn } from '../../../sandbox/servers/sandboxed-servers.js';
import { ContactsView } from './contacts-view.js';
import { Copyables } from './copyable.js';
import { Exchanges } from './exchanges.js';
import { Found } from './found.js';
import { WindowLink } from './window-link.js';

/** The key under which the page holds an import. */
export const keyOf = ({ id }: DemoImport) => `import-${id}`;

/** An import as the application sees it. Its parts have keys, so that the script replaces only what has changed. */
export function ImportArticle({ it, isOpen }: { it: DemoImport; isOpen: boolean }): VNode {
  return (
    <li id={keyOf(it)} data-key={keyOf(it)} data-keyed class="demo-import">
      <details open={isOpen} data-keyed data-key="details">
        <summary class="demo-import-summary" data-key="summary">
          <h3 class="demo-import-title">
            {it.sourceName}{' '}
            <span class="demo-import-id bb-figures">
              {personOf(it)}
              {it.id}
            </span>
          </h3>
          <span class={`demo-stage demo-stage-${it.stage.name}`}>{stageInWords(it)}</span>
        </summary>
        <div data-key="now" class="demo-now">
          <Beginning it={it} />
          <Now it={it} />
        </div>
        <h4 class="demo-label" data-key="exchanges-title">
          What Invitely asked, and what it was told
        </h4>
        <Exchanges exchanges={it.exchanges} />
      </details>
    </li>
  );
}

/** Whose it is, in short, where that is known. */
function personOf({ account = '', address = account }: DemoImport): string {
  return address === '' ? '' : `${address.split('@')[0]}@ · `;
}

/** With what it was begun, where that was more than a source. */
function Beginning({ it: { account, mode, address, found } }: { it: DemoImport }): VNode | null {
  if (account === undefined && mode === undefined && address === undefined) return null;
  return (
    <p class="bb-small">
      Begun{account === undefined ? '' : ` as ${account}`}
      {mode === undefined ? '' : ` in the mode ${mode}`}
      {address === undefined ? '' : ` with ${address}`}. {found && <Found found={found} />}
    </p>
  );
}

const figures = new Intl.NumberFormat('en');
const contactsInWords = (count: number) => `${figures.format(count)} ${count === 1 ? 'contact' : 'contacts'}`;

const waitingInWords = {
  consent: 'Waiting for consent',
  password: 'Waiting for a password',
  file: 'Waiting for the file',
} as const satisfies Record<DemoImport['method'], string>;

/** How far an import is, in a few words. */
export function stageInWords({ stage, method, delivery }: DemoImport): string {
  switch (stage.name) {
    case 'waiting':
      return waitingInWords[method];
    case 'reading':
      // Of an address book that is chosen from, not even the count is told.
      return delivery === 'picked' ? 'Waiting for the choice' : `Reading: ${contactsInWords(stage.read)}`;
    case 'completed':
      return contactsInWords(stage.download.total);
    case 'failed':
      return 'Failed';
    case 'destroyed':
      return 'Destroyed';
  }
}

function Now({ it }: { it: DemoImport }): VNode | null {
  const { id, stage, method } = it;
  switch (stage.name) {
    case 'waiting':
      return <Waiting it={it} />;
    case 'reading':
      return it.delivery === 'picked' ? (
        <Choosing it={it} />
      ) : (
        <p>
          Bookbridge reads the {method === 'file' ? 'file' : 'address book'}. {contactsInWords(stage.read)} so
          far.
        </p>
      );
    case 'completed':
      return <ContactsView id={id} destroyAt={stage.destroyAt} download={stage.download} />;
    case 'failed':
      return <p>{stage.sentence}</p>;
    case 'destroyed':
      return (
        <p>
          Bookbridge had {contactsInWords(stage.total)} and has destroyed them; asked again, it answers 410.
          Invitely has forgotten its copy, too.
        </p>
      );
  }
}

function Choosing({ it }: { it: DemoImport }): VNode {
  return (
    <>
      <p>
        Bookbridge reads the {it.method === 'file' ? 'file' : 'address book'}, and the person chooses who is
        shared. Until then Invitely is told nothing, not even how many there are.
      </p>
      <WindowLink it={it}>Open the list again</WindowLink>
    </>
  );
}

function Waiting({ it }: { it: DemoImport }): VNode {
  switch (it.method) {
    case 'consent':
      return <WaitingForConsent it={it} />;
    case 'password':
      return <WaitingForPassword it={it} />;
    case 'file':
      return <WaitingForFile it={it} />;
  }
}

function WaitingForFile({ it }: { it: DemoImport }): VNode {
  return (
    <>
      <p>Invitely polls once a second until the person has uploaded their address book.</p>
      <WindowLink it={it}>Open the upload page</WindowLink>
    </>
  );
}

function WaitingForConsent({ it }: { it: DemoImport }): VNode {
  return (
    <>
      <p>
        Invitely polls once a second until the person has decided. Closing the page decides nothing: the
        import waits, and the same link opens it again.
      </p>
      {it.signIn && (
        <>
          <p>{it.sourceName} does not let Bookbridge in here, and the same page then asks for a password.</p>
          <ToType it={it} signIn={it.signIn} />
        </>
      )}
      <WindowLink it={it}>Open the consent page again</WindowLink>
    </>
  );
}

function WaitingForPassword({ it }: { it: DemoImport }): VNode {
  return (
    <>
      <p>
        Invitely polls once a second until the person has typed a password that is right, or has turned to a
        file. What is wrong is told on the page alone, and the import waits.
      </p>
      {it.signIn === undefined ? (
        <p>The sandbox does not play this one: what is typed is sent to the real server.</p>
      ) : (
        <ToType it={it} signIn={it.signIn} />
      )}
      <WindowLink it={it}>Open the page for the password again</WindowLink>
    </>
  );
}

function ToType({ it, signIn: { server, username } }: { it: DemoImport; signIn: SignIn }): VNode {
  const { title, password, refusedPassword } = server;
  const isFilledIn = it.address === username;
  return (
    <div class="demo-to-type">
      <h4 class="demo-label">What to type there</h4>
      <Copyables
        id={`type-${it.id}`}
        list={[
          { label: isFilledIn ? 'User name, which is filled in' : 'User name', text: username },
          { label: 'Password', text: password },
          ...(refusedPassword === undefined
            ? []
            : [{ label: `Usual password, which ${title} refuses`, text: refusedPassword }]),
        ]}
      />
    </div>
  );
}
