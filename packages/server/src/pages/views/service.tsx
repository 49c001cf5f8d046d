import { speechOf } from '@bookbridge/ui';
import type { VNode } from 'preact';
import type { PageShell } from './shell.js';

/** Says who "we" are, on the first page of ours that a person sees. */
export function Service({ shell }: { shell: PageShell }): VNode {
  const { ofApplication } = shell.texts.service;
  return (
    <p class="bb-muted">
      {speechOf(shell.locale).say(ofApplication, { application: shell.application.name })}
    </p>
  );
}
