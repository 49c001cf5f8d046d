/** Shows in the notice of the page what is wrong, and gives it: it may be focused. */
export function showNotice(message: string): HTMLElement | null {
  const notice = document.querySelector<HTMLElement>('[data-bb-notice]');
  const text = notice?.querySelector('[data-bb-notice-text]');
  if (!notice || !text) return null;
  text.textContent = message;
  notice.hidden = false;
  return notice;
}

export function hideNotice(): void {
  const notice = document.querySelector<HTMLElement>('[data-bb-notice]');
  if (notice) notice.hidden = true;
}
