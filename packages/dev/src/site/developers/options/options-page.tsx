import { Notice } from '@bookbridge/ui/components';
import type { DemoImport } from '../../../imports/demo-import.js';
import { developersPage } from '../pages/frame.js';
import { ImportsCard, refreshAfter } from '../pages/imports-card.js';
import type { ApiRequest } from './api-request.js';
import type { Choices } from './choices.js';
import { CodeCard } from './code-card.js';
import { OptionsForm } from './options-form.js';

export interface OptionsView {
  readonly choices: Choices;
  readonly request: ApiRequest;
  /** The newest first. */
  readonly imports: readonly DemoImport[];
  /** The one that was run here. */
  readonly openId: number | undefined;
  /** What the service said when it refused to begin. */
  readonly problem: string | undefined;
}

/** Every option of the API to play with, and the code that comes of it. */
export function optionsPage({ choices, request, imports, openId, problem }: OptionsView): string {
  const received = <ImportsCard imports={imports} openId={openId} hint="Run the code" />;
  const code = <CodeCard request={request} importId={openId} />;
  const isRun = openId !== undefined;
  return developersPage({
    path: '/developers/options',
    title: 'Every option',
    script: 'options',
    refreshSeconds: refreshAfter(imports, openId),
    children: (
      <>
        <div class="demo-intro">
          {problem === undefined ? null : <Notice text={problem} />}
          <h1 class="bb-title">Every option, and the code for it</h1>
          <p class="demo-lead">
            Choose what your application would ask for. The requests follow, to be copied, or to be run right
            here: then everything that goes over the line is shown as it happens.
          </p>
        </div>
        <OptionsForm choices={choices} />
        <div class="demo-column">
          {isRun ? received : code}
          {isRun ? code : received}
        </div>
      </>
    ),
  });
}
