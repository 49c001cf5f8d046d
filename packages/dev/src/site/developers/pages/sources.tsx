import { Card, Fold } from '@bookbridge/ui/components';
import type { VNode } from 'preact';
import { fileSources } from '../listed-sources.js';
import { Faults } from './faults.js';
import { FromAccount } from './from-account.js';
import { FromAddress } from './from-address.js';
import { SourceGrid } from './source-grid.js';
import { WithPassword } from './with-password.js';

/** Of the sources that take a file, shown before the rest is unfolded. */
const maxShown = 10;

/** Everything that an import can be begun with. */
export function Sources(): VNode {
  return (
    <Card labelledBy="sources">
      <h2 id="sources" class="bb-subtitle">
        Begin an import
      </h2>
      <FromAddress />
      <FromAccount />
      <WithPassword />
      <Faults />
      <FromFile />
    </Card>
  );
}

function FromFile(): VNode {
  const rest = fileSources.slice(maxShown);
  return (
    <form class="demo-way" method="post" action="/developers/imports" data-begins="tab">
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
