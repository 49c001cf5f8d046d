import { speechOf } from '@bookbridge/ui';
import { Card, Fold } from '@bookbridge/ui/components';
import type { VNode } from 'preact';
import { type ExportGuideId, guideIds, guides, guideTexts } from '../../sources/export-guides/index.js';
import { GuideSteps } from './guide-steps.js';
import type { PageShell } from './shell.js';

/** Shown at once where no provider's steps are: what most people keep their address book in. */
const usual: readonly ExportGuideId[] = [
  'google',
  'iphone',
  'android',
  'outlookcom',
  'outlook',
  'addressbook',
];

interface GuidePanelProps {
  shell: PageShell;
  guide: ExportGuideId | undefined;
  sourceName: string;
}

/** How to come by the file: the source's own steps open, all other programs folded. */
export function GuidePanel({ shell, guide, sourceName }: GuidePanelProps): VNode {
  const { guides: texts } = shell.texts;
  const hasSteps = guide !== undefined && guides[guide].kind === 'exporting';
  // Where no program is meant, what clients call the source, as a protocol or a kind of file, is no place that people know.
  const isNamed = hasSteps && guides[guide].name !== undefined;
  const others = guideIds.filter((id) => guides[id].kind === 'exporting' && id !== guide);
  const shown = hasSteps ? [] : others.filter((id) => usual.includes(id));
  const folded = others.filter((id) => !shown.includes(id));
  return (
    <Card labelledBy="bb-guides">
      <h2 id="bb-guides" class="bb-subtitle">
        {isNamed ? speechOf(shell.locale).say(texts.of, { source: sourceName }) : texts.title}
      </h2>
      {guide === undefined ? null : <GuideSteps shell={shell} guide={guide} sourceName={sourceName} />}
      <div class="bb-folds" data-bb-usual={!hasSteps}>
        {shown.map((id) => (
          <FoldedGuide key={id} shell={shell} guide={id} />
        ))}
        <Fold summary={hasSteps ? texts.others : texts.more}>
          <div class="bb-folds">
            {folded.map((id) => (
              <FoldedGuide key={id} shell={shell} guide={id} />
            ))}
          </div>
        </Fold>
      </div>
    </Card>
  );
}

function FoldedGuide({ shell, guide }: { shell: PageShell; guide: ExportGuideId }): VNode {
  const name = guides[guide].name ?? guideTexts(shell.locale).anyWebmail;
  return (
    <Fold summary={name} id={`bb-guide-${guide}`}>
      <GuideSteps shell={shell} guide={guide} sourceName={name} />
    </Fold>
  );
}
