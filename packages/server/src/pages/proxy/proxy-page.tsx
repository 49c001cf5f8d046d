import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { directionOf, type Locale } from '@bookbridge/ui';
import { renderToString } from 'preact-render-to-string';
import type { Texts } from '../../texts/index.js';

/** In the page, since a copy of it outlives the address of the style sheet that other pages have. */
const style = readFileSync(new URL('proxy-page.css', import.meta.url), 'utf8');
const styleHash = createHash('sha256').update(style).digest('base64');

/** The test of the page goes through the page itself, wherever it has been put. */
const testHref = `?${new URLSearchParams({ code: 'test', state: '_csAuth=1&import_id=proxy-test' })}`;

/** What the page may load: the script of the service and nothing else. */
export const proxyPagePolicy = (scriptUrl: string): string =>
  [
    "default-src 'none'",
    `script-src ${new URL(scriptUrl).origin}`,
    `style-src 'sha256-${styleHash}'`,
    'img-src data:',
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');

/**
 * A whole page for an application's site, to be copied as it is: it names the script by its whole URL, brings its own policy
 * for sites that send none, and is of use without the service's style sheet.
 */
export function proxyPage({
  locale,
  texts,
  scriptUrl,
}: {
  locale: Locale;
  texts: Texts;
  scriptUrl: string;
}): string {
  const { title, sentence, noScript, forDevelopers, test } = texts.proxyPage;
  const page = (
    <html lang={locale} dir={directionOf(locale)}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={proxyPagePolicy(scriptUrl)} />
        <meta name="referrer" content="no-referrer" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        {/* Before anything else of the page, and at once: nobody has to see it. */}
        <script src={scriptUrl} />
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          <p>{sentence}</p>
          <noscript>
            <p>{noScript}</p>
          </noscript>
        </main>
        <footer>
          {forDevelopers}
          <br />
          <a class="cs-force" href={testHref}>
            {test}
          </a>
        </footer>
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToString(page)}\n`;
}
