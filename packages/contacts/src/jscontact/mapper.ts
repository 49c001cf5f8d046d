import type { DraftContext } from '../clean/draft.js';
import { defaultLimits } from '../text/limits.js';
import type { MappedJsCard } from './map.js';

/** Maps a Card of JSContact, as it was parsed from JSON: whatever is not of the standard's type is passed over. Never throws. */
export type JsCardMapper = (card: Readonly<Record<string, unknown>>) => MappedJsCard;

const quiet: DraftContext = { limits: defaultLimits, warn() {} };

/**
 * Loads what maps single Cards of JSContact 1.0 and 2.0, for programs that get them one by one, as from a JMAP server
 * (RFC 9610). The draft is the caller's to add to, and to finish.
 */
export async function loadJsCardMapper(context: DraftContext = quiet): Promise<JsCardMapper> {
  const { mapJsCard } = await import('./map.js');
  return (card) => mapJsCard(card, 0, context);
}
