import { speechOf } from '@bookbridge/ui';
import { Button, Card, Icon, Notice } from '@bookbridge/ui/components';
import type { VNode } from 'preact';
import type { FailureCode } from '../../model/failures.js';
import {
  type PasswordGuideId,
  passwordGuides,
  passwordGuideTexts,
} from '../../sources/password-guides/index.js';
import type { Asked } from '../../sources/provider.js';
import { AskingFacts } from './asking-facts.js';
import { renderPage } from './frame.js';
import type { ExtraFields } from './reads.js';
import { Service } from './service.js';
import type { PageShell } from './shell.js';

/** Why what was typed did not do. The import goes on waiting. */
export type CredentialsProblem = FailureCode | 'missing' | 'too_often' | 'elsewhere';

export interface CredentialsPageProps {
  /** Where the form is sent to. */
  action: string;
  /** As the provider writes itself. */
  sourceName: string;
  asks: readonly Asked[];
  /** How people come by the password. */
  guide: PasswordGuideId;
  entered: { readonly server: string; readonly username: string };
  retentionMinutes: number;
  reads: ExtraFields;
  /** Whether the provider was asked for consent before, in vain. */
  isSecondWay: boolean;
  problem?: CredentialsProblem | undefined;
}

/** Asks for a password: why it is wanted, how to come by it, what is read, who gets it, what becomes of it. */
export function credentialsPage(shell: PageShell, props: CredentialsPageProps): string {
  const { texts, application, locale } = shell;
  const { credentials } = texts;
  const speech = speechOf(locale);
  const values = { application: application.name, source: props.sourceName };
  const title = speech.say(texts.upload.title, values);
  return renderPage({
    shell,
    title,
    layout: 'double',
    script: shell.assets.credentialsScript,
    children: (
      <>
        <Card labelledBy="bb-title">
          <h1 id="bb-title" class="bb-title">
            {title}
          </h1>
          <Service shell={shell} />
          {props.isSecondWay && <p>{speech.say(credentials.secondWay, values)}</p>}
          <AskingFacts shell={shell} destroys={credentials.destroys} {...props} />
          <CredentialsForm shell={shell} {...props} />
        </Card>
        <PasswordPanel shell={shell} guide={props.guide} sourceName={props.sourceName} />
      </>
    ),
  });
}

/** Why it is asked for, and how to come by it. */
function PasswordPanel({
  shell,
  guide,
  sourceName,
}: Pick<CredentialsPageProps, 'guide' | 'sourceName'> & { shell: PageShell }): VNode {
  const { recipe, secret, url, words } = passwordGuides[guide];
  const { steps, reasons } = passwordGuideTexts(shell.locale);
  const speech = speechOf(shell.locale);
  const values = { source: sourceName, ...words };
  return (
    <Card labelledBy="bb-steps">
      <h2 id="bb-steps" class="bb-subtitle">
        {shell.texts.credentials.steps}
      </h2>
      <p>{speech.say(reasons[secret], values)}</p>
      <ol class="bb-steps">
        {steps[recipe].map((step) => (
          <li key={step}>{speech.say(step, values)}</li>
        ))}
      </ol>
      {url !== undefined && (
        <a class="bb-link" href={url} target="_blank" rel="noopener noreferrer">
          {speech.say(shell.texts.guides.open, values)}
          <Icon name="external" />
          <span class="bb-unseen"> ({shell.texts.guides.newWindow})</span>
        </a>
      )}
    </Card>
  );
}

function CredentialsForm({ shell, ...props }: CredentialsPageProps & { shell: PageShell }): VNode {
  const { texts, application, locale } = shell;
  const { credentials } = texts;
  const speech = speechOf(locale);
  const { asks, entered } = props;
  const { secret, userName } = passwordGuides[props.guide];
  const { secrets, userNames } = passwordGuideTexts(locale);
  const isAddress = userName === 'address' || userName === 'apple_account';
  const values = { application: application.name, source: props.sourceName };
  return (
    <form
      class="bb-form"
      method="post"
      action={props.action}
      data-bb-credentials
      data-bb-checking={credentials.checking}
    >
      <Notice text={props.problem && problemSentence(shell, props.problem, props)} />
      {asks.includes('username') && (
        <Field
          label={isAddress ? credentials.address : credentials.username}
          name="username"
          value={entered.username}
          hint={userName === 'address' ? undefined : speech.say(userNames[userName], values)}
          type="email"
          isRequired
        />
      )}
      <PasswordField shell={shell} label={secrets[secret]} />
      {asks.includes('server') && (
        <Field
          label={credentials.server}
          name="server"
          value={entered.server}
          hint={credentials.serverHint}
          type="url"
        />
      )}
      <Button type="submit" name="do" value="check">
        {speech.say(credentials.submit, values)}
      </Button>
      <div class="bb-actions">
        <Button type="submit" look="quiet" name="do" value="file" formNoValidate>
          {credentials.file}
        </Button>
        <Button type="submit" look="quiet" name="do" value="leave" formNoValidate>
          {speech.say(credentials.leave, values)}
        </Button>
      </div>
      <p class="bb-unseen" role="status" data-bb-live />
    </form>
  );
}

interface FieldProps {
  label: string;
  name: string;
  value: string;
  /** Which keyboard a phone shows; what is typed is not held to it. */
  type: 'email' | 'url';
  hint?: string | undefined;
  isRequired?: boolean;
}

function Field({ label, name, value, type, hint, isRequired = false }: FieldProps): VNode {
  const id = `bb-${name}`;
  return (
    <div class="bb-field">
      <label class="bb-label" for={id}>
        {label}
      </label>
      <input
        class="bb-input"
        id={id}
        name={name}
        value={value}
        inputMode={type}
        autocomplete={type === 'email' ? 'email' : 'off'}
        autocapitalize="none"
        spellcheck={false}
        dir="ltr"
        required={isRequired}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      />
      {hint !== undefined && (
        <p class="bb-small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** The script lets people see what they have pasted. */
function PasswordField({ shell, label }: { shell: PageShell; label: string }): VNode {
  const { show, hide, steps } = shell.texts.credentials;
  return (
    <div class="bb-field">
      <label class="bb-label" for="bb-password">
        {label}
      </label>
      <div class="bb-beside">
        <input
          class="bb-input"
          id="bb-password"
          type="password"
          name="password"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          dir="ltr"
          required
        />
        <Button look="quiet" hidden data-bb-show="bb-password" data-bb-hide={hide}>
          {show}
        </Button>
      </div>
      <a class="bb-link bb-jump" href="#bb-steps">
        {steps}
      </a>
    </div>
  );
}

/** What the person is told, and what to do about it. */
function problemSentence(
  { texts, locale }: PageShell,
  problem: CredentialsProblem,
  { asks, sourceName }: Pick<CredentialsPageProps, 'asks' | 'sourceName'>,
): string {
  const { problems } = texts.credentials;
  // Of any server nobody knows the name, and what clients call it is that of a protocol.
  const isNameless = asks.includes('server') && problem in texts.failures;
  if (problem in problems && !isNameless)
    return speechOf(locale).say(problems[problem as keyof typeof problems], { source: sourceName });
  return texts.failures[problem as FailureCode];
}
