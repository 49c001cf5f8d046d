import type { Command } from 'commander';
import type { Application } from '../applications/application.js';
import { applicationByDomainKey, childrenOf } from '../storage/applications.js';
import type { Queryable } from '../storage/database.js';
import { UsageError } from './output.js';

/** The flag that says from which application another one inherits. */
export interface ParentFlag {
  parent?: string;
}

/** Gives a command the flag for an application's parent. */
export function withParentFlag(command: Command): Command {
  return command.option(
    '--parent <domain-key>',
    'inherit OAuth clients, origins, texts and consent modes from another application; "" for none',
  );
}

/**
 * What the flag changes of an application; of a new one there is nothing yet. Throws `UsageError`: an application has a
 * parent or children, and never both, so that nothing can go round in a circle.
 */
export async function parentIn(
  db: Queryable,
  { parent: key }: ParentFlag,
  application?: Application,
): Promise<{ readonly parent_id?: string | null }> {
  if (key === undefined) return {};
  if (key === '') return { parent_id: null };
  const parent = (await applicationByDomainKey(db, key))?.application;
  const problem = parent ? await problemOf(db, parent, application) : 'is the key of no application';
  if (!parent || problem !== undefined) throw new UsageError(`--parent ${key}: ${problem}`);
  return { parent_id: parent.id };
}

async function problemOf(
  db: Queryable,
  parent: Application,
  application: Application | undefined,
): Promise<string | undefined> {
  if (parent.id === application?.id) return 'is the application itself';
  if (parent.parent)
    return `has a parent itself, ${nameOf(parent.parent)}, and what it inherits is not passed on`;
  const children = application ? await childrenOf(db, application.id) : [];
  return children.length === 0 ? undefined : `cannot be: ${childrenSentence(children)}`;
}

type Named = Pick<Application, 'domainKey' | 'name'>;

const nameOf = ({ name, domainKey }: Named) => `${name} (${domainKey})`;

/** Which applications inherit from one. */
export const childrenSentence = (children: readonly Named[]): string =>
  `${children.map(nameOf).join(', ')} inherit${children.length === 1 ? 's' : ''} from this application`;
