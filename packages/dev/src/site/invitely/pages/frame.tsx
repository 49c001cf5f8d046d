import { Document } from '@bookbridge/ui/components';
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { applicationName } from '../../../application/invitely.js';
import { assetUrl } from '../../assets.js';

const css = assetUrl('invitely/assets/invitely.css');

interface FrameProps {
  title: string;
  scripts?: readonly string[];
  children: ComponentChildren;
}

/** A whole page of the product. It has a look of its own, as a site has that knows Bookbridge only as a service. */
export function invitelyPage({ title, scripts = [], children }: FrameProps): string {
  return `<!doctype html>${renderToString(
    <Document title={`${title} · ${applicationName}`} lang="en" dir="ltr" assets={{ css, scripts }}>
      <header class="inv-head">
        <a class="inv-brand" href="/">
          <img
            class="inv-brand-mark"
            src={assetUrl('invitely/assets/mark.svg')}
            alt=""
            width="32"
            height="32"
          />
          {applicationName}
        </a>
        <a class="inv-link" href="/developers">
          For developers
        </a>
      </header>
      {children}
      <footer class="inv-foot">
        <p>
          {applicationName} is invented: it shows what an application does with Bookbridge. All of it runs on
          this machine, and no invitation is sent.
        </p>
      </footer>
    </Document>,
  )}`;
}
