import { Button } from '@bookbridge/ui/components';
import type { VNode } from 'preact';
import type { BareShell } from './shell.js';
import { Working } from './working.js';

/** While the script sends the file; it shows this in the place of everything else. */
export function Sending({ shell }: { shell: BareShell }): VNode {
  const { upload, progress } = shell.texts;
  return (
    <div class="bb-instead" data-bb-sending hidden>
      <Working
        labelledBy="bb-sending"
        heading={
          // The page has a heading of its own while this is hidden.
          // biome-ignore lint/a11y/useSemanticElements: a second h1 would be one too many.
          <p id="bb-sending" class="bb-title" role="heading" aria-level={1} tabIndex={-1} data-bb-title>
            {upload.sending}
          </p>
        }
        count={null}
        movement={<progress class="bb-bar" max={1} value={0} aria-labelledby="bb-sending" data-bb-bar />}
        stop={
          <div class="bb-way-on">
            <Button look="quiet" data-bb-stop="">
              {progress.stop}
            </Button>
          </div>
        }
        data={{}}
      />
    </div>
  );
}
