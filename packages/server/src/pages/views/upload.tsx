import { speechOf } from '@bookbridge/ui';
import { Card } from '@bookbridge/ui/components';
import { type ExportGuideId, guides } from '../../sources/export-guides/index.js';
import { AskingFacts } from './asking-facts.js';
import { renderPage } from './frame.js';
import { GuidePanel } from './guide-panel.js';
import type { UploadProblem } from './problem.js';
import type { ExtraFields } from './reads.js';
import { Sending } from './sending.js';
import { Service } from './service.js';
import type { PageShell } from './shell.js';
import { UploadForm } from './upload-form.js';

export interface UploadPageProps {
  /** Where the form is sent to. */
  action: string;
  /** The program whose steps are open. */
  guide: ExportGuideId | undefined;
  /** The address book of the device in hand, whose steps are unfolded where no program is meant. */
  deviceGuide?: ExportGuideId | undefined;
  kind: 'csv' | 'vcard' | 'any';
  /** As the provider writes itself. */
  sourceName: string;
  maxBytes: number;
  retentionMinutes: number;
  reads: ExtraFields;
  problem?: UploadProblem | undefined;
}

/** Asks for the file: what is read, who gets it, what happens next, and how to come by the file. */
export function uploadPage(shell: PageShell, props: UploadPageProps): string {
  const { texts, application, locale } = shell;
  const speech = speechOf(locale);
  const title = speech.say(texts.upload.title, { application: application.name });
  return renderPage({
    shell,
    title,
    layout: 'double',
    script: shell.assets.script,
    children: (
      <>
        <Card labelledBy="bb-title">
          <h1 id="bb-title" class="bb-title">
            {title}
          </h1>
          <Service shell={shell} />
          <AskingFacts shell={shell} destroys={texts.upload.destroys} {...props} />
          <UploadForm shell={shell} {...props} />
        </Card>
        <GuidePanel
          shell={shell}
          guide={openGuide(props)}
          deviceGuide={props.deviceGuide}
          sourceName={props.sourceName}
          pageUrl={props.action}
        />
        <Sending shell={shell} />
        <p class="bb-unseen" role="status" data-bb-live />
      </>
    ),
  });
}

/** Somebody who comes with any file has no program of which the general steps would be true. */
function openGuide({ guide, kind }: UploadPageProps): ExportGuideId | undefined {
  if (guide === undefined) return undefined;
  const isGeneral = guides[guide].name === undefined && guides[guide].kind === 'exporting';
  return isGeneral && kind !== 'any' ? undefined : guide;
}
