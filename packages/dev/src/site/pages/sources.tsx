import { type Provider, providers } from 'bookbridge';
import { Card, Fold } from 'bookbridge/components';
import type { VNode } from 'preact';
import { Faults } from './faults.js';

/** Shown before the rest is unfolded; the registry has them in this order. */
const maxShown = 10;

/** The sources that menus show, in their order. */
export const listedSources: readonly Provider[] = [...providers.values()].filter(({ isListed }) => isListed);

/** Whose people agree at their provider, which the sandbox plays; of all others the service takes a file here. */
const asksForConsent = ({ ways }: Provider) => ways.some(({ method }) => method === 'consent');

const accountSources = listedSources.filter(asksForConsent);
const fileSources = listedSources.filter((source) => !asksForConsent(source));

/** A button for each source; pressing one begins an import. */
export function Sources(): VNode {
  return (
    <Card labelledBy="sources">
      <h2 id="sources" class="bb-subtitle">
        Begin an import
      </h2>
      <FromAccount />
      <Faults />
      <FromFile />
    </Card>
  );
}

function FromAccount(): VNode {
  return (
    <form class="demo-way" method="post" action="/imports" data-begins="popup">
      <h3 class="demo-label">From an account</h3>
      <p>
        The person allows it at Google, and Bookbridge reads their address book. Here a sandbox plays Google:
        you choose an account instead of signing in.
      </p>
      <SourceGrid list={accountSources} />
    </form>
  );
}

function FromFile(): VNode {
  const rest = fileSources.slice(maxShown);
  return (
    <form class="demo-way" method="post" action="/imports" data-begins="tab">
      <h3 class="demo-label">From a file</h3>
      <p>
        Choose where the address book is. Bookbridge says how to export it from there, and takes the file. No
        file at hand? Save one with invented people:{' '}
        <a class="demo-link" href="/samples/people.vcf" download>
          people.vcf
        </a>{' '}
        or{' '}
        <a class="demo-link" href="/samples/people.csv" download>
          people.csv
        </a>
        .
      </p>
      <OpenedIn />
      <SourceGrid list={fileSources.slice(0, maxShown)} />
      <Fold summary={`${rest.length} more sources`}>
        <SourceGrid list={rest} />
      </Fold>
    </form>
  );
}

/** Opening another window takes a script, which shows the choice. */
function OpenedIn(): VNode {
  return (
    <fieldset class="demo-choice" data-opened-in hidden>
      <legend class="demo-label">Open the page in</legend>
      <label class="demo-radio">
        <input type="radio" name="opened_in" value="tab" checked /> this tab
      </label>
      <label class="demo-radio">
        <input type="radio" name="opened_in" value="popup" /> a pop-up
      </label>
    </fieldset>
  );
}

function SourceGrid({ list }: { list: readonly Provider[] }): VNode {
  return (
    <ul class="demo-sources">
      {list.map((source) => (
        <li key={source.code}>
          <button type="submit" class="demo-source" name="service" value={source.code}>
            <span class="demo-source-initial" aria-hidden="true">
              {source.name.slice(0, 1)}
            </span>
            <span class="demo-source-name">{source.name}</span>
            <span class="demo-source-about">{aboutOf(source)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function aboutOf({ ways, guide }: Provider): string {
  switch (ways[0]?.importType) {
    case 'OAUTH':
      return 'Asks for consent';
    case 'CSV':
      return 'Takes a .csv file';
    case 'VCARD':
      return 'Takes a .vcf file';
    default:
      return guide === 'generic' ? 'Takes an address book file' : 'Export steps, then the file';
  }
}
