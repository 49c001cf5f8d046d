import { Fold } from '@bookbridge/ui/components';
import type { Provider } from 'bookbridge';
import type { VNode } from 'preact';
import { serversOfSource } from '../../../sandbox/servers/servers.js';
import { passwordSources, realSources } from '../listed-sources.js';
import { ServerChoice } from './server-choice.js';
import { SourceGrid } from './source-grid.js';

const hasChoice = ({ code }: Provider) => serversOfSource(code).length > 1;

/** The sources whose people type a password on a page of the service. */
export function WithPassword(): VNode {
  return (
    <div class="demo-way">
      <h3 class="demo-label">With a password</h3>
      <p>
        The person types a user name and a password on a page of Bookbridge, which says how they come by it,
        and tries it at once. What to type for the sandbox stands beside the import once it has begun.
      </p>
      <form class="demo-provider" method="post" action="/developers/imports" data-begins="popup">
        <SourceGrid list={passwordSources.filter((it) => !hasChoice(it))} />
      </form>
      {passwordSources.filter(hasChoice).map((source) => (
        <form
          key={source.code}
          class="demo-provider"
          method="post"
          action="/developers/imports"
          data-begins="popup"
        >
          <SourceGrid list={[source]} />
          <ServerChoice
            legend="Which server Invitely names beforehand"
            servers={serversOfSource(source.code)}
          />
        </form>
      ))}
      <form method="post" action="/developers/imports" data-begins="popup">
        <Fold summary={`${realSources.length} more, which the sandbox does not play`}>
          <p>These ask the real providers: what is typed is sent to them.</p>
          <SourceGrid list={realSources} />
        </Fold>
      </form>
    </div>
  );
}
