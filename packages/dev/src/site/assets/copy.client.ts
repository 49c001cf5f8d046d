const saidMs = 2000;

/** Shows the buttons that copy what stands beside them. */
export function offerCopying(within: ParentNode): void {
  for (const button of within.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () => copy(button));
  }
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
