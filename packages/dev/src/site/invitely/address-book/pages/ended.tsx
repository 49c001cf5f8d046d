import type { FailureCode } from 'bookbridge';
import type { ComponentChildren, VNode } from 'preact';
import { paths } from '../../event.js';
import type { Asked } from '../../party.js';
import { type Ending, endings, type WayOn } from '../endings.js';
import { filePlace } from '../places.js';

interface EndedProps {
  /** What the person calls the place. */
  name: string;
  asked: Asked;
  code: FailureCode;
  /** What the service says of it. */
  sentence: string;
}

/** The import has ended without people: by a no, too late, or by something that went wrong. */
export function Ended({ name, asked, code, sentence }: EndedProps): VNode {
  return <Outcome sentence={sentence} {...endings[code]} again={{ name, asked }} />;
}

/** Of those who were picked nobody can be written to. */
export function Nobody(): VNode {
  return (
    <Outcome
      title="Nobody you picked has an e-mail address"
      sentence="We write to people by e-mail. Pick others, or type addresses."
      ways={['place', 'type']}
    />
  );
}

/** What is begun once more. */
interface Again {
  name: string;
  asked: Asked;
}

interface OutcomeProps extends Ending {
  sentence: string;
  again?: Again;
}

function Outcome({ title, sentence, ways, again }: OutcomeProps): VNode {
  return (
    <>
      <h1 class="inv-title" id="now" tabIndex={-1}>
        {title}
      </h1>
      <p>{sentence}</p>
      <div class="inv-ways">
        {ways.map((way, number) => (
          <Way key={way} way={way} again={again} look={looks[number] ?? 'plain'} />
        ))}
      </div>
    </>
  );
}

/** Of the ways on, in their order. */
const looks = ['primary', 'quiet', 'plain'] as const;

interface WayProps {
  way: WayOn;
  again: Again | undefined;
  look: (typeof looks)[number];
}

function Way({ way, again, look }: WayProps): VNode | null {
  const button = `inv-button inv-button-${look}`;
  switch (way) {
    case 'again':
      return again ? (
        <Begin button={button} asked={again.asked}>
          Try {again.name} again
        </Begin>
      ) : null;
    case 'file':
      return (
        <Begin button={button} asked={{ field: 'place', value: filePlace.code }}>
          Choose a file
        </Begin>
      );
    case 'place':
      return (
        <form method="post" action={`${paths.addressBook}/leave`} data-leaves>
          <button type="submit" class={button}>
            Choose another place
          </button>
        </form>
      );
    case 'type':
      return (
        <a class={button} href={`${paths.guests}#addresses`}>
          Type addresses
        </a>
      );
  }
}

function Begin(props: { button: string; asked: Asked; children: ComponentChildren }): VNode {
  const { field, value } = props.asked;
  return (
    <form method="post" action={paths.addressBook} data-begins>
      <button type="submit" class={props.button} name={field} value={value}>
        {props.children}
      </button>
    </form>
  );
}
