import type { VNode } from 'preact';
import type { FoundSource } from '../../../application/answers.js';

/** What tells whose a domain is, by the service's words for it. */
export const foundByInWords = {
  table: 'the table of known domains',
  'mail servers': 'its mail servers',
  DNS: 'DNS',
  'well-known': 'its well-known place',
} as const;

/** What the service made of an address. */
export function Found({ found }: { found: FoundSource }): VNode {
  const { service, name, found_by: foundBy, server } = found;
  if (service === null || foundBy === undefined)
    return <>Nothing tells whose the domain is, so the person is asked for a file.</>;
  return (
    <>
      Found by {foundByInWords[foundBy]}: {name} (<code>{service}</code>)
      {server === undefined ? '' : `, at ${server}`}.
    </>
  );
}
