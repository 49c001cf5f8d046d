import type { Application } from '../applications/application.js';
import { inheritedOf } from '../applications/inheritance.js';
import type { OAuthClientRow } from '../storage/oauth-clients.js';
import { shownClients } from './clients.js';

/** The clients that there are for an application, but for the service's. */
interface Clients {
  readonly own: readonly OAuthClientRow[];
  readonly ofParent: readonly OAuthClientRow[];
}

/** An application as it was set, and apart from that what it inherits. */
export function shownApplication(
  application: Application,
  { own: ownClients, ofParent }: Clients,
  baseUrl: string | undefined,
) {
  const { id: _, parent, own, ...fields } = application;
  const inheritedClients = ofParent.filter(({ source }) => ownClients.every((it) => it.source !== source));
  return {
    ...fields,
    ...own,
    clients: shownClients(ownClients, baseUrl),
    parent: parent ? { domainKey: parent.domainKey, name: parent.name } : null,
    inherited: parent
      ? { ...inheritedOf(own, application), clients: shownClients(inheritedClients, baseUrl) }
      : null,
  };
}
