import type { VNode } from 'preact';
import { type ConsentMode, modesOf } from '../../../sandbox/consent-modes.js';
import { providerNames } from '../../../sandbox/providers.js';
import { type AccountSources, accountSources } from '../listed-sources.js';
import { Choice } from './choice.js';
import { SourceGrid } from './source-grid.js';

/** The sources whose people agree at their provider. */
export function FromAccount(): VNode {
  return (
    <div class="demo-way">
      <h3 class="demo-label">From an account</h3>
      <p>
        The person agrees at their provider, and Bookbridge reads their address book. Here a sandbox plays{' '}
        {providerNames}: you choose an account instead of signing in.
      </p>
      {accountSources.map((each) => (
        <ProviderForm key={each.provider.lookAlike.name} {...each} />
      ))}
    </div>
  );
}

/** A form for each provider, as each has its own modes. */
function ProviderForm({ provider, sources }: AccountSources): VNode {
  const modes = modesOf(provider);
  return (
    <form class="demo-provider" method="post" action="/developers/imports" data-begins="popup">
      <SourceGrid list={sources} />
      {modes.length === 0 ? null : <Modes name={provider.lookAlike.name} modes={modes} />}
    </form>
  );
}

function Modes({ name, modes }: { name: string; modes: readonly ConsentMode[] }): VNode {
  return (
    <Choice
      legend={`What ${name} asks the person for`}
      name="consent"
      options={modes.map((mode) => ({ value: mode.name, title: mode.name, about: mode.about }))}
    >
      <p class="bb-small">
        Each is a setting of the application, as{' '}
        <code>bookbridge app set … --consent {modes.at(-1)?.flag}</code> makes it.
      </p>
    </Choice>
  );
}
