import { type Choice, speechOf } from '@bookbridge/ui';
import { Button, ButtonLink, Card, type Fact, Facts, Icon, Notice } from '@bookbridge/ui/components';
import { listTexts } from '@bookbridge/ui/texts';
import type { ComponentChildren, VNode } from 'preact';
import { deliverySentence } from './delivery.js';
import { renderPage } from './frame.js';
import { outcomePage } from './outcome.js';
import { type ExtraFields, fieldsOf } from './reads.js';
import { Service } from './service.js';
import type { PageShell } from './shell.js';

/** Somebody to choose, as a row shows them. */
export interface ChoicePerson {
  readonly place: number;
  readonly name: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
}

/** Why what was sent did not do. */
export type ChoiceProblem = 'nobody' | 'changed';

interface ChoiceProps {
  /** Where the form is sent to. */
  action: string;
  /** Those of this page. */
  people: readonly ChoicePerson[];
  choice: Choice;
  /** How many people are in the address book. */
  total: number;
  reads: ExtraFields;
  problem?: ChoiceProblem | undefined;
}

export interface ChoosingPageProps extends ChoiceProps {
  /** Where the script finds everybody. */
  peopleUrl: string;
  /** From 1 on. */
  page: number;
  pages: number;
  /** Whether it is the first page of ours that the person sees. */
  isFirstPage: boolean;
  /** Whether the source has told whose address book it is. */
  hasOwner: boolean;
  /** Whether there were more people than may be taken. */
  cut: boolean;
}

/** Asks who is shared: people with check boxes, which the script makes a list that can be searched. */
export function choosingPage(shell: PageShell, props: ChoosingPageProps): string {
  const { texts, locale, application } = shell;
  if (props.total === 0) return nobodyPage(shell, props);
  const values = { application: application.name };
  const title = speechOf(locale).say(texts.choice.title, values);
  return renderPage({
    shell,
    title,
    layout: 'choosing',
    style: shell.assets.chooseCss,
    script: shell.assets.chooseScript,
    children: (
      <Card labelledBy="bb-title">
        <h1 id="bb-title" class="bb-title">
          {title}
        </h1>
        {props.isFirstPage ? <Service shell={shell} /> : null}
        <Facts facts={factsOf(shell, props)} />
        <Problem shell={shell} problem={props.problem} />
        <div class="bb-choosing" {...forScript(shell, props)}>
          <Form shell={shell} {...props} />
        </div>
      </Card>
    ),
  });
}

function factsOf(shell: PageShell, { hasOwner, cut }: ChoosingPageProps): Fact[] {
  const { texts, locale, application } = shell;
  const say = (sentence: string) => speechOf(locale).say(sentence, { application: application.name });
  return [
    { icon: 'people', text: deliverySentence(shell) },
    ...(hasOwner ? [{ icon: 'check', text: say(texts.choice.owner) } as const] : []),
    { icon: 'trash', text: texts.choice.others },
    ...(cut ? [{ icon: 'alert', text: texts.choice.cut } as const] : []),
  ];
}

/** What the script needs to take the form's place. */
function forScript(
  shell: PageShell,
  { action, peopleUrl, total, reads }: ChoosingPageProps,
): Record<`data-bb-${string}`, string> {
  const { texts, locale, application } = shell;
  const say = (sentence: string) => speechOf(locale).say(sentence, { application: application.name });
  const { submit } = texts.choice;
  const words = {
    list: { ...listTexts[locale], cancel: texts.choice.cancel },
    submitNobody: say(texts.credentials.submit),
    submit: Object.fromEntries(Object.entries(submit).map(([form, sentence]) => [form, say(sentence)])),
    lost: texts.problems.connection_lost,
    gets: getsSentence(shell, reads),
  };
  return {
    'data-bb-choose': peopleUrl,
    'data-bb-action': action,
    'data-bb-locale': locale,
    'data-bb-total': String(total),
    'data-bb-words': JSON.stringify(words),
  };
}

/** What exactly is handed over of those who are picked. */
function getsSentence(shell: PageShell, reads: ExtraFields): string {
  const { texts, locale, application } = shell;
  return speechOf(locale).say(texts.choice.gets, {
    application: application.name,
    fields: fieldsOf(shell, reads),
  });
}

function Problem({ shell, problem }: { shell: PageShell; problem: ChoiceProblem | undefined }): VNode {
  return <Notice text={problem && shell.texts.choice[problem]} />;
}

function Form({ shell, ...props }: ChoosingPageProps & { shell: PageShell }): VNode {
  const { texts, locale } = shell;
  const { choice } = texts;
  const speech = speechOf(locale);
  const { page, pages } = props;
  const place = speech.say(choice.page, { page: speech.number(page), pages: speech.number(pages) });
  return (
    <Sending action={props.action} page={page} people={props.people}>
      <p class="bb-small">{place}</p>
      <ul class="bb-choosing-people">
        {props.people.map((person) => (
          <Row key={person.place} shell={shell} person={person} choice={props.choice} />
        ))}
      </ul>
      {pages > 1 ? (
        <div class="bb-actions">
          {page > 1 ? <PageButton page={page - 1}>{choice.previous}</PageButton> : null}
          {page < pages ? <PageButton page={page + 1}>{choice.next}</PageButton> : null}
        </div>
      ) : null}
      <div class="bb-choosing-end">
        <Button type="submit" name="do" value="review">
          {choice.goOn}
        </Button>
        <Button type="submit" look="quiet" name="do" value="cancel">
          {choice.cancel}
        </Button>
      </div>
    </Sending>
  );
}

interface SendingProps {
  action: string;
  page: number;
  /** Those whose boxes are in the form: the others stay as they were. */
  people: readonly ChoicePerson[];
  children: ComponentChildren;
}

function Sending({ action, page, people, children }: SendingProps): VNode {
  const shown = people.map(({ place }) => place).join(' ');
  return (
    <form class="bb-form" method="post" action={action}>
      <input type="hidden" name="page" value={page} />
      <input type="hidden" name="shown" value={shown} />
      {children}
    </form>
  );
}

function PageButton({ page, children }: { page: number; children: ComponentChildren }): VNode {
  return (
    <Button type="submit" look="quiet" name="do" value={`page ${page}`}>
      {children}
    </Button>
  );
}

interface RowProps {
  shell: PageShell;
  person: ChoicePerson;
  choice: Choice;
}

function Row({ shell, person, choice }: RowProps): VNode {
  const { place, name, emails, phones } = person;
  const reached = [...emails, ...phones][0] ?? '';
  const label = name || reached;
  return (
    <li class="bb-choosing-person">
      <label class="bb-check">
        <input type="checkbox" name="person" value={place} checked={choice.has(place)} />
        <span class="bb-choosing-name">
          <bdi>{label}</bdi>
          {label !== reached && reached !== '' && emails.length < 2 ? (
            <bdi class="bb-small">{reached}</bdi>
          ) : null}
        </span>
      </label>
      {emails.length > 1 ? (
        <Addresses shell={shell} label={label} person={person} chosen={choice.get(place)} />
      ) : null}
    </li>
  );
}

interface AddressesProps {
  shell: PageShell;
  label: string;
  person: ChoicePerson;
  chosen: number | undefined;
}

/** Which of a person's addresses is shared. */
function Addresses({ shell, label, person: { place, emails }, chosen }: AddressesProps): VNode {
  const { choice } = shell.texts;
  const speech = speechOf(shell.locale);
  return (
    <span class="bb-choice">
      <select
        class="bb-select"
        name={`address ${place}`}
        aria-label={speech.say(choice.addressOf, { name: label })}
      >
        <option value="">{speech.count(choice.allAddresses, emails.length)}</option>
        {emails.map((address, at) => (
          <option key={address} value={at} selected={at === chosen}>
            {address}
          </option>
        ))}
      </select>
      <Icon name="chevron" />
    </span>
  );
}

/** Nobody is in the address book: what is left is to say so. */
function nobodyPage(shell: PageShell, { action }: ChoosingPageProps): string {
  const { choice, finished } = shell.texts;
  return outcomePage({
    shell,
    icon: 'people',
    tone: 'neutral',
    title: finished.nobody,
    children: <p>{choice.empty}</p>,
    wayOn: (
      <form class="bb-form" method="post" action={action}>
        <Button type="submit" name="do" value="cancel">
          {choice.leave}
        </Button>
      </form>
    ),
  });
}

export interface ReviewPageProps extends ChoiceProps {
  /** Where the list is. */
  backUrl: string;
}

/** Asks once more, with everybody who is picked, where no script could show them beside the list. */
export function reviewPage(shell: PageShell, props: ReviewPageProps): string {
  const { texts, locale, application } = shell;
  const { choice } = texts;
  const speech = speechOf(locale);
  const { size } = props.choice;
  const values = { application: application.name };
  const title = speech.count(choice.reviewTitle, size, values);
  return renderPage({
    shell,
    title,
    style: shell.assets.chooseCss,
    children: (
      <Card labelledBy="bb-title">
        <h1 id="bb-title" class="bb-title">
          {title}
        </h1>
        <p>{getsSentence(shell, props.reads)}</p>
        <Problem shell={shell} problem={props.problem} />
        <ul class="bb-choosing-people">
          {props.people.map((person) => (
            <li key={person.place} class="bb-choosing-person">
              <ReviewedPerson person={person} address={props.choice.get(person.place)} />
            </li>
          ))}
        </ul>
        {size > props.people.length ? (
          <p class="bb-small">{speech.count(choice.more, size - props.people.length)}</p>
        ) : null}
        <form class="bb-form" method="post" action={props.action}>
          {size > 0 ? (
            <Button type="submit" name="do" value="share">
              {speech.count(choice.submit, size, values)}
            </Button>
          ) : null}
          <ButtonLink look="quiet" href={props.backUrl}>
            {choice.back}
          </ButtonLink>
        </form>
      </Card>
    ),
  });
}

function ReviewedPerson({ person, address }: { person: ChoicePerson; address: number | undefined }): VNode {
  const { name, emails, phones } = person;
  const shown = address === undefined ? emails : emails.filter((_, at) => at === address);
  const label = name || shown[0] || phones[0] || '';
  return (
    <span class="bb-choosing-name">
      <bdi>{label}</bdi>
      {shown
        .filter((it) => it !== label)
        .map((it) => (
          <bdi key={it} class="bb-small">
            {it}
          </bdi>
        ))}
    </span>
  );
}
