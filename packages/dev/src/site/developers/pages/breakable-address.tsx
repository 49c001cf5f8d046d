import { Fragment, type VNode } from 'preact';

/** An address that may be broken behind its `@`, and before each dot. */
export function BreakableAddress({ address }: { address: string }): VNode {
  return (
    <>
      {address.split(/(?<=@)|(?=\.)/).map((part, number) => (
        <Fragment key={part}>
          {number > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </>
  );
}
