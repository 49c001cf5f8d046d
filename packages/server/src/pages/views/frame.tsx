import { directionOf } from '@bookbridge/ui';
import { Document, ServiceSite, Site } from '@bookbridge/ui/components';
import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { PickerWindowPart } from './picker-window.js';
import type { Application, BareShell } from './shell.js';

interface FrameProps {
  shell: BareShell;
  title: string;
  /**
   * One matter that has the screen to itself, the matter and its explanation side by side, one card as wide as both, a
   * list that has the most room there is, or one card from the top on.
   */
  layout?: 'whole' | 'double' | 'wide' | 'choosing' | 'single';
  refreshSeconds?: number;
  /** Whether the address of a callback is still needed as it is. */
  keepsAddress?: boolean | undefined;
  /** The upload that the page is about, by which the script knows whether it is the file that it has sent. */
  upload?: number | undefined;
  /** The URL of a style that only this page has. */
  style?: string;
  /** The URL of the script that has something to do on the page. */
  script?: string;
  children: ComponentChildren;
}

/** A page of the application: its name on top, then the one thing to do. */
function Frame({ shell, title, layout = 'single', style, script, upload, ...props }: FrameProps): VNode {
  const { locale, texts, application, assets, isCallback, pickerWindow } = shell;
  return (
    <Document
      title={named(title, application)}
      lang={locale}
      dir={directionOf(locale)}
      assets={{
        css: assets.css,
        more: style,
        scripts: [script, pickerWindow && assets.pickerWindowScript],
      }}
      hidesReferrer={isCallback}
      refreshSeconds={props.refreshSeconds}
    >
      <div
        class={`bb-page bb-page-${layout}`}
        data-bb-callback={isCallback ? (props.keepsAddress ? 'kept' : '') : undefined}
        data-bb-of={upload}
        data-bb-page
      >
        {application ? <Site {...application} /> : <ServiceSite name={texts.service.name} />}
        <main class="bb-main">{props.children}</main>
        {pickerWindow ? <PickerWindowPart shell={shell} it={pickerWindow} /> : null}
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
