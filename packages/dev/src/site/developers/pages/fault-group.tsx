import type { AccountRow } from '@bookbridge/sandbox';
import { Fold } from '@bookbridge/ui/components';
import type { VNode } from 'preact';
import type { Outcome } from '../../../sandbox/outcome.js';
import type { Instructions } from '../../../sandbox/sandboxed-provider.js';
import { BreakableAddress } from './breakable-address.js';
import { OutcomeLine } from './outcome-line.js';

/** An account of the sandbox as the demo shows it. */
export interface FaultRow {
  readonly account: AccountRow;
  readonly email: string;
  readonly outcome: Outcome;
}

interface GroupProps {
  title: string;
  instructions?: Instructions | undefined;
  faults: readonly FaultRow[];
}

/** The accounts of a group, each with a button that begins an import. */
export function FaultGroup({ title, instructions, faults }: GroupProps): VNode {
  return (
    <Fold summary={`${title} (${faults.length})`}>
      {instructions === undefined ? null : <Steps {...instructions} />}
      <ul class="demo-faults">
        {faults.map((fault) => (
          <Fault key={fault.email} {...fault} />
        ))}
      </ul>
    </Fold>
  );
}

function Steps({ about, steps }: Instructions): VNode {
  return (
    <>
      <p>{about}</p>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </>
  );
}

function Fault({ account, email, outcome }: FaultRow): VNode {
  return (
    <li class="demo-fault">
      <div>
        <p class="demo-fault-name">
          <BreakableAddress address={email} />
        </p>
        <p>{account.shows}.</p>
        <p class="demo-fault-end">
          <OutcomeLine outcome={outcome} />
          {outcome.mode === undefined ? null : (
            <>
              {' '}
              Begun in the mode <code>{outcome.mode}</code>.
            </>
          )}
        </p>
      </div>
      <button type="submit" class="bb-button bb-button-quiet" name="account" value={email}>
        Try<span class="bb-unseen"> {email}</span>
      </button>
    </li>
  );
}
