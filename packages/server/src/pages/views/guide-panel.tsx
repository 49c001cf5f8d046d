import { speechOf } from '@bookbridge/ui';
import { Card, Fold } from '@bookbridge/ui/components';
import type { VNode } from 'preact';
import {
  type ExportGuideId,
  guideIds,
  guides,
  guideTexts,
  needsComputer,
} from '../../sources/export-guides/index.js';
import { GuideSteps } from './guide-steps.js';
import type { PageShell } from './shell.js';
import { ToComputer } from './to-computer.js';

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
  /** The address book of the device in hand. */
  deviceGuide: ExportGuideId | undefined;
  /** Where this page is opened elsewhere. */
  pageUrl: string;
}

/** How to come by the file: the source's own steps open, all other programs folded. */
export function GuidePanel({ shell, guide, sourceName, deviceGuide, pageUrl }: GuidePanelProps): VNode {
  const { guides: texts } = shell.texts;
  const hasSteps = guide !== undefined && guides[guide].kind === 'exporting';
  // Where no program is meant, what clients call the source, as a protocol or a kind of file, is no place that people know.
  const isNamed = hasSteps && guides[guide].name !== undefined;
  const isOnComputer = guide !== undefined && needsComputer(guides[guide]);
  const others = guideIds.filter((id) => guides[id].kind === 'exporting' && id !== guide);
  const shown = hasSteps ? [] : others.filter((id) => usual.includes(id));
  const folded = others.filter((id) => !shown.includes(id));
  return (
    <Card labelledBy="bb-guides">
      <h2 id="bb-guides" class="bb-subtitle">
        {isNamed ? speechOf(shell.locale).say(texts.of, { source: sourceName }) : texts.title}
      </h2>
      {guide === undefined ? null : <GuideSteps shell={shell} guide={guide} sourceName={sourceName} />}
      {isOnComputer ? <ToComputer shell={shell} pageUrl={pageUrl} /> : null}
      <div class="bb-folds">
        {shown.map((id) => (
          <FoldedGuide key={id} shell={shell} guide={id} isOpen={id === deviceGuide} />
        ))}
        <Fold summary={hasSteps ? texts.others : texts.more}>
          <div class="bb-folds">
            {folded.map((id) => (
              <FoldedGuide key={id} shell={shell} guide={id} />
            ))}
          </div>
        </Fold>
      </div>
      {isOnComputer ? null : <ToComputer shell={shell} pageUrl={pageUrl} />}
    </Card>
  );
}

interface FoldedGuideProps {
  shell: PageShell;
  guide: ExportGuideId;
  isOpen?: boolean;
}

function FoldedGuide({ shell, guide, isOpen = false }: FoldedGuideProps): VNode {
  const name = guides[guide].name ?? guideTexts(shell.locale).anyWebmail;
  return (
    <Fold summary={name} id={`bb-guide-${guide}`} open={isOpen}>
      <GuideSteps shell={shell} guide={guide} sourceName={name} />
    </Fold>
  );
}
