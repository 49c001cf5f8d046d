const saidMs = 2000;

/** Lets people copy what stands beside a button, also of what comes later; the style hides the buttons until then. */
export function offerCopying(): void {
  document.documentElement.dataset.copies = '';
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button[data-copy]') : null;
    if (button instanceof HTMLButtonElement) copy(button);
  });
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const source = document.getElementById(button.dataset.copy ?? '');
  const word = button.querySelector('[data-copy-word]');
  if (source === null || word === null) return;
  try {
    await navigator.clipboard.writeText(source.textContent ?? '');
    word.textContent = 'Copied';
  } catch {
    // Not allowed to: what is selected is one key away from being copied.
    getSelection()?.selectAllChildren(source);
    word.textContent = 'Selected';
  }
  setTimeout(() => {
    word.textContent = 'Copy';
  }, saidMs);
}
