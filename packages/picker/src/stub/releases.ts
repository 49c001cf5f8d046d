/** What the window says of an import: which it is, and what opens its contacts. */
export interface Release {
  readonly importId: string;
  readonly code: string;
}

/** The releases that the service's own pages send, from the moment that the window is opened on. */
export interface Releases {
  /** Calls back for each one, also for those that came before. */
  each(go: (release: Release) => void): void;
  /** They are not heard, nor answered, any longer. */
  stop(): void;
}

/** Hears messages of that origin alone, and says that they have come: the window can be closed then. */
export function hearReleases(origin: string): Releases {
  const heard: Release[] = [];
  let tell: ((release: Release) => void) | undefined;

  function onMessage({ origin: from, source, data }: MessageEvent): void {
    if (from !== origin || data?.type !== 'bookbridge:release') return;
    const { import_id: importId, release: code } = data as { import_id?: unknown; release?: unknown };
    if (typeof importId !== 'string' || typeof code !== 'string') return;
    heard.push({ importId, code });
    tell?.({ importId, code });
    source?.postMessage({ type: 'bookbridge:received', import_id: importId }, { targetOrigin: origin });
  }

  addEventListener('message', onMessage);
  return {
    each(go) {
      tell = go;
      heard.forEach(go);
    },
    stop: () => removeEventListener('message', onMessage),
  };
}
