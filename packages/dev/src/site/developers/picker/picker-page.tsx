import { Button, Card } from '@bookbridge/ui/components';
import type { VNode } from 'preact';
import { developersPage } from '../pages/frame.js';
import { PickerOptionsForm, type TriedApplication } from './options-form.js';
import { pickerPath } from './paths.js';
import { themes } from './themes/themes.js';

export interface PickerView {
  /** Where the service is. */
  readonly serviceUrl: string;
  readonly applications: readonly TriedApplication[];
}

/** Every option of the picker to play with, the picker with them, the code for it, and what the page is told. */
export function pickerPage({ serviceUrl, applications }: PickerView): string {
  return developersPage({
    path: pickerPath,
    title: 'The picker, with every option',
    script: 'picker',
    refreshSeconds: undefined,
    children: (
      <>
        <div class="demo-intro">
          <h1 class="bb-title">The picker, with every option</h1>
          <p class="demo-lead">
            Choose how the picker is to be in your page. It runs right here, the code for it follows, and each
            callback is shown as it comes. Also in a page with the styles of{' '}
            {themes.map(({ path, name }, number) => (
              <>
                {number === 0 ? '' : number === themes.length - 1 ? ' or ' : ', '}
                <a key={path} class="demo-link" href={`${pickerPath}/${path}`}>
                  {name}
                </a>
              </>
            ))}
            .
          </p>
          <noscript>
            <p>The picker is a script, and this browser runs none.</p>
          </noscript>
        </div>
        <div class="demo-column demo-beside">
          <RunCard serviceUrl={serviceUrl} />
          <CodeCard />
          <LogCard />
        </div>
        <PickerOptionsForm applications={applications} />
      </>
    ),
  });
}

function RunCard({ serviceUrl }: { serviceUrl: string }): VNode {
  return (
    <Card labelledBy="run">
      <h2 id="run" class="bb-subtitle">
        Try it
      </h2>
      <button type="button" class="bb-button bb-button-primary cloudsponge-launch" data-run={serviceUrl}>
        Invite people
      </button>
      <Button look="quiet" hidden data-load="">
        Load the picker
      </Button>
      <div id="picker" class="demo-inline" hidden />
      <div class="demo-option">
        <label class="demo-label" for="to">
          The field of the page
        </label>
        <textarea class="bb-input cloudsponge-contacts" id="to" rows={3} spellcheck={false} />
      </div>
    </Card>
  );
}

const languages = { html: 'HTML', react: 'React' } as const;

function CodeCard(): VNode {
  return (
    <Card labelledBy="code">
      <h2 id="code" class="bb-subtitle">
        The code
      </h2>
      <div class="demo-codes">
        <fieldset class="demo-views">
          <legend class="bb-unseen">Show the code in</legend>
          {Object.entries(languages).map(([id, name], number) => (
            <label key={id} class="demo-view">
              <input type="radio" name="language" value={id} checked={number === 0} />
              <span>{name}</span>
            </label>
          ))}
        </fieldset>
        {Object.entries(languages).map(([id, name]) => (
          <div key={id} class="demo-shown" data-language={id}>
            <div class="demo-copyable-head">
              <span class="demo-label">{name}</span>
              <Button look="quiet" data-copy={`code-${id}`}>
                <span data-copy-word="">Copy</span>
                <span class="bb-unseen"> the code in {name}</span>
              </Button>
            </div>
            {/* What scrolls must be reachable by keyboard. */}
            <pre class="demo-body demo-body-code" id={`code-${id}`} tabIndex={0} />
          </div>
        ))}
      </div>
    </Card>
  );
}

function LogCard(): VNode {
  return (
    <Card labelledBy="log">
      <h2 id="log" class="bb-subtitle">
        What the page is told
      </h2>
      <p class="bb-small" data-log-empty>
        Nothing yet.
      </p>
      <div role="log" aria-labelledby="log">
        <ol class="demo-log" data-log />
      </div>
    </Card>
  );
}
