import type { VNode } from 'preact';

/** Whose page this is: the application's logo and name, never ours. */
export function Site({ name, logoUrl }: { name: string; logoUrl: string | undefined }): VNode {
  return (
    <header class="bb-site">
      {logoUrl === undefined ? (
        <span class="bb-site-initial" aria-hidden="true">
          {initialOf(name)}
        </span>
      ) : (
        <img class="bb-site-logo" src={logoUrl} alt="" />
      )}
      <bdi class="bb-site-name">{name}</bdi>
    </header>
  );
}

function initialOf(name: string): string {
  const [first] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name.trim());
  return first?.segment.toUpperCase() ?? '';
}
