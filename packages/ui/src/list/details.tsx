import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Entry } from './book.js';
import type { Lent } from './lent.js';
import type { Chosen } from './person.js';
import type { Column } from './props.js';
import type { Words } from './words.js';

interface DetailsProps {
  /** That of the list. */
  readonly id: string;
  readonly entry: Entry;
  readonly chosen: Chosen | undefined;
  readonly onChoose: (chosen: Chosen) => void;
  readonly lent: Lent;
  readonly words: Words;
}

/** All that is known of somebody, for screens without room for it; the address and the number are chosen here. */
export function Details(props: DetailsProps): VNode {
  const {
    entry,
    words,
    lent: { Avatar },
  } = props;
  const { company, address, groups } = entry.person;
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  const more = [company, address, groups.join(', ')].filter((it) => it !== '' && it !== entry.title);
  return (
    <div class="bb-list-review">
      <div class="bb-list-review-head bb-list-details-head">
        <Avatar title={entry.title} />
        <h2 class="bb-subtitle bb-list-review-title" tabIndex={-1} ref={title} dir="auto">
          {entry.title}
        </h2>
      </div>
      <div class="bb-list-details">
        <Values {...props} column="email" legend={words.texts.email} />
        <Values {...props} column="phone" legend={words.texts.phone} />
        {more.map((it) => (
          <p key={it} dir="auto">
            {it}
          </p>
        ))}
      </div>
    </div>
  );
}

/** The first one is picked unless another is chosen. */
function Values(props: DetailsProps & { readonly column: Column; readonly legend: string }): VNode | null {
  const { id, entry, chosen, column, legend, onChoose } = props;
  const values = column === 'email' ? entry.person.emails : entry.person.phones;
  if (values.length === 0) return null;
  const [first] = values;
  const now = chosen?.[column] ?? first;
  return (
    <fieldset class="bb-list-values">
      <legend class="bb-label">{legend}</legend>
      {values.length === 1 ? <bdi>{first}</bdi> : null}
      {(values.length > 1 ? values : []).map((value) => (
        <label key={value} class="bb-check">
          <input
            type="radio"
            name={`${id}-${column}`}
            checked={value === now}
            onChange={() => onChoose({ [column]: value === first ? undefined : value })}
          />
          <bdi>{value}</bdi>
        </label>
      ))}
    </fieldset>
  );
}
