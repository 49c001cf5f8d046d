import { Card } from '@bookbridge/ui/components';
import type { VNode } from 'preact';
import { type Control, type Option, optionGroups } from './options.js';

/** An application whose picker can be tried. */
export interface TriedApplication {
  readonly key: string;
  readonly name: string;
}

/** Every option with its control; the script reads them. */
export function PickerOptionsForm({ applications }: { applications: readonly TriedApplication[] }): VNode {
  return (
    <form class="demo-column" data-picker-options autocomplete="off">
      <Card labelledBy="launch">
        <h2 id="launch" class="bb-subtitle">
          The application, and the link
        </h2>
        <div class="demo-option">
          <label class="demo-label" for="option-key">
            The key in the script’s address
          </label>
          <select class="bb-input" id="option-key" name="key">
            {applications.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div class="demo-option">
          <label class="demo-label" for="option-source">
            <code>data-cloudsponge-source</code>
          </label>
          <select class="bb-input" id="option-source" name="source" aria-describedby="option-source-about">
            <option value="">Not said</option>
            <option value="gmail">gmail</option>
            <option value="windowslive">windowslive</option>
            <option value="csv">csv</option>
            <option value="plaxo">plaxo, which has closed</option>
          </select>
          <p class="bb-small" id="option-source-about">
            The link goes straight there. Without it there is a menu.
          </p>
        </div>
      </Card>
      {optionGroups.map(({ title, options }, number) => (
        <Card key={title} labelledBy={`group-${number}`}>
          <h2 id={`group-${number}`} class="bb-subtitle">
            {title}
          </h2>
          {options.map((option) => (
            <OptionControl key={option.name} {...option} />
          ))}
        </Card>
      ))}
    </form>
  );
}

function OptionControl({ name, about, control }: Option): VNode {
  const isGroup = control.kind === 'list' || control.kind === 'switch';
  if (isGroup)
    return (
      <fieldset class="demo-modes">
        <legend class="demo-label">
          <code>{name}</code>
        </legend>
        <Boxes name={name} control={control} />
        <p class="bb-small">{about}</p>
      </fieldset>
    );
  return (
    <div class="demo-option">
      <label class="demo-label" for={`option-${name}`}>
        <code>{name}</code>
      </label>
      <Field name={name} control={control} />
      <p class="bb-small" id={`option-${name}-about`}>
        {about}
      </p>
    </div>
  );
}

function Boxes({ name, control }: { name: string; control: Extract<Control, { kind: 'list' | 'switch' }> }) {
  const boxes: readonly (readonly [value: string, label: VNode | string])[] =
    control.kind === 'list'
      ? control.values.map((value) => [value, <code key={value}>{value}</code>])
      : [[control.value, control.label]];
  return (
    <>
      {boxes.map(([value, label]) => (
        <label key={value} class="demo-mode">
          <input
            type="checkbox"
            name={name}
            value={value}
            data-option={control.kind === 'list' ? 'list' : 'code'}
          />
          <span>{label}</span>
        </label>
      ))}
    </>
  );
}

function Field({ name, control }: { name: string; control: Exclude<Control, { kind: 'list' | 'switch' }> }) {
  const common = {
    class: 'bb-input',
    id: `option-${name}`,
    name,
    'aria-describedby': `option-${name}-about`,
  };
  if (control.kind === 'choice')
    return (
      <select {...common} data-option="code">
        <option value="">{control.usual}</option>
        {control.values.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    );
  return (
    <input
      {...common}
      type={control.kind}
      min={control.kind === 'number' ? 0 : undefined}
      maxLength={64}
      placeholder={control.placeholder}
      spellcheck={false}
      data-option={control.kind}
    />
  );
}
