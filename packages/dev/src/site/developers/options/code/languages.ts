import type { ApiRequest } from '../api-request.js';
import { curlCode } from './curl.js';
import { javaScriptCode } from './javascript.js';
import { phpCode } from './php.js';
import { pythonCode } from './python.js';

/** A language in which the requests are shown. */
export interface Language {
  /** Of the elements of the page. */
  readonly id: string;
  readonly name: string;
  readonly code: (request: ApiRequest, importId?: number) => string;
}

export const languages: readonly Language[] = [
  { id: 'curl', name: 'curl', code: curlCode },
  { id: 'javascript', name: 'JavaScript', code: javaScriptCode },
  { id: 'python', name: 'Python', code: pythonCode },
  { id: 'php', name: 'PHP', code: phpCode },
];
