import { speechOf } from '@bookbridge/ui';
import { Facts } from '@bookbridge/ui/components';
import { deliverySentence } from './delivery.js';
import { outcomePage } from './outcome.js';
import { Service } from './service.js';
import type { PageShell } from './shell.js';
import { Closing } from './way-on.js';

/** Long enough to see how it went. */
const closesAfterMs = 4_000;

export interface AccessGrantedPageProps {
  retentionMinutes: number;
}

/** Access was given, and the reading goes on without the browser. Closes itself as the answer to a provider's redirect. */
export function accessGrantedPage(shell: PageShell, { retentionMinutes }: AccessGrantedPageProps): string {
  const { title, sentence, destroys } = shell.texts.accessGranted;
  const speech = speechOf(shell.locale);
  return outcomePage({
    shell,
    icon: 'check',
    tone: 'positive',
    title,
    children: (
      <>
        <Service shell={shell} />
        <p>{sentence}</p>
        <Facts
          facts={[
            { icon: 'people', text: deliverySentence(shell) },
            { icon: 'trash', text: speech.say(destroys, { time: speech.minutes(retentionMinutes) }) },
          ]}
        />
        <Closing shell={shell} afterMs={shell.isCallback ? closesAfterMs : undefined} />
      </>
    ),
  });
}
