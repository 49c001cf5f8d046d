import type { Draft } from '@bookbridge/contacts';
import { text } from '../http/untrusted-json.js';
import type { Organization } from './person.js';

/**
 * Adds the organisations, those of today first. The job is one of today's, too, as soon as any is said to be: better none
 * than the one that was left.
 */
export function addOrganizations(draft: Draft, organizations: readonly Organization[]): void {
  const current = organizations.filter(isCurrent);
  const others = current.length === 0 ? organizations : organizations.filter((it) => !isCurrent(it));
  for (const { name } of current) draft.addCompany(text(name));
  for (const { name } of others) draft.addCompany(text(name));
  for (const { title, department } of current.length === 0 ? others : current) {
    draft.set('job_title', text(title));
    draft.set('department', text(department));
  }
}

const isCurrent = ({ current }: Organization): boolean => current === true;
