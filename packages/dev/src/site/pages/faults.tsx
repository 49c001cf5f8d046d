import type { AccountGroup } from '@bookbridge/sandbox';
import { failures } from 'bookbridge';
import { Fold } from 'bookbridge/components';
import type { VNode } from 'preact';
import type { Outcome } from '../../sandbox/outcome.js';
import { sandboxedProviders, type Trial, trialOf } from '../../sandbox/providers.js';
import type { Instructions, SandboxedProvider } from '../../sandbox/sandboxed-provider.js';

/** Every account of the sandbox: what it shows, what becomes of its import, and a button that begins one. */
export function Faults(): VNode {
  return (
    <form method="post" action="/imports" data-begins="popup">
      <Fold summary="Try what goes wrong">
        <p>
          The sandbox’s accounts are named after what happens with them. Each button asks for consent with
          that account chosen; tick whatever has a box there, and agree.
        </p>
        <p>
          With any account, saying no ends the import: “{failures.consent_denied.sentence}” Closing the page
          ends nothing: the import waits.
        </p>
        {sandboxedProviders.map((provider) => (
          <OfProvider key={provider.lookAlike.name} provider={provider} />
        ))}
      </Fold>
    </form>
  );
}

function OfProvider({ provider }: { provider: SandboxedProvider }): VNode {
  const { name, accounts } = provider.lookAlike;
  const id = `faults-${name.toLowerCase()}`;
  return (
    <section class="demo-faults-of" aria-labelledby={id}>
      <h4 id={id} class="demo-label">
        {name}
      </h4>
      <div class="bb-folds">
        {accounts.groups.map((group) => (
          <Group key={group.title} provider={provider} group={group} />
        ))}
      </div>
    </section>
  );
}

function Group({ provider, group }: { provider: SandboxedProvider; group: AccountGroup }): VNode {
  const { title, accounts } = group;
  const instructions = provider.instructions?.[title];
  const trials = accounts.map((account) => trialOf(provider, account)).filter((it) => it !== undefined);
  return (
    <Fold summary={`${title} (${accounts.length})`}>
      {instructions === undefined ? null : <Steps {...instructions} />}
      <ul class="demo-faults">
        {trials.map((trial) => (
          <Fault key={trial.email} trial={trial} />
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

function Fault({ trial: { account, email, outcome } }: { trial: Trial }): VNode {
  const [name, domain] = email.split('@');
  return (
    <li class="demo-fault">
      <div>
        <p class="demo-fault-name">
          {name}@<wbr />
          {domain}
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

function OutcomeLine({ outcome }: { outcome: Outcome }): VNode {
  switch (outcome.ends) {
    case 'with people':
      return <>{outcome.remark}</>;
    case 'with a failure':
      return (
        <>
          Fails with <code>{outcome.failure}</code>
          {outcome.remark === undefined ? '' : ` ${outcome.remark}`}: “{failures[outcome.failure].sentence}”
        </>
      );
    case 'once approved':
      return <>Waits, and everybody arrives once {outcome.administrator}@ has approved.</>;
  }
}
