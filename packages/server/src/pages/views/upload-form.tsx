import { formattingTag, speechOf } from '@bookbridge/ui';
import { Button, Icon, Notice } from '@bookbridge/ui/components';
import type { VNode } from 'preact';
import { acceptedFiles, takenFiles } from './file-kinds.js';
import { problemSentence } from './problem.js';
import type { PageShell } from './shell.js';
import type { UploadPageProps } from './upload.js';

/** The form; with the script the whole area is the field for the file. */
export function UploadForm({ shell, ...props }: UploadPageProps & { shell: PageShell }): VNode {
  const { texts, application, locale } = shell;
  const { upload } = texts;
  return (
    <div
      class="bb-upload"
      data-bb-upload
      data-bb-max-bytes={props.maxBytes}
      data-bb-format={formattingTag(locale)}
      data-bb-words={JSON.stringify(words(shell, props.maxBytes))}
    >
      <Notice text={props.problem && problemSentence(shell, props.problem, props.maxBytes)} />
      <form class="bb-form" method="post" encType="multipart/form-data" action={props.action} data-bb-form>
        <div class="bb-drop" data-bb-drop>
          <Icon name="upload" />
          <label class="bb-button bb-button-primary bb-drop-label" for="bb-file" data-bb-label>
            {props.problem ? upload.another : upload.choose}
          </label>
          <div class="bb-drop-file">
            <p class="bb-drop-hint">{upload.drop}</p>
            <p class="bb-chosen" data-bb-chosen hidden>
              <bdi class="bb-chosen-name" data-bb-name />
              <span class="bb-small" data-bb-size />
            </p>
            <input
              class="bb-file"
              id="bb-file"
              type="file"
              name="file"
              accept={acceptedFiles}
              aria-describedby="bb-kinds"
              required
              data-bb-file
            />
          </div>
          <p class="bb-small" id="bb-kinds">
            {takenFiles(shell, props.maxBytes)}
          </p>
        </div>
        <Button type="submit" data-bb-send="">
          {speechOf(locale).say(upload.submit, { application: application.name })}
        </Button>
        <p class="bb-small bb-assurance">{upload.untilThen}</p>
      </form>
    </div>
  );
}

/** What the script says by itself. */
function words({ texts, locale }: PageShell, maxBytes: number): Record<string, string> {
  const { upload, problems, mistaken } = texts;
  const speech = speechOf(locale);
  return {
    choose: upload.choose,
    another: upload.another,
    sent: upload.sent,
    stopped: upload.stopped,
    empty: mistaken.empty,
    severalFiles: problems.several_files,
    tooLarge: speech.say(problems.too_large, { size: speech.size(maxBytes) }),
    alreadyUsed: problems.already_used,
    connectionLost: problems.connection_lost,
    failed: problems.failed,
  };
}
