import { appPassword } from '@bookbridge/sandbox';
import type { VNode } from 'preact';
import { exampleAddress } from '../../../application/curl.js';
import { assetUrl } from '../../assets.js';
import { event, guestsPath } from '../event.js';
import { type Guest, maxGuests, type News, type Party } from '../party.js';
import { Avatar } from './avatar.js';
import { invitelyPage } from './frame.js';
import { peopleInWords } from './words.js';

/** What was typed, and what is wrong with it. */
export interface Typing {
  readonly text: string;
  readonly problem: string;
}

export interface GuestsView {
  readonly party: Party;
  /** The script of Invitely's picker at the service. */
  readonly pickerScript: string;
  readonly typing: Typing | undefined;
}

/** The event, and its guest list. */
export function guestsPage({ party, pickerScript, typing }: GuestsView): string {
  return invitelyPage({
    title: event.title,
    scripts: [assetUrl('invitely/assets/invitely.client.js')],
    children: (
      <main class="inv-event">
        <Invitation />
        <section class="inv-sheet" aria-labelledby="guests">
          <h2 class="inv-title" id="guests">
            Guest list
          </h2>
          <NewsLine news={party.news} />
          <Guests guests={party.guests} />
          <AddGuests isFirst={party.guests.every(({ isInvited }) => isInvited)} typing={typing} />
        </section>
        {/* All that the picker takes, with the few lines of the page's own script. */}
        <script src={pickerScript} />
      </main>
    ),
  });
}

function Invitation(): VNode {
  return (
    <article class="inv-card">
      <img
        class="inv-card-picture"
        src={assetUrl('invitely/assets/party.svg')}
        alt=""
        width="640"
        height="480"
      />
      <div class="inv-card-words">
        <p class="inv-kicker">{event.host} asks you over</p>
        <h1 class="inv-display inv-display-small">{event.title}</h1>
        <p class="inv-when">{event.when}</p>
        <p>{event.where}</p>
        <p class="inv-muted">{event.note}</p>
      </div>
    </article>
  );
}

/** What was done last. */
function NewsLine({ news }: { news: News | undefined }): VNode | null {
  if (news === undefined) return null;
  return (
    <p class="inv-news" role="status">
      {inWords(news)}
    </p>
  );
}

function inWords(news: News): string {
  if (news.what === 'invited') return `Done. ${peopleInWords(news.count)} invited to ${event.title}.`;
  const { count, unreachable } = news;
  const added = count === 0 ? 'Nobody new was added.' : `${peopleInWords(count)} added.`;
  return unreachable === 0 ? added : `${added} ${peopleInWords(unreachable)} left out: no e-mail address.`;
}

function Guests({ guests }: { guests: readonly Guest[] }): VNode {
  if (guests.length === 0)
    return <p class="inv-muted">Nobody yet. Type some addresses, or invite from your address book.</p>;
  const open = guests.filter(({ isInvited }) => !isInvited).length;
  return (
    <>
      <ul class="inv-guests">
        {guests.map((guest) => (
          <GuestRow key={guest.id} guest={guest} />
        ))}
      </ul>
      {guests.length === maxGuests ? <p class="inv-muted">The list is full: {maxGuests} guests.</p> : null}
      {open > 0 ? (
        <form method="post" action={`${guestsPath}/invitations`}>
          <button type="submit" class="inv-button inv-button-primary inv-button-wide">
            Invite {peopleInWords(open)}
          </button>
        </form>
      ) : null}
    </>
  );
}

function GuestRow({ guest: { id, name, address, isInvited } }: { guest: Guest }): VNode {
  return (
    <li class="inv-guest">
      <Avatar of={name || address} />
      <span class="inv-person">
        {name === '' ? null : <bdi class="inv-person-name">{name}</bdi>}
        <bdi class={name === '' ? 'inv-person-name' : 'inv-person-address'}>{address}</bdi>
      </span>
      {isInvited ? (
        <span class="inv-invited">Invited</span>
      ) : (
        <form method="post" action={`${guestsPath}/guests/${id}/remove`}>
          <button type="submit" class="inv-remove">
            Remove<span class="inv-unseen"> {name || address}</span>
          </button>
        </form>
      )}
    </li>
  );
}

/** While nobody waits to be invited, to add people is what there is to do. */
function AddGuests({ isFirst, typing }: { isFirst: boolean; typing: Typing | undefined }): VNode {
  return (
    <div class="inv-add">
      <button
        type="button"
        class={`inv-button inv-button-wide ${isFirst ? 'inv-button-primary' : 'inv-button-quiet'} cloudsponge-launch`}
        data-picker
        hidden
      >
        Invite from your address book
      </button>
      <form class="inv-field" method="post" action={`${guestsPath}/guests`}>
        <label class="inv-label" for="addresses">
          Or type e-mail addresses
        </label>
        <textarea
          class="inv-input cloudsponge-contacts"
          id="addresses"
          name="addresses"
          rows={2}
          maxLength={20_000}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          required
          aria-describedby={typing ? 'addresses-problem addresses-hint' : 'addresses-hint'}
          aria-invalid={typing ? 'true' : undefined}
          autofocus={typing !== undefined}
          placeholder="bea@example.com, carl@example.com"
        >
          {typing?.text}
        </textarea>
        {typing ? (
          <p class="inv-problem" id="addresses-problem">
            {typing.problem}
          </p>
        ) : null}
        <div class="inv-field-end">
          <p class="inv-muted inv-small" id="addresses-hint">
            Several at once, with commas or one a line.
          </p>
          <button type="submit" class="inv-button inv-button-quiet">
            Add
          </button>
        </div>
        <input type="hidden" name="left_out" data-left-out />
      </form>
      <DemoHints />
    </div>
  );
}

/** What strangers know about their own accounts, and nobody about those of a sandbox. */
function DemoHints(): VNode {
  return (
    <aside class="inv-hints" aria-label="About this demo" data-picker hidden>
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
