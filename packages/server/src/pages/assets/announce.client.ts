const saidAgainMs = 100;

/** Lets a screen reader say something, also when it is what it has said before. */
export function announce(text: string): void {
  const live = document.querySelector('[data-bb-live]');
  if (!live) return;
  const says = () => {
    live.textContent = text;
  };
  if (live.textContent !== text) {
    says();
    return;
  }
  // What stays as it is, is not said again.
  live.textContent = '';
  setTimeout(says, saidAgainMs);
}
