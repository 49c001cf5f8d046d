import { Button, Fold } from '@bookbridge/ui/components';
import type { VNode } from 'preact';
import { type SandboxAddress, sandboxAddresses } from '../../../sandbox/addresses.js';
import { BreakableAddress } from './breakable-address.js';
import { foundByInWords } from './found.js';

/** Begins an import with nothing but an e-mail address. */
export function FromAddress(): VNode {
  return (
    <div class="demo-way">
      <h3 class="demo-label">
        <label for="address">Type an e-mail address</label>
      </h3>
      <form class="bb-field" method="post" action="/developers/imports" data-begins="popup">
        <div class="bb-beside">
          <input
            class="bb-input"
            id="address"
            name="address"
            inputMode="email"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            required
            aria-describedby="address-hint"
          />
          <Button look="quiet" type="submit">
            Begin
          </Button>
        </div>
        <p class="bb-small" id="address-hint">
          Bookbridge finds the address book by the domain: in its own table, or in DNS, which is asked for any
          domain that is not the sandbox’s.
        </p>
      </form>
      <form method="post" action="/developers/imports" data-begins="popup">
        <Fold summary={`${sandboxAddresses.length} addresses that lead to the sandbox`}>
          <ul class="demo-faults">
            {sandboxAddresses.map((it) => (
              <AddressRow key={it.address} it={it} />
            ))}
          </ul>
        </Fold>
      </form>
    </div>
  );
}

function AddressRow({ it: { address, owner, foundBy } }: { it: SandboxAddress }): VNode {
  return (
    <li class="demo-fault">
      <div>
        <p class="demo-fault-name">
          <BreakableAddress address={address} />
        </p>
        <p>
          {owner}, found by {foundByInWords[foundBy]}.
        </p>
      </div>
      <button type="submit" class="bb-button bb-button-quiet" name="address" value={address}>
        Begin<span class="bb-unseen"> with {address}</span>
      </button>
    </li>
  );
}
