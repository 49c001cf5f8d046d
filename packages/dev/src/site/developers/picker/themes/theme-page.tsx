import { renderToString } from 'preact-render-to-string';
import type { Theme } from './themes.js';

interface ThemePageProps {
  readonly theme: Theme;
  readonly styleUrl: string;
  /** The script of the picker at the service. */
  readonly pickerScript: string;
}

/** A page that has the picker by its script alone; nothing in it is of Bookbridge besides. */
export function themePage({ theme: { name, body }, styleUrl, pickerScript }: ThemePageProps): string {
  return `<!doctype html>${renderToString(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`The picker with ${name}`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={styleUrl} />
        <script src={pickerScript} />
      </head>
      <body>{body()}</body>
    </html>,
  )}`;
}
