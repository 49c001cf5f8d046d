import type { VNode } from 'preact';
import { Icon } from './icon.js';

/** A page of nobody's in particular: what it is for, as long as it is not known whose it is. */
export function ServiceSite({ name }: { name: string }): VNode {
  return (
    <header class="bb-site">
      <span class="bb-site-initial">
        <Icon name="people" />
      </span>
      <span class="bb-site-name">{name}</span>
    </header>
  );
}

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
