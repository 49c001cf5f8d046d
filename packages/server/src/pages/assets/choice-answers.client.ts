/** What the service has said to a choice. */
export type ChoiceAnswer =
  | { readonly kind: 'kept' }
  /** It is over, and the browser goes on there. */
  | { readonly kind: 'over'; readonly next: string }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'lost' };

/** Sends what was chosen, and what is to be done with it. */
export async function sendChoice(
  action: string,
  step: 'save' | 'share' | 'cancel',
  picked: string,
): Promise<ChoiceAnswer> {
  const response = await fetch(action, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams({ do: step, picked }),
    // Browsers finish it when the page is left; more than this they do not take along.
    keepalive: picked.length < 60_000,
  }).catch(() => undefined);
  if (!response || response.status >= 500 || response.status === 429) return { kind: 'lost' };
  if (response.status === 204) return { kind: 'kept' };
  const answer = (await response.json().catch(() => ({}))) as { next?: string; message?: string };
  if (answer.next !== undefined) return { kind: 'over', next: answer.next };
  return answer.message === undefined ? { kind: 'lost' } : { kind: 'refused', message: answer.message };
}
