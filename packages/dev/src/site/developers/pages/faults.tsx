import { Fold } from '@bookbridge/ui/components';
import { failures } from 'bookbridge';
import type { ComponentChildren, VNode } from 'preact';
import { sandboxedProviders, trialOf } from '../../../sandbox/providers.js';
import type { SandboxedProvider } from '../../../sandbox/sandboxed-provider.js';
import type { SandboxedServers } from '../../../sandbox/servers/sandboxed-servers.js';
import { sandboxedServers } from '../../../sandbox/servers/servers.js';
import { Copyables } from './copyable.js';
import { FaultGroup } from './fault-group.js';
import { ServerChoice } from './server-choice.js';

/** Every account of the sandbox: what it shows, what becomes of its import, and a button that begins one. */
export function Faults(): VNode {
  return (
    <Fold summary="Try what goes wrong">
      <p>
        The sandbox’s accounts are named after what happens with them. Each button begins with that account:
        agree, and tick whatever has a box, or type the password.
      </p>
      <p>
        With any account, saying no ends the import: “{failures.consent_denied.sentence}” Closing the page
        ends nothing: the import waits.
      </p>
      {sandboxedProviders.map((provider) => (
        <OfProvider key={provider.lookAlike.name} provider={provider} />
      ))}
      {sandboxedServers.map((protocol) => (
        <OfServers key={protocol.lookAlike.name} protocol={protocol} />
      ))}
    </Fold>
  );
}

function OfProvider({ provider }: { provider: SandboxedProvider }): VNode {
  const { name, accounts } = provider.lookAlike;
  return (
    <Section name={name}>
      <div class="bb-folds">
        {accounts.groups.map(({ title, accounts: rows }) => (
          <FaultGroup
            key={title}
            title={title}
            instructions={provider.instructions?.[title]}
            faults={rows.flatMap((account) => {
              const trial = trialOf(provider, account);
              return trial ? [trial] : [];
            })}
          />
        ))}
      </div>
    </Section>
  );
}

function OfServers({ protocol }: { protocol: SandboxedServers }): VNode {
  const { lookAlike, servers, outcomes, passwords } = protocol;
  const { name, accounts } = lookAlike;
  return (
    <Section name={name}>
      {servers.length > 1 ? <ServerChoice legend="At which server" servers={servers} /> : null}
      <Copyables id={`faults-${name.toLowerCase()}-type`} list={passwords} />
      <p class="bb-small">The page has the user name already: the account’s address at that server.</p>
      <div class="bb-folds">
        {accounts.groups.map(({ title, accounts: rows }) => (
          <FaultGroup
            key={title}
            title={title}
            faults={rows.flatMap((account) => {
              const outcome = outcomes[account.name];
              const email = accounts.emailOf(account.name);
              return outcome ? [{ account, email, outcome }] : [];
            })}
          />
        ))}
      </div>
    </Section>
  );
}

function Section({ name, children }: { name: string; children: ComponentChildren }): VNode {
  const id = `faults-${name.toLowerCase()}`;
  return (
    <section aria-labelledby={id}>
      <form class="demo-faults-of" method="post" action="/developers/imports" data-begins="popup">
        <h4 id={id} class="demo-label">
          {name}
        </h4>
        {children}
      </form>
    </section>
  );
}
