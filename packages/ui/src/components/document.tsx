import type { ComponentChildren, VNode } from 'preact';

export interface DocumentProps {
  title: string;
  /** A BCP 47 tag. */
  lang: string;
  dir: 'ltr' | 'rtl';
  assets: {
    css: string;
    /** A style that only this page has. */
    more?: string | undefined;
    scripts?: readonly (string | undefined)[];
  };
  /** Whether no request may say where it comes from, not even those for the assets. */
  hidesReferrer?: boolean | undefined;
  /** Loads the page again after so many seconds, for browsers without scripts. */
  refreshSeconds?: number | undefined;
  children: ComponentChildren;
}

/** The whole document: no inline script or style, so that the strictest content security policy holds. */
export function Document(props: DocumentProps): VNode {
  const { title, lang, dir, assets, hidesReferrer, refreshSeconds, children } = props;
  return (
    <html lang={lang} dir={dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        {hidesReferrer ? <meta name="referrer" content="no-referrer" /> : null}
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={assets.css} />
        {assets.more === undefined ? null : <link rel="stylesheet" href={assets.more} />}
        {refreshSeconds === undefined ? null : (
          <noscript>
            <meta http-equiv="refresh" content={String(refreshSeconds)} />
          </noscript>
        )}
        {assets.scripts?.map((script) =>
          script === undefined ? null : <script key={script} type="module" src={script} />,
        )}
      </head>
      <body class="bb">{children}</body>
    </html>
  );
}
