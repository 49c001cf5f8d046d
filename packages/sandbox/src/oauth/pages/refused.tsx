import { renderPage } from '../../pages/frame.js';
import type { RequestRefused } from '../authorization-request.js';

/** The app's request is wrong, and the person can do nothing about it but close the window. */
export function refusedPage({ css, refused }: { css: string; refused: RequestRefused }): string {
  return renderPage({
    css,
    title: 'Access blocked',
    children: (
      <>
        <h1>Access blocked: the app’s request is invalid</h1>
        <p>{refused.message}</p>
        <p class="small">
          Error {refused.status}: {refused.error}
        </p>
      </>
    ),
  });
}
