import { Document } from '@bookbridge/ui/components';
import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { applicationName } from '../../../application/invitely.js';
import { assetUrl } from '../../assets.js';

/** The pages for developers, by their paths. */
const pages = {
  '/developers': 'Test bench',
  '/developers/options': 'Every option',
  '/developers/picker': 'The picker',
} as const;

interface FrameProps {
  path: keyof typeof pages;
  title: string;
  /** The name of its script, as in `bench`. */
  script: string;
  refreshSeconds: number | undefined;
  children: ComponentChildren;
}

/** A whole page for developers. */
export function developersPage({ path, title, script, refreshSeconds, children }: FrameProps): string {
  const assets = {
    css: assetUrl('developers/assets/demo.css'),
    scripts: [assetUrl(`developers/assets/${script}.client.js`)],
  };
  return `<!doctype html>${renderToString(
    <Document title={title} lang="en" dir="ltr" assets={assets} refreshSeconds={refreshSeconds}>
      <div class="bb-page demo-page">
        <Head path={path} />
        <main class={`demo-main demo-main-${script}`}>{children}</main>
      </div>
    </Document>,
  )}`;
}

function Head({ path }: Pick<FrameProps, 'path'>): VNode {
  return (
    <header class="demo-head">
      <a class="demo-link" href="/">
        {applicationName}
      </a>
      <nav aria-label="For developers">
        <ul class="demo-nav">
          {Object.entries(pages).map(([to, name]) => (
            <li key={to}>
              <a class="demo-nav-link" href={to} aria-current={to === path ? 'page' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
