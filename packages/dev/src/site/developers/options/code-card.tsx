import { Button, Card } from '@bookbridge/ui/components';
import type { VNode } from 'preact';
import type { ApiRequest } from './api-request.js';
import { type Language, languages } from './code/languages.js';
import { formId } from './options-form.js';
import { optionsPath } from './paths.js';

interface CodeCardProps {
  request: ApiRequest;
  /** The import that was begun with it, if it was. */
  importId: number | undefined;
}

/** The requests in several languages, to be copied, and a button that makes them right here. */
export function CodeCard({ request, importId }: CodeCardProps): VNode {
  return (
    <Card labelledBy="code">
      <h2 id="code" class="bb-subtitle">
        The code
      </h2>
      <div class="demo-codes">
        <fieldset class="demo-views">
          <legend class="bb-unseen">Show the code in</legend>
          {languages.map(({ id, name }, number) => (
            <label key={id} class="demo-view">
              <input type="radio" name="language" value={id} checked={number === 0} />
              <span>{name}</span>
            </label>
          ))}
        </fieldset>
        {languages.map((language) => (
          <Code key={language.id} language={language} text={language.code(request, importId)} />
        ))}
      </div>
      <p class="bb-small">
        The key and the password are those of this demo. Keep yours on your server: who has them can read the
        contacts of all your users.
      </p>
      <button
        type="submit"
        class="bb-button bb-button-primary"
        form={formId}
        formMethod="post"
        formAction={optionsPath}
      >
        Run it here
      </button>
    </Card>
  );
}

function Code({ language: { id, name }, text }: { language: Language; text: string }): VNode {
  return (
    <div class="demo-shown" data-language={id}>
      <div class="demo-copyable-head">
        <span class="demo-label">{name}</span>
        <Button look="quiet" data-copy={`code-${id}`}>
          <span data-copy-word="">Copy</span>
          <span class="bb-unseen"> the code in {name}</span>
        </Button>
      </div>
      {/* What scrolls must be reachable by keyboard. */}
      <pre class="demo-body demo-body-code" id={`code-${id}`} tabIndex={0} data-code>
        {text}
      </pre>
    </div>
  );
}
