import type { JSX, VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Group } from './book.js';
import type { Words } from './words.js';

interface GroupsProps {
  readonly groups: readonly Group[];
  /** The one that is shown; `undefined` is everyone. */
  readonly shown: string | undefined;
  readonly onShow: (group: string | undefined) => void;
  readonly words: Words;
}

/** A chip for each group: one stop of the keyboard, since some people have hundreds; arrows go from chip to chip. */
export function Groups({ groups, shown, onShow, words: { texts, speech } }: GroupsProps): VNode {
  const [focused, setFocused] = useState<string>();
  const everyone = { name: undefined, members: [] };
  const isThere = groups.some(({ name }) => name === focused);
  const stop = isThere ? focused : shown;

  function onKeyDown(event: JSX.TargetedKeyboardEvent<HTMLDivElement>): void {
    const steps: Readonly<Record<string, Element | null | undefined>> = {
      ArrowRight: next(event.target, isRightToLeft(event.currentTarget)),
      ArrowLeft: next(event.target, !isRightToLeft(event.currentTarget)),
      Home: event.currentTarget.firstElementChild,
      End: event.currentTarget.lastElementChild,
    };
    const chip = steps[event.key];
    if (!(chip instanceof HTMLElement)) return;
    event.preventDefault();
    chip.focus();
  }

  return (
    <div class="bb-list-groups" role="toolbar" aria-label={texts.groups} onKeyDown={onKeyDown}>
      {[everyone, ...groups].map(({ name, members }) => (
        <button
          key={name}
          type="button"
          class="bb-list-chip"
          aria-pressed={name === shown}
          tabIndex={name === stop ? 0 : -1}
          onFocus={() => setFocused(name)}
          onClick={() => onShow(name === shown ? undefined : name)}
        >
          <bdi class="bb-list-chip-name">{name ?? texts.everyone}</bdi>
          {name === undefined ? null : (
            <span class="bb-list-chip-count">{speech.number(members.length)}</span>
          )}
        </button>
      ))}
    </div>
  );
}

const isRightToLeft = (element: Element) => getComputedStyle(element).direction === 'rtl';

function next(chip: EventTarget | null, isBackwards: boolean): Element | null | undefined {
  const button = (chip as Element | null)?.closest('button');
  return isBackwards ? button?.previousElementSibling : button?.nextElementSibling;
}
