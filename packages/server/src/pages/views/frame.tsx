import { directionOf } from '@bookbridge/ui';
import { Document, Site } from '@bookbridge/ui/components';
import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Application, BareShell } from './shell.js';

interface FrameProps {
  shell: BareShell;
  title: string;
  /** One card in the middle, the matter and its explanation side by side, or one card as wide as both. */
  layout?: 'single' | 'double' | 'wide';
  refreshSeconds?: number;
  /** The upload that the page is about, by which the script knows whether it is the file that it has sent. */
  upload?: number | undefined;
  /** The URL of a style that only this page has. */
  style?: string;
  /** The URL of the script that has something to do on the page. */
  script?: string;
  children: ComponentChildren;
}

/** A page of the application: its name on top, then the one thing to do. */
function Frame({
  shell,
  title,
  layout = 'single',
  style,
  script,
  upload,
  children,
  ...refresh
}: FrameProps): VNode {
  const { locale, application, assets, isCallback } = shell;
  return (
    <Document
      title={named(title, application)}
      lang={locale}
      dir={directionOf(locale)}
      assets={{ css: assets.css, more: style, script }}
      hidesReferrer={isCallback}
      {...refresh}
    >
      <div
        class={`bb-page bb-page-${layout}`}
        data-bb-callback={isCallback ? '' : undefined}
        data-bb-of={upload}
      >
        {application ? <Site {...application} /> : null}
        <main class="bb-main">{children}</main>
      </div>
    </Document>
  );
}

/** Among the tabs of a browser a page should tell whose it is, once. */
function named(title: string, application: Application | undefined): string {
  return application && !title.includes(application.name) ? `${title} · ${application.name}` : title;
}

/** The whole page as text. */
export function renderPage(props: FrameProps): string {
  return `<!doctype html>${renderToString(<Frame {...props} />)}`;
}
