import { type DisabledFor, maxTriedDays } from '../../model/webhook.js';
import type { MasterKey } from '../../security/master-key.js';
import type { WebhookEndpoint } from '../../storage/webhook-endpoints.js';
import { shownUrlOf } from '../../webhooks/endpoint.js';
import { counted } from '../plural.js';
import { replayCommand } from '../replay-command.js';
import { type Finding, right, warning } from './finding.js';

const reasons: Readonly<Record<DisabledFor, string>> = {
  gone: 'it answered 410 Gone',
  failing: `nothing got through for ${maxTriedDays} days`,
};

/** Where an application is told what becomes of its imports. Imports work whether or not it is. */
export const webhookFindings = (endpoints: readonly WebhookEndpoint[], masterKey: MasterKey): Finding[] =>
  endpoints.length === 0
    ? [right('webhooks: none')]
    : endpoints.map((it) => {
        const url = shownUrlOf(masterKey, it);
        return url === undefined
          ? warning(
              `webhook ${it.name}: cannot be opened with this master key; set its URL again with \`bookbridge webhook set --url\`, and its secret with \`webhook rotate\` and \`webhook rotate --finish\``,
            )
          : endpointFinding(it, url);
      });

function endpointFinding({ name, disabled, counts, events }: WebhookEndpoint, url: string): Finding {
  const what = `webhook ${name}: ${url}`;
  const given = counted(counts.failed, 'message');
  if (disabled)
    return warning(
      `${what} was switched off on ${disabled.at.toISOString()}, since ${reasons[disabled.for]}; ${given} given up. Once it works, \`bookbridge webhook enable ${name}\`, then \`${replayCommand(name)}\``,
    );
  if (counts.failed > 0)
    return warning(
      `${what}: ${given} given up; \`bookbridge webhook deliveries ${name} --failed\` says why, and \`${replayCommand(name)}\` sends them again`,
    );
  return right(`${what} is told of ${events.join(', ')}`);
}
