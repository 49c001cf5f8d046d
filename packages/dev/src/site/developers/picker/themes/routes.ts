import type { FastifyInstance } from 'fastify';
import type { Access } from '../../../../application/curl.js';
import { pickerPageHeaders } from '../../../picker-headers.js';
import { pickerPath } from '../paths.js';
import { themePage } from './theme-page.js';
import { themes } from './themes.js';

/** Serves a page of each theme, with the picker of an application. */
export function serveThemes(
  app: FastifyInstance,
  { url, domainKey }: Pick<Access, 'url' | 'domainKey'>,
): void {
  const headers = pickerPageHeaders(url);
  const pickerScript = `${url}/widget/${domainKey}.js`;
  for (const theme of themes) {
    const path = `${pickerPath}/${theme.path}`;
    const styleUrl = `${path}.css`;
    const html = themePage({ theme, styleUrl, pickerScript });
    app.get(path, (_, reply) => reply.headers(headers).send(html));
    app.get(styleUrl, async (_, reply) => reply.type('text/css; charset=utf-8').send(await theme.style()));
  }
}
