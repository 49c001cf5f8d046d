import { renderPage } from '../../pages/frame.js';

interface Props {
  readonly css: string;
  readonly status: number;
  readonly error: string;
  readonly sentence: string;
  readonly heading?: string;
}

const invalid = 'Access blocked: the app’s request is invalid';

/** The app's request is wrong, and the person can do nothing about it but close the window. */
export function refusedPage({ css, status, error, sentence, heading = invalid }: Props): string {
  return renderPage({
    css,
    title: 'Access blocked',
    children: (
      <>
        <h1>{heading}</h1>
        <p>{sentence}</p>
        <p class="small">
          Error {status}: {error}
        </p>
      </>
    ),
  });
}
