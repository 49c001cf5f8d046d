import type { UnreadPart, UnreadReason } from '@bookbridge/contacts';
import { type Speech, speechOf } from '@bookbridge/ui';
import { Fold } from '@bookbridge/ui/components';
import type { VNode } from 'preact';
import type { Texts } from '../../texts/index.js';
import { type ImportReport, skippedOf } from '../../vault/report.js';
import type { PageShell } from './shell.js';
import { SkippedDownload } from './skipped-download.js';

/** How many of the skipped places the page lists, and how many of the parts that were passed over for the same reason. */
const maxListed = 50;
const maxParts = 20;

export interface ReportProps {
  /** How many people were read. */
  total: number;
  /** How many entries were put together with others of the same person. */
  merged: number;
  /** `undefined` when nothing is known beyond the number. */
  report: ImportReport | undefined;
}

/** "213 people · 4 lines skipped" in one line, whatever they were skipped for; the details are folded. */
export function Report({ shell, total, merged, report }: ReportProps & { shell: PageShell }): VNode | null {
  const { finished } = shell.texts;
  const speech = speechOf(shell.locale);
  const skippedTotal = report ? skippedOf(report) : 0;
  const notes = notesOf(shell, merged, report);
  const people = total === 0 ? [] : [speech.count(finished.total, total)];
  const skipped = skippedTotal === 0 ? [] : [speech.count(finished.skipped[unitOf(report)], skippedTotal)];
  const summary = [...people, ...skipped].join(' · ');
  if (skippedTotal === 0 && notes.length === 0)
    return summary === '' ? null : <p class="bb-count">{summary}</p>;
  if (summary === '') return <Notes notes={notes} />;
  return (
    <Fold look="report" summary={summary}>
      {report && report.skippedTotal > 0 ? <Skips shell={shell} report={report} /> : null}
      <Notes notes={notes} />
    </Fold>
  );
}

/** What the file, or the provider, consists of, as people see it. */
const unitOf = (report: ImportReport | undefined): 'lines' | 'entries' =>
  ['csv', 'xlsx', 'ods'].includes(report?.file?.format ?? '') ? 'lines' : 'entries';

function notesOf({ texts, locale }: PageShell, merged: number, report: ImportReport | undefined) {
  const { finished } = texts;
  const speech = speechOf(locale);
  const { leftOut = 0, file } = report ?? {};
  const container = containerOf(report);
  const passedOver = file?.parts.passedOver ?? 0;
  return [
    ...(leftOut > 0 ? [speech.count(finished.leftOut, leftOut)] : []),
    ...(merged > 0 ? [speech.count(finished.merged, merged)] : []),
    ...(container && passedOver > 0 ? [speech.count(finished.passedOver[container], passedOver)] : []),
    ...unreadNotes(texts, speech, file?.parts.unread ?? []),
  ];
}

/** Which files of an archive or sheets of a workbook were passed over, by reason; those of a workbook in an archive are not told. */
function unreadNotes({ finished, unreadReasons }: Texts, speech: Speech, unread: readonly UnreadPart[]) {
  const parts = new Map<UnreadReason, number[]>();
  for (const { part, sheet, reason } of unread)
    if (sheet === undefined) parts.set(reason, [...(parts.get(reason) ?? []), part]);
  return [...parts].map(([reason, numbers]) => {
    const shown = numbers.slice(0, maxParts).map(speech.number);
    const listed = numbers.length > maxParts ? `${shown.join(', ')}, …` : speech.list(shown);
    return speech.say(finished.unread, { parts: listed, reason: unreadReasons[reason] });
  });
}

const containerOf = (report: ImportReport | undefined) => {
  const format = report?.file?.format;
  if (format === 'ods') return 'xlsx';
  return format === 'zip' || format === 'xlsx' ? format : undefined;
};

function Notes({ notes }: { notes: readonly string[] }): VNode {
  return (
    <>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </>
  );
}

/** Where in the file, or among the entries, nobody could be read, and why; never what stands there. */
function Skips({ shell, report }: { shell: PageShell; report: ImportReport }): VNode {
  const { finished, skipReasons } = shell.texts;
  const speech = speechOf(shell.locale);
  const container = containerOf(report);
  const listed = report.skipped.slice(0, maxListed);
  const more = report.skippedTotal - listed.length;
  const lineOf = (part: number | undefined) => {
    if (container && part !== undefined) return finished.skippedIn[container];
    return report.file ? finished.skippedLine : finished.skippedEntry;
  };
  return (
    <>
      <p>{report.file ? finished.skippedWhy : finished.skippedWhyEntries}</p>
      <ul class="bb-lines">
        {listed.map(({ at, part, reason }) => (
          <li key={`${part} ${at}`}>
            {speech.say(lineOf(part), {
              line: speech.number(at),
              entry: speech.number(at),
              part: speech.number(part ?? 0),
              reason: skipReasons[reason],
            })}
          </li>
        ))}
      </ul>
      {more > 0 && listed.length > 0 ? <p>{speech.count(finished.skippedMore, more)}</p> : null}
      <SkippedDownload shell={shell} report={report} />
    </>
  );
}
