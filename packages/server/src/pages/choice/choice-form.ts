import { type Choice, readChoice } from '@bookbridge/ui';

/** What a person wants done with what they have picked. */
export type ChoiceStep =
  | { readonly kind: 'save' | 'share' | 'cancel' | 'review' }
  | { readonly kind: 'page'; readonly page: number };

/** What the form has sent, or the script in its place. */
export interface ChoiceForm {
  readonly step: ChoiceStep;
  /** Who is picked now, given who was before; `undefined` when that is no choice of this address book. */
  choiceAfter(before: Choice, total: number): Choice | undefined;
  /** The page that it was sent from. */
  readonly page: number;
}

/** `undefined` for what no page of ours sends. */
export function parseChoiceForm(body: string): ChoiceForm | undefined {
  const sent = new URLSearchParams(body);
  const step = stepOf(sent.get('do') ?? '');
  if (!step) return undefined;
  const page = Number(/^\d{1,6}$/.exec(sent.get('page') ?? '')?.[0] ?? 1);
  const picked = sent.get('picked');
  if (picked !== null) return { step, page, choiceAfter: (_, total) => readChoice(picked, total) };
  return { step, page, choiceAfter: (before, total) => withBoxes(sent, before, total) };
}

function stepOf(text: string): ChoiceStep | undefined {
  if (text === 'save' || text === 'share' || text === 'cancel' || text === 'review') return { kind: text };
  const page = /^page (\d{1,6})$/.exec(text)?.[1];
  return page === undefined ? undefined : { kind: 'page', page: Number(page) };
}

/** A page has the boxes of some people; of the others nothing is said. */
function withBoxes(sent: URLSearchParams, before: Choice, total: number): Choice | undefined {
  const shown = placesIn(sent.get('shown') ?? '');
  const ticked = placesIn(sent.getAll('person').join(' '));
  if (!shown || !ticked || [...shown, ...ticked].some((place) => place >= total)) return undefined;
  const choice = new Map(before);
  for (const place of shown) choice.delete(place);
  for (const place of ticked) choice.set(place, addressIn(sent.get(`address ${place}`)));
  return choice;
}

function placesIn(text: string): number[] | undefined {
  const parts = text === '' ? [] : text.split(' ');
  return parts.every((part) => /^\d{1,9}$/.test(part)) ? parts.map(Number) : undefined;
}

const addressIn = (text: string | null): number | undefined =>
  text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
