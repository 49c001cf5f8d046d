import { speechOf } from '@bookbridge/ui';
import { Card } from '@bookbridge/ui/components';
import type { VNode } from 'preact';
import type { BareShell } from './shell.js';

/** The page of a site that has begun an import in its person's browser, and waits for this window. */
export interface PickerWindow {
  readonly origin: string;
  readonly importId: number;
  /** What lets it have the contacts, and the same to be typed; once this browser's person has given something to read. */
  readonly release: { readonly code: string; readonly typed: string } | undefined;
}

/** What the script tells that page; the code to be typed is shown where it cannot. */
export function PickerWindowPart({ shell, it }: { shell: BareShell; it: PickerWindow }): VNode {
  const { texts, locale, application } = shell;
  return (
    <div data-bb-opener={it.origin} data-bb-import={it.importId} data-bb-release={it.release?.code}>
      {it.release && (
        <div hidden data-bb-typed-release>
          <Card>
            <p>{speechOf(locale).say(texts.picker.typed, { application: application?.name ?? '' })}</p>
            <p class="bb-count" dir="ltr">
              {it.release.typed}
            </p>
          </Card>
        </div>
      )}
    </div>
  );
}
