import { type Speech, speechOf } from '@bookbridge/ui';
import { Button, ButtonLink } from '@bookbridge/ui/components';
import type { VNode } from 'preact';
import { renderPage } from './frame.js';
import { Outcome, outcomePage } from './outcome.js';
import { Service } from './service.js';
import type { BareShell, PageShell } from './shell.js';

export interface ApprovalPageProps {
  /** Where an administrator approves. */
  approvalUrl: string;
  /** Where the person goes on once that is done. */
  goOnUrl: string;
  /** Where a form says that they do not. */
  leaveUrl: string;
  minutesLeft: number;
}

/** An administrator has to approve first: whom to ask, with what words, and how to go on afterwards. */
export function approvalPage(shell: PageShell, props: ApprovalPageProps): string {
  const { texts, locale, application } = shell;
  const { approval } = texts;
  const speech = speechOf(locale);
  const values = { application: application.name };
  return renderPage({
    shell,
    title: approval.title,
    script: shell.assets.approvalScript,
    children: (
      <Outcome icon="clock" tone="neutral" title={approval.title} wayOn={null}>
        <Service shell={shell} />
        <p>{speech.say(approval.sentence, values)}</p>
        <Message shell={shell} speech={speech} approvalUrl={props.approvalUrl} />
        <Field id="bb-link" label={approval.link} copy={approval.copyLink} copied={approval.copied}>
          <input id="bb-link" class="bb-input" readOnly value={props.approvalUrl} dir="ltr" />
        </Field>
        <ButtonLink href={props.goOnUrl}>{approval.goOn}</ButtonLink>
        <form method="post" action={props.leaveUrl}>
          <Button type="submit" look="quiet">
            {speech.say(approval.leave, values)}
          </Button>
        </form>
        <p class="bb-small">
          {speech.say(approval.good, { ...values, time: speech.minutes(props.minutesLeft) })}
        </p>
        <p class="bb-unseen" role="status" data-bb-live />
      </Outcome>
    ),
  });
}

interface MessageProps {
  shell: PageShell;
  speech: Speech;
  approvalUrl: string;
}

function Message({ shell, speech, approvalUrl }: MessageProps): VNode {
  const { approval } = shell.texts;
  const values = { application: shell.application.name };
  // Nothing stands beside an address that programs would take for a part of it.
  const body = speech.say(approval.body, values).replace('{link}', () => approvalUrl);
  const mail = new URLSearchParams({ subject: speech.say(approval.subject, values), body });
  return (
    <Field
      id="bb-message"
      label={approval.message}
      copy={approval.copy}
      copied={approval.copied}
      other={
        // Programs for mail do not take a plus for a space.
        <ButtonLink look="quiet" href={`mailto:?${mail.toString().replaceAll('+', '%20')}`}>
          {approval.mail}
        </ButtonLink>
      }
    >
      <textarea id="bb-message" class="bb-input" readOnly rows={8}>
        {body}
      </textarea>
    </Field>
  );
}

interface FieldProps {
  id: string;
  label: string;
  copy: string;
  copied: string;
  /** Another way to take it along. */
  other?: VNode;
  children: VNode;
}

/** Something to take along; the script shows the button that copies it. */
function Field({ id, label, copy, copied, other, children }: FieldProps): VNode {
  return (
    <div class="bb-field">
      <label class="bb-label" for={id}>
        {label}
      </label>
      {children}
      <div class="bb-actions">
        {other}
        <Button look="quiet" hidden data-bb-copy={id} data-bb-copied={copied}>
          {copy}
        </Button>
      </div>
    </div>
  );
}

/** An administrator comes back from the page where they could approve. */
export function approvalAnswerPage(shell: BareShell, { isApproved }: { isApproved: boolean }): string {
  const { approved, notApproved } = shell.texts.approval;
  const { title, sentence } = isApproved ? approved : notApproved;
  return outcomePage({
    shell,
    icon: isApproved ? 'check' : 'minus',
    tone: isApproved ? 'positive' : 'neutral',
    title,
    children: <p>{sentence}</p>,
  });
}
