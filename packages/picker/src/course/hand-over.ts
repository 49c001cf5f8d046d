import type { Picked } from '@bookbridge/ui/list';
import type { Choice } from './choice.js';
import { fillFields } from './fields.js';
import { markPicked } from './mark-picked.js';
import type { Numbered } from './shown-book.js';

/**
 * Gives the page who is picked of `contacts`; `isChoice` says whether a person has chosen them. Whoever waits for the answer gets it,
 * even where the page closes the picker when it is told.
 */
export function handOver(
  { sitting: { launch, options, ground }, source, owner }: Choice,
  contacts: Numbered,
  picked: Picked,
  isChoice: boolean,
): void {
  const given = markPicked(contacts, picked);
  if (launch.fillsField) fillFields(given, options, ground.tools.includedBy(options).names);
  launch.answer?.resolve({ contacts: given, source, owner });
  if (isChoice) launch.tell('afterSubmitContacts', given, source, owner);
}
