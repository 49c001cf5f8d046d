import { type AccountGroup, type AccountRow, accountGroups, domain, emailOf } from '@bookbridge/sandbox';
import { failures } from 'bookbridge';
import { Fold } from 'bookbridge/components';
import type { VNode } from 'preact';
import { outcomes } from '../../sandbox/outcomes.js';

export const isAccount = (name: string): boolean => Object.hasOwn(outcomes, name);

/** Every account of the sandbox: what it shows, what becomes of its import, and a button that begins one. */
export function Faults(): VNode {
  return (
    <form method="post" action="/imports" data-begins="popup">
      <input type="hidden" name="service" value="gmail" />
      <Fold summary="Try what goes wrong">
        <p>
          The sandbox’s accounts are named after what happens with them. Each button asks for consent with
          that account chosen; tick everything there, and allow it.
        </p>
        <p>
          With any account, denying ends the import: “You chose not to share your contacts.” Closing the page
          ends nothing: the import waits.
        </p>
        <div class="bb-folds">
          {accountGroups.map((group) => (
            <Group key={group.title} {...group} />
          ))}
        </div>
      </Fold>
    </form>
  );
}

function Group({ title, accounts }: AccountGroup): VNode {
  return (
    <Fold summary={`${title} (${accounts.length})`}>
      <ul class="demo-faults">
        {accounts.map((account) => (
          <Fault key={account.name} {...account} />
        ))}
      </ul>
    </Fold>
  );
}

function Fault({ name, shows }: AccountRow): VNode {
  return (
    <li class="demo-fault">
      <div>
        <p class="demo-fault-name">
          {name}@<wbr />
          {domain}
        </p>
        <p>{shows}.</p>
        <OutcomeLine name={name} />
      </div>
      <button type="submit" class="bb-button bb-button-quiet" name="account" value={name}>
        Try<span class="bb-unseen"> {emailOf(name)}</span>
      </button>
    </li>
  );
}

function OutcomeLine({ name }: { name: string }): VNode | null {
  const outcome = outcomes[name];
  if (outcome === undefined) return null;
  if (outcome.ends === 'with people') return <p class="demo-fault-end">{outcome.remark}</p>;
  return (
    <p class="demo-fault-end">
      Fails with <code>{outcome.failure}</code>
      {outcome.remark === undefined ? '' : ` ${outcome.remark}`}: “{failures[outcome.failure].sentence}”
    </p>
  );
}
