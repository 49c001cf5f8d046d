import { sandboxedProviders } from './providers.js';
import { sandboxedServers } from './servers/servers.js';

const listed = new Intl.ListFormat('en', { type: 'conjunction' });

const providers = [
  ...sandboxedProviders.map(({ lookAlike }) => lookAlike.name),
  ...sandboxedServers
    .flatMap(({ servers }) => servers)
    .flatMap(({ title, isFoundBy }) => (isFoundBy === 'table' ? [title] : [])),
];
const protocols = sandboxedServers.map(({ lookAlike }) => lookAlike.name);

/** Everything that the sandbox plays for the demo, in a sentence. */
export const playedNames = `${providers.join(', ')}, and servers of ${listed.format(protocols)}`;
