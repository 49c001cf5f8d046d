import type { ComponentChildren, VNode } from 'preact';

interface ChoiceProps {
  legend: ComponentChildren;
  /** Of the field in the form. */
  name: string;
  /** The value that is chosen; the usual one where none is named. */
  chosen?: string;
  /** The usual one first. */
  options: readonly { readonly value: string; readonly title: string; readonly about: string }[];
  children?: ComponentChildren;
}

/** One of several, each with a line that says what it means. */
export function Choice({ legend, name, chosen, options, children }: ChoiceProps): VNode {
  return (
    <fieldset class="demo-modes">
      <legend class="demo-label">{legend}</legend>
      {options.map(({ value, title, about }, number) => (
        <label key={value} class="demo-mode">
          <input
            type="radio"
            name={name}
            value={value}
            checked={chosen === undefined ? number === 0 : value === chosen}
          />
          <span>
            <span class="demo-mode-name">{title}</span>
            <span class="demo-mode-about">{about}</span>
          </span>
        </label>
      ))}
      {children}
    </fieldset>
  );
}
