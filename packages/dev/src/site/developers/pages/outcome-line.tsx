import { failures } from 'bookbridge';
import type { VNode } from 'preact';
import type { Outcome } from '../../../sandbox/outcome.js';

/** How an import ends, in a sentence. */
export function OutcomeLine({ outcome }: { outcome: Outcome }): VNode {
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
    case 'on the page':
      return (
        <>
          The page says so, and the import waits for another try; after an hour it ends with{' '}
          <code>{outcome.failure}</code>: “{failures[outcome.failure].sentence}”
        </>
      );
    case 'with a password':
      return (
        <>
          The person is asked for a password instead, and everybody arrives with it; without one it ends after
          an hour with <code>{outcome.failure}</code>: “{failures[outcome.failure].sentence}”
        </>
      );
    case 'once approved':
      return <>Waits, and everybody arrives once {outcome.administrator}@ has approved.</>;
  }
}
