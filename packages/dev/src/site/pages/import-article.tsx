import type { VNode } from 'preact';
import type { DemoImport } from '../../imports/demo-import.js';
import { ContactsView } from './contacts-view.js';
import { Exchanges } from './exchanges.js';
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
              {it.account === undefined ? '' : `${it.account.split('@')[0]}@ · `}
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

/** With which account and in which mode of consent it was begun, where these were chosen. */
function Beginning({ it: { account, mode } }: { it: DemoImport }): VNode | null {
  if (account === undefined && mode === undefined) return null;
  return (
    <p class="bb-small">
      Begun{account === undefined ? '' : ` as ${account}`}
      {mode === undefined ? '' : ` in the mode ${mode}`}.
    </p>
  );
}

const figures = new Intl.NumberFormat('en');
const contactsInWords = (count: number) => `${figures.format(count)} ${count === 1 ? 'contact' : 'contacts'}`;

/** How far an import is, in a few words. */
export function stageInWords({ stage, method }: DemoImport): string {
  switch (stage.name) {
    case 'waiting':
      return method === 'consent' ? 'Waiting for consent' : 'Waiting for the file';
    case 'reading':
      return `Reading: ${contactsInWords(stage.read)}`;
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
      return method === 'consent' ? <WaitingForConsent it={it} /> : <WaitingForFile it={it} />;
    case 'reading':
      return (
        <p>
          Bookbridge reads the {method === 'consent' ? 'address book' : 'file'}. {contactsInWords(stage.read)}{' '}
          so far.
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
      <WindowLink it={it}>Open the consent page again</WindowLink>
    </>
  );
}
