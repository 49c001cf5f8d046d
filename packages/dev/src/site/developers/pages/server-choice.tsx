import type { VNode } from 'preact';
import type { SandboxedServer } from '../../../sandbox/servers/sandboxed-servers.js';
import { Choice } from './choice.js';

interface ServerChoiceProps {
  legend: string;
  /** The usual one first. */
  servers: readonly SandboxedServer[];
}

/** The servers of the sandbox that an import may be begun at. */
export function ServerChoice({ legend, servers }: ServerChoiceProps): VNode {
  return (
    <Choice
      legend={legend}
      name="server"
      options={servers.map(({ name, title, about }) => ({ value: name, title, about }))}
    />
  );
}
