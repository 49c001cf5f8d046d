import { Button } from '@bookbridge/ui/components';
import type { VNode } from 'preact';
import type { PageShell } from './shell.js';

/**
 * How the page comes to the computer that has the program: styles show it on phones. Without the script the link is there to
 * be copied; in its place the script puts the way that the device has.
 */
export function ToComputer({ shell, pageUrl }: { shell: PageShell; pageUrl: string }): VNode {
  const { guides, approval } = shell.texts;
  return (
    <div class="bb-to-computer" data-bb-to-computer>
      <p>{guides.onComputer}</p>
      <div class="bb-to-computer-link">
        <input class="bb-input" readOnly value={pageUrl} dir="ltr" aria-label={guides.link} data-bb-link />
        <Button
          look="quiet"
          hidden
          data-bb-send-link=""
          data-bb-copy={guides.copyLink}
          data-bb-copied={approval.copied}
        >
          {guides.sendLink}
        </Button>
      </div>
    </div>
  );
}
