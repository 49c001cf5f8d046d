import { formattingTag, speechOf } from '@bookbridge/ui';
import { Button, Icon, Notice } from '@bookbridge/ui/components';
import type { VNode } from 'preact';
import { problemSentence } from './problem.js';
import { Reading } from './reading.js';
import type { PageShell } from './shell.js';
import type { UploadPageProps } from './upload.js';

/** Wider than what is asked for: a file is known by its content, and a phone greys out all that is not named here. */
const accept = [
  ...[
    '.vcf',
    '.vcard',
    '.csv',
    '.tsv',
    '.txt',
    '.ldif',
    '.ldi',
    '.json',
    '.xlsx',
    '.ods',
    '.zip',
    '.contact',
  ],
  ...['text/vcard', 'text/x-vcard', 'text/directory', 'text/csv', 'text/comma-separated-values'],
  ...['text/tab-separated-values', 'text/plain', 'application/json', 'application/vnd.ms-excel'],
  ...['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/zip'],
  ...['application/vnd.oasis.opendocument.spreadsheet', 'application/x-zip-compressed'],
  'text/x-ms-contact',
].join(',');

/** The form, and what takes its place while the script sends the file. */
export function UploadForm({ shell, ...props }: UploadPageProps & { shell: PageShell }): VNode {
  const { texts, application, locale } = shell;
  const speech = speechOf(locale);
  const { upload } = texts;
  const size = speech.size(props.maxBytes);
  return (
    <div
      data-bb-upload
      data-bb-max-bytes={props.maxBytes}
      data-bb-format={formattingTag(locale)}
      data-bb-words={JSON.stringify(words(shell, props.maxBytes))}
    >
      <Notice text={props.problem && problemSentence(shell, props.problem, props.maxBytes)} />
      <div class="bb-stage">
        <form class="bb-form" method="post" encType="multipart/form-data" action={props.action} data-bb-form>
          <div class="bb-drop" data-bb-drop>
            <Icon name="upload" />
            <p class="bb-chosen" data-bb-chosen hidden>
              <bdi class="bb-chosen-name" data-bb-name />
              <span class="bb-small" data-bb-size />
            </p>
            <label class="bb-drop-label" for="bb-file" data-bb-label>
              {upload.choose}
            </label>
            <p class="bb-drop-hint">{upload.drop}</p>
            <p class="bb-small" id="bb-kinds">
              {speech.say(upload.kinds[props.kind], { size })}
            </p>
            <input
              class="bb-file"
              id="bb-file"
              type="file"
              name="file"
              accept={accept}
              aria-describedby="bb-kinds"
              required
              data-bb-file
            />
          </div>
          <Button type="submit">{speech.say(upload.submit, { application: application.name })}</Button>
          <p class="bb-small bb-assurance">{upload.untilThen}</p>
        </form>
        <div class="bb-sending" data-bb-sending hidden>
          <p class="bb-working-title" id="bb-sending" tabIndex={-1} data-bb-sending-title />
          <progress class="bb-bar" max={1} value={0} aria-labelledby="bb-sending" data-bb-bar />
          <p class="bb-small bb-figures" data-bb-sent />
          <Button look="quiet" data-bb-stop="">
            {upload.stop}
          </Button>
        </div>
        <Reading shell={shell} gathered={0} progressUrl={undefined} isHidden />
      </div>
      <p class="bb-unseen" role="status" data-bb-live />
    </div>
  );
}

/** What the script says by itself. */
function words({ texts, locale }: PageShell, maxBytes: number): Record<string, string> {
  const { upload, problems } = texts;
  const speech = speechOf(locale);
  return {
    another: upload.another,
    sending: upload.sending,
    sent: upload.sent,
    stopped: upload.stopped,
    nothingSent: problems.nothing_sent,
    severalFiles: problems.several_files,
    tooLarge: speech.say(problems.too_large, { size: speech.size(maxBytes) }),
    alreadyUsed: problems.already_used,
    connectionLost: problems.connection_lost,
    failed: problems.failed,
  };
}
