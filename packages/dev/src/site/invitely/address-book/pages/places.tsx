import { appPassword } from '@bookbridge/sandbox';
import { Icon } from '@bookbridge/ui/components';
import type { VNode } from 'preact';
import { exampleAddress } from '../../../../application/curl.js';
import { paths } from '../../event.js';
import { filePlace, type Place, places } from '../places.js';

/** The choice of a place, and a field for those who find none of theirs. */
export function Places({ problem }: { problem: string | undefined }): VNode {
  return (
    <>
      <h1 class="inv-title" id="now" tabIndex={-1}>
        Where is your address book?
      </h1>
      <p>You say yes over there, and pick whom to invite. We get these people alone, and never a password.</p>
      {problem === undefined ? null : (
        <p class="inv-problem" role="alert">
          {problem}
        </p>
      )}
      <form method="post" action={paths.addressBook} data-begins>
        <ul class="inv-places">
          {places.map((place) => (
            <PlaceButton key={place.code} place={place} />
          ))}
        </ul>
      </form>
      <form class="inv-field" method="post" action={paths.addressBook} data-begins>
        <label class="inv-label" for="address">
          Somewhere else? Type your e-mail address
        </label>
        <div class="inv-beside">
          <input
            class="inv-input"
            id="address"
            name="address"
            type="email"
            inputMode="email"
            autocomplete="email"
            placeholder="you@example.com"
            required
          />
          <button type="submit" class="inv-button inv-button-quiet">
            Find it
          </button>
        </div>
      </form>
      <DemoHints />
    </>
  );
}

function PlaceButton({ place: { code, name, hint } }: { place: Place }): VNode {
  return (
    <li>
      <button type="submit" class="inv-place" name="place" value={code}>
        <span class="inv-place-mark" aria-hidden="true">
          {code === filePlace.code ? <Icon name="upload" /> : name.slice(0, 1)}
        </span>
        <span class="inv-person">
          <span class="inv-person-name">{name}</span>
          <span class="inv-person-address">{hint}</span>
        </span>
      </button>
    </li>
  );
}

/** What strangers know about their own accounts, and nobody about those of a sandbox. */
function DemoHints(): VNode {
  return (
    <aside class="inv-hints" aria-label="About this demo">
      <p>
        In this demo, Google, Microsoft, Yahoo, AOL and iCloud are look-alikes with invented people: choose
        any account there. iCloud asks for <code>{exampleAddress}</code> and <code>{appPassword}</code>. No
        file at hand? Take{' '}
        <a href="/samples/people.vcf" download>
          people.vcf
        </a>
        .
      </p>
    </aside>
  );
}
