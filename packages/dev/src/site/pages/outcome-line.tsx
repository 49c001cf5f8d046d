import { type FailureCode, failures } from 'bookbridge';
import type { VNode } from 'preact';
import type { Outcome } from '../../sandbox/outcome.js';

/** How an import ends, in a sentence. */
export function OutcomeLine({ outcome }: { outcome: Outcome }): VNode {
  switch (outcome.ends) {
    case 'with people':
      return <>{outcome.remark}</>;
    case 'with a failure':
      return <Fails failure={outcome.failure} remark={outcome.remark} />;
    case 'on the page':
      return (
        <>
          The page says so, and the import waits for another try; after an hour it ends with{' '}
          <code>{outcome.failure}</code>: “{failures[outcome.failure].sentence}”
        </>
      );
    case 'once approved':
      return <>Waits, and everybody arrives once {outcome.administrator}@ has approved.</>;
  }
}

interface FailsProps {
  failure: FailureCode;
  /** Where, if not everywhere. */
  at?: string;
  remark?: string | undefined;
}

/** That it ends with a failure. */
export function Fails({ failure, at, remark }: FailsProps): VNode {
  return (
    <>
      Fails{at === undefined ? '' : ` at ${at}`} with <code>{failure}</code>
      {remark === undefined ? '' : ` ${remark}`}: “{failures[failure].sentence}”
    </>
  );
}
