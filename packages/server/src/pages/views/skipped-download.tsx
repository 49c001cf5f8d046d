import { speechOf } from '@bookbridge/ui';
import { Button } from '@bookbridge/ui/components';
import type { VNode } from 'preact';
import { type ImportReport, skippedOf } from '../../vault/report.js';
import type { PageShell } from './shell.js';

/** Formats of which some lines are a file again. */
const cuttable = ['csv', 'vcard', 'ldif', 'addresses'] as const;

/**
 * What was skipped as a file that the browser cuts out of its own. Hidden: a script shows it where it still has the file
 * that it has sent.
 */
export function SkippedDownload({ shell, report }: { shell: PageShell; report: ImportReport }): VNode | null {
  const { finished } = shell.texts;
  const { file, skipped } = report;
  const format = cuttable.find((it) => it === file?.format);
  const ranges = skipped.flatMap(({ at, excerptLength }) => (excerptLength > 0 ? [[at, excerptLength]] : []));
  if (!file || !format || ranges.length === 0) return null;
  const speech = speechOf(shell.locale);
  const header = file.header && [file.header.at, file.header.excerptLength];
  const isAll = ranges.length === skippedOf(report);
  return (
    <div
      class="bb-skipped"
      hidden
      data-bb-skipped={JSON.stringify({
        format,
        encoding: file.encoding,
        lineEnd: file.lineEnd,
        header,
        ranges,
      })}
      data-bb-name={finished.downloadName}
      data-bb-failed={finished.downloadFailed}
    >
      <Button look="quiet" data-bb-download="">
        {finished.download}
      </Button>
      <p class="bb-small" role="status" data-bb-download-note>
        {finished.downloadHint}
        {isAll ? null : ` ${speech.say(finished.downloadSome, { count: speech.number(ranges.length) })}`}
      </p>
    </div>
  );
}
