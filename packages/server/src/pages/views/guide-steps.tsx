import { speechOf } from '@bookbridge/ui';
import { Icon } from '@bookbridge/ui/components';
import type { VNode } from 'preact';
import { type ExportGuideId, type Exporting, guides, guideTexts } from '../../sources/export-guides/index.js';
import type { PageShell } from './shell.js';

interface GuideStepsProps {
  shell: PageShell;
  guide: ExportGuideId;
  sourceName: string;
}

/** The steps of one program in order; or, where there is nothing to export, why, and what to take instead. */
export function GuideSteps({ shell, guide, sourceName }: GuideStepsProps): VNode {
  const it = guides[guide];
  if (it.kind === 'exporting') return <Steps shell={shell} it={it} sourceName={sourceName} />;
  const sentence = guideTexts(shell.locale).deadEnds[it.because];
  return <p>{speechOf(shell.locale).say(sentence, { source: sourceName })}</p>;
}

function Steps({ shell, it, sourceName }: { shell: PageShell; it: Exporting; sourceName: string }): VNode {
  const { steps, yields } = guideTexts(shell.locale);
  const speech = speechOf(shell.locale);
  const words = { source: sourceName, ...it.words };
  return (
    <>
      <ol class="bb-steps">
        {steps[it.recipe].map((step) => (
          <li key={step}>{speech.say(step, words)}</li>
        ))}
      </ol>
      <p class="bb-small">{yields[it.yields]}</p>
      {it.url === undefined ? null : (
        <a class="bb-link" href={it.url} target="_blank" rel="noopener noreferrer">
          {speech.say(shell.texts.guides.open, { source: it.name ?? sourceName })}
          <Icon name="external" />
          <span class="bb-unseen"> ({shell.texts.guides.newWindow})</span>
        </a>
      )}
    </>
  );
}
