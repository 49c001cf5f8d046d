import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';

interface FrameProps {
  readonly css: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A whole page of the invented provider, as text. It names itself, so that nobody takes it for the real one. */
export function renderPage({ css, title, children }: FrameProps): string {
  const page = (
    <html lang="en" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · Sandbox`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={css} />
      </head>
      <body>
        <div class="page">
          <header class="provider">Sandbox account</header>
          <main class="card">{children}</main>
          <footer class="small">Everybody here is made up. Nothing leaves this machine.</footer>
        </div>
      </body>
    </html>
  );
  return `<!doctype html>${renderToString(page)}`;
}
