import { Card } from '@bookbridge/ui/components';
import type { VNode } from 'preact';
import { type Access, curlLines, exampleAddress, fileSource } from '../../../application/curl.js';
import type { DemoImport } from '../../../imports/demo-import.js';
import { sandboxedProviders } from '../../../sandbox/providers.js';
import { Copyable } from './copyable.js';

/** What an application needs: where the service is, its key and its password. */
export function AccessCard({ access }: { access: Access }): VNode {
  return (
    <Card labelledBy="access">
      <h2 id="access" class="bb-subtitle">
        Use it from your own code
      </h2>
      <p>An existing CloudSponge client works with nothing changed but its base URL.</p>
      <Copyable id="copy-url" label="Base URL" text={access.url} />
      <Copyable id="copy-key" label="Domain key" text={access.domainKey} />
      <Copyable id="copy-password" label="Domain password" text={access.domainPassword} />
    </Card>
  );
}

interface RequestsCardProps {
  access: Access;
  newest: DemoImport | undefined;
}

/** The requests of an import, to be pasted into a terminal. */
export function RequestsCard({ access, newest }: RequestsCardProps): VNode {
  const { begin } = curlLines(access, 'IMPORT_ID');
  // Only whoever began an import may ask about it.
  const lines = curlLines(newest?.access ?? access, newest?.id ?? 'IMPORT_ID');
  return (
    <div id="requests">
      <Card labelledBy="requests-title">
        <h2 id="requests-title" class="bb-subtitle">
          Or from a terminal
        </h2>
        <Copyable id="copy-begin" label="Begin an import, then open its url" text={begin(fileSource)} />
        {sandboxedProviders.map(({ lookAlike: { name }, sources }) => (
          <Copyable
            key={name}
            id={`copy-begin-${sources[0]}`}
            label={`The same from ${name}`}
            text={begin(sources[0])}
          />
        ))}
        <Copyable
          id="copy-begin-address"
          label="The same with nothing but an address"
          text={begin(exampleAddress)}
        />
        <p class="bb-small">{aboutOtherLines(access, newest)}</p>
        <Copyable id="copy-events" label="Poll its events, once a second" text={lines.events} />
        <Copyable id="copy-json" label="Download its contacts as JSON" text={lines.contactsAsJson} />
        <Copyable id="copy-xml" label="The same as XML" text={lines.contactsAsXml} />
      </Card>
    </div>
  );
}

function aboutOtherLines(access: Access, newest: DemoImport | undefined): string {
  if (newest === undefined)
    return 'The other lines need the import_id of the answer; begin an import here, and it is filled in.';
  if (newest.access.domainKey === access.domainKey) return 'The other lines are about your newest import.';
  const application =
    newest.delivery === 'picked' ? 'gets only whom people pick' : `asks in the mode ${newest.mode}`;
  return `The other lines are about your newest import. It was begun as the application that ${application}, which has a key of its own.`;
}
