import { renderPage } from '../../pages/frame.js';

interface Props {
  readonly css: string;
  readonly status: number;
  readonly error: string;
  readonly sentence: string;
}

/** The app's request is wrong, and the person can do nothing about it but close the window. */
export function refusedPage({ css, status, error, sentence }: Props): string {
  return renderPage({
    css,
    title: 'Access blocked',
    children: (
      <>
        <h1>Access blocked: the app’s request is invalid</h1>
        <p>{sentence}</p>
        <p class="small">
          Error {status}: {error}
        </p>
      </>
    ),
  });
}
