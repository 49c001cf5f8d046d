import type { TableColumns } from '@bookbridge/contacts';
import { speechOf } from '@bookbridge/ui';
import { Button, Card, Icon, Notice } from '@bookbridge/ui/components';
import type { VNode } from 'preact';
import { type ChoiceGroup, foundChoice, noChoice } from './column-choices.js';
import { columnName, labelOf, Preview, type SharingPreview, shareLabel } from './columns-preview.js';
import { renderPage } from './frame.js';
import type { PageShell } from './shell.js';

export interface ColumnsPageProps {
  /** Where the form is sent to. */
  action: string;
  /** The file that is asked about: an answer that comes after another one counts for nothing. */
  upload: number;
  table: TableColumns;
  /** What the form says of each column that is shown, in their order. */
  choices: readonly string[];
  groups: readonly ChoiceGroup[];
  /** Who will be shared by these choices. */
  preview: SharingPreview;
  problem?: 'nobody' | 'changed' | undefined;
}

/** Asks which column is what: the file's own first rows, a choice above each column, and the people that come of it. */
export function columnsPage(shell: PageShell, props: ColumnsPageProps): string {
  const { columns } = shell.texts;
  return renderPage({
    shell,
    title: columns.title,
    layout: 'wide',
    script: shell.assets.columnsScript,
    upload: props.upload,
    children: (
      <Card labelledBy="bb-title">
        <h1 id="bb-title" class="bb-title" tabIndex={-1}>
          {columns.title}
        </h1>
        <p>{columns.sentence}</p>
        <Notice text={props.problem && columns[props.problem]} />
        <ColumnsForm shell={shell} {...props} />
        <p class="bb-unseen" role="status" data-bb-live />
      </Card>
    ),
  });
}

function ColumnsForm({
  shell,
  action,
  upload,
  preview,
  ...props
}: ColumnsPageProps & { shell: PageShell }): VNode {
  const { columns: texts } = shell.texts;
  const speech = speechOf(shell.locale);
  const { columns } = props.table;
  const more = columns.length - props.choices.length;
  const toPreview = {
    type: 'submit',
    name: 'do',
    value: 'preview',
    formAction: `${action}#bb-preview`,
  } as const;
  return (
    <form
      class="bb-columns-form"
      method="post"
      action={action}
      data-bb-columns
      data-bb-changed={texts.previewChanged}
      data-bb-failed={shell.texts.problems.connection_lost}
    >
      <input type="hidden" name="upload" value={upload} />
      {/* What the enter key presses: it must share nothing. */}
      <button class="bb-unseen" {...toPreview} tabIndex={-1} aria-hidden="true" />
      {/* What scrolls must be reachable with the keyboard. */}
      <section class="bb-columns" aria-label={texts.region} tabIndex={0}>
        <ul class="bb-columns-list">
          {props.choices.map((choice, at) => (
            <Column key={at} shell={shell} at={at} choice={choice} {...props} />
          ))}
        </ul>
      </section>
      {props.table.heading === 'known' ? null : (
        <label class="bb-check">
          <input
            type="checkbox"
            name="heading"
            value="yes"
            checked={props.table.heading === 'likely'}
            autocomplete="off"
          />
          <span>{texts.heading}</span>
        </label>
      )}
      {more > 0 ? <p class="bb-small">{speech.count(texts.more, more)}</p> : null}
      <section class="bb-preview" aria-labelledby="bb-preview-title" id="bb-preview">
        <h2 id="bb-preview-title" class="bb-subtitle">
          {texts.previewTitle}
        </h2>
        <div data-bb-preview>
          <Preview shell={shell} table={props.table} preview={preview} />
        </div>
      </section>
      <div class="bb-actions">
        <Button type="submit" name="do" value="share" data-bb-share="">
          {shareLabel(shell, preview)}
        </Button>
        <Button type="submit" look="quiet" name="do" value="another" data-bb-another="">
          {texts.another}
        </Button>
        <Button look="quiet" {...toPreview} data-bb-preview-button="">
          {texts.preview}
        </Button>
      </div>
    </form>
  );
}

interface ColumnProps extends Pick<ColumnsPageProps, 'table' | 'groups'> {
  shell: PageShell;
  at: number;
  choice: string;
}

function Column({ shell, at, choice, table, groups }: ColumnProps): VNode {
  const { columns: texts } = shell.texts;
  const { field } = table.columns[at] ?? { field: null };
  const isFound = choice === foundChoice && field !== null;
  return (
    <li class="bb-column">
      <label class="bb-column-name" for={`bb-column-${at}`}>
        <bdi>{columnName(shell, table, at)}</bdi>
      </label>
      <span class="bb-choice">
        <select class="bb-select" id={`bb-column-${at}`} name="column" autocomplete="off">
          <option value={noChoice} selected={choice === noChoice}>
            {texts.none}
          </option>
          {isFound ? (
            <option value={foundChoice} selected>
              {labelOf(shell, field.name, 'type' in field ? field.type : undefined)}
            </option>
          ) : null}
          {groups.map(({ group, choices }) => (
            <optgroup key={group} label={texts.groups[group]}>
              {choices.map((it) => (
                <option key={it.code} value={it.code} selected={it.code === choice}>
                  {labelOf(shell, it.field.name, 'type' in it.field ? it.field.type : undefined)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <Icon name="chevron" />
      </span>
      <ol class="bb-cells">
        {table.rows.map((row, line) => (
          <li key={line} class="bb-cell" dir="auto">
            {row[at]}
          </li>
        ))}
      </ol>
    </li>
  );
}
