import { locales } from '@bookbridge/ui';
import { Button, Card } from '@bookbridge/ui/components';
import type { Provider } from 'bookbridge';
import type { ComponentChildren, VNode } from 'preact';
import { accountSources, fileSources, passwordSources, realSources } from '../listed-sources.js';
import { Choice } from '../pages/choice.js';
import { type Choices, includes, namedServers, ownText } from './choices.js';
import { optionsPath } from './paths.js';

/** The id of the form, for buttons that stand elsewhere. */
export const formId = 'options';

/** Everything that can be chosen, each with a sentence. Without the script a button makes the code anew. */
export function OptionsForm({ choices }: { choices: Choices }): VNode {
  return (
    <form id={formId} class="demo-column" method="get" action={optionsPath} data-options>
      <Card labelledBy="begin">
        <h2 id="begin" class="bb-subtitle">
          Begin
        </h2>
        <BeginOptions choices={choices} />
      </Card>
      <Card labelledBy="download">
        <h2 id="download" class="bb-subtitle">
          Download
        </h2>
        <DownloadOptions choices={choices} />
        <Button look="quiet" type="submit" data-update="">
          Update the code
        </Button>
      </Card>
    </form>
  );
}

function BeginOptions({ choices }: { choices: Choices }): VNode {
  return (
    <>
      <Choice
        legend="The application’s delivery"
        name="delivery"
        chosen={choices.delivery === 'picked' ? 'picked' : ''}
        options={[
          {
            value: '',
            title: 'whole',
            about: 'It gets the whole address book. What existing clients expect.',
          },
          {
            value: 'picked',
            title: 'picked',
            about: 'It gets the people whom the person picks on a page of Bookbridge.',
          },
        ]}
      >
        <p class="bb-small">
          A setting of the application, as <code>bookbridge app set … --delivery picked</code> makes it; so
          each has a key of its own.
        </p>
      </Choice>
      <Option name="service" about="Where the address book is. Only this one is required.">
        <select class="bb-input" id="option-service" name="service">
          <Group
            label="Asks for consent"
            sources={accountSources.flatMap(({ sources }) => sources)}
            chosen={choices}
          />
          <Group
            label="Asks for a password"
            sources={[...passwordSources, ...realSources]}
            chosen={choices}
          />
          <Group label="Takes a file" sources={fileSources} chosen={choices} />
        </select>
      </Option>
      <Option
        name="server"
        about="Which server, for carddav and jmap. Without it the person names theirs. Other sources ignore it."
      >
        <select class="bb-input" id="option-server" name="server">
          <option value="">Not said</option>
          {namedServers.map(({ name, title }) => (
            <option key={name} value={name} selected={name === choices.server}>
              {title}
            </option>
          ))}
        </select>
      </Option>
      <Checks name="include" about="Extra data beside names, e-mail addresses and phone numbers.">
        {Object.entries(includes).map(([name, title]) => (
          <Check key={name} name="include" value={name} isChecked={choices.include.includes(name)}>
            {title}
            <code class="demo-mode-about">{name}</code>
          </Check>
        ))}
      </Checks>
      <Checks name="merge" about="Contacts that are the same person become one, unless you say no.">
        <Check name="merge" value="0" isChecked={!choices.isMerged}>
          Keep duplicates apart
        </Check>
      </Checks>
      <Option
        name="locale"
        about="The language of pages and descriptions. Without it pages speak the browser’s."
      >
        <select class="bb-input" id="option-locale" name="locale">
          <option value="">The browser’s</option>
          {locales.map((locale) => (
            <option key={locale} value={locale} selected={locale === choices.locale}>
              {nameOf(locale)}
            </option>
          ))}
        </select>
      </Option>
      <Option name="user_id" about="A number or text of yours for the person, returned in every answer.">
        <OwnText name="user_id" value={choices.userId} placeholder="42" />
      </Option>
      <Option name="echo" about="Any text of yours, returned in the answer.">
        <OwnText name="echo" value={choices.echo} placeholder="spring-party" />
      </Option>
      <Choice
        legend={<code>redirect_url</code>}
        name="end"
        chosen={choices.isReturning ? 'redirect' : ''}
        options={[
          {
            value: '',
            title: 'Without',
            about: 'For pop-ups: the last page says that it may be closed. Poll the events.',
          },
          {
            value: 'redirect',
            title: 'With',
            about: 'For the same window: the browser comes back to this page, with the import_id.',
          },
        ]}
      />
      <Option
        name="Idempotency-Key"
        field="key"
        about="A header. Begin may then be repeated, and gives the same import. A new key for each import."
      >
        <OwnText name="key" value={choices.idempotencyKey} placeholder="4f3c9a52" />
      </Option>
    </>
  );
}

function DownloadOptions({ choices }: { choices: Choices }): VNode {
  return (
    <>
      <Choice
        legend="Format"
        name="format"
        chosen={choices.format === 'xml' ? 'xml' : ''}
        options={[
          { value: '', title: '.json', about: 'For most.' },
          { value: 'xml', title: '.xml', about: 'The same, as clients in Java and .NET read it.' },
        ]}
      />
      <Checks name="with" about="Leaves out contacts without an e-mail address.">
        <Check name="with" value="email" isChecked={choices.hasEmailOnly}>
          With an e-mail address only
        </Check>
      </Checks>
      <Option name="count" about="How many at once, from start. Without it, all of them.">
        <input
          class="bb-input"
          id="option-count"
          name="count"
          type="number"
          min={1}
          max={999_999}
          value={choices.count}
          placeholder="All"
          aria-describedby="option-count-about"
        />
      </Option>
    </>
  );
}

interface OptionProps {
  /** As the API has it. */
  name: string;
  /** Of the field in the form, where that is another. */
  field?: string;
  about: string;
  children: ComponentChildren;
}

function Option({ name, field = name, about, children }: OptionProps): VNode {
  return (
    <div class="demo-option">
      <label class="demo-label" for={`option-${field}`}>
        <code>{name}</code>
      </label>
      {children}
      <p class="bb-small" id={`option-${field}-about`}>
        {about}
      </p>
    </div>
  );
}

function OwnText({ name, value, placeholder }: { name: string; value: string; placeholder: string }): VNode {
  return (
    <input
      class="bb-input"
      id={`option-${name}`}
      name={name}
      value={value}
      placeholder={placeholder}
      pattern={ownText}
      title="Letters, digits and . : - _, and no more than 64 of them"
      autocomplete="off"
      spellcheck={false}
      aria-describedby={`option-${name}-about`}
    />
  );
}

function Checks({ name, about, children }: OptionProps): VNode {
  return (
    <fieldset class="demo-modes">
      <legend class="demo-label">
        <code>{name}</code>
      </legend>
      {children}
      <p class="bb-small">{about}</p>
    </fieldset>
  );
}

interface CheckProps {
  name: string;
  value: string;
  isChecked: boolean;
  children: ComponentChildren;
}

function Check({ name, value, isChecked, children }: CheckProps): VNode {
  return (
    <label class="demo-mode">
      <input type="checkbox" name={name} value={value} checked={isChecked} />
      <span>{children}</span>
    </label>
  );
}

interface GroupProps {
  label: string;
  sources: readonly Provider[];
  chosen: Choices;
}

function Group({ label, sources, chosen }: GroupProps): VNode {
  return (
    <optgroup label={label}>
      {sources.map(({ code, name }) => (
        <option key={code} value={code} selected={code === chosen.service}>
          {name} ({code})
        </option>
      ))}
    </optgroup>
  );
}

const languageNames = new Intl.DisplayNames('en', { type: 'language' });
const nameOf = (locale: string) => `${languageNames.of(locale)} (${locale})`;
