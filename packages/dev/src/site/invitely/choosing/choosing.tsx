import type { VNode } from 'preact';
import { paths } from '../event.js';
import { Avatar } from '../pages/avatar.js';
import { peopleInWords } from '../pages/words.js';
import type { Party } from '../party.js';
import type { Candidate, Candidates } from './people.js';

interface ChoosingProps {
  candidates: Candidates;
  party: Party;
  problem: string | undefined;
}

/** Who of the address book comes: a list to tick, with a search that the script adds. */
export function Choosing({ candidates: { people, total }, party, problem }: ChoosingProps): VNode {
  return (
    <>
      <h1 class="inv-title" id="now" tabIndex={-1}>
        Whom do you want to invite?
      </h1>
      <p>
        {peopleInWords(total)} with an e-mail address. We keep those you choose, and forget everybody else.
      </p>
      {problem === undefined ? null : (
        <p class="inv-problem" role="alert">
          {problem}
        </p>
      )}
      <form class="inv-choosing" method="post" action={`${paths.addressBook}/guests`}>
        <input
          class="inv-input"
          type="search"
          placeholder="Search"
          aria-label="Search the list"
          autocomplete="off"
          data-search
          hidden
        />
        {/* What scrolls must be reachable by keyboard. */}
        <ul class="inv-candidates" tabIndex={0} aria-label="Your address book">
          {people.map((person) => (
            <CandidateRow key={person.id} person={person} isGuest={party.hasGuest(person.address)} />
          ))}
        </ul>
        <p class="inv-muted" data-nobody hidden>
          Nobody by that name.
        </p>
        {total > people.length ? (
          <p class="inv-muted inv-small">
            These are the first {people.length}. Type the addresses of others on the guest list.
          </p>
        ) : null}
        <button type="submit" class="inv-button inv-button-primary inv-button-wide" data-add>
          Add to the guest list
        </button>
      </form>
      <form method="post" action={`${paths.addressBook}/leave`}>
        <button type="submit" class="inv-button inv-button-quiet">
          Choose nobody
        </button>
      </form>
    </>
  );
}

function CandidateRow({ person, isGuest }: { person: Candidate; isGuest: boolean }): VNode {
  const { id, name, address } = person;
  return (
    <li>
      <label class="inv-candidate">
        <input type="checkbox" name="person" value={id} checked={isGuest} disabled={isGuest} />
        <Avatar of={name || address} />
        <span class="inv-person">
          {name === '' ? null : <bdi class="inv-person-name">{name}</bdi>}
          <bdi class={name === '' ? 'inv-person-name' : 'inv-person-address'}>{address}</bdi>
        </span>
        {isGuest ? <span class="inv-invited">On your list</span> : null}
      </label>
    </li>
  );
}
