import type { FastifyInstance } from 'fastify';
import type { AssetUrls } from '../views/index.js';
import { serveFolder } from './served-folder.js';

const folder = new URL('../assets/', import.meta.url);

/** Serves the style and the scripts of the pages. */
export async function serveAssets(app: FastifyInstance, baseUrl: string): Promise<AssetUrls> {
  const isServed = (name: string) => /\.css$|\.client\.js$/.test(name);
  const path = await serveFolder(app, '/assets', folder, isServed);
  const url = (name: string) => `${baseUrl}${path}/${name}`;
  return {
    css: url('pages.css'),
    script: url('upload.client.js'),
    columnsScript: url('columns.client.js'),
    consentScript: url('consent.client.js'),
    approvalScript: url('approval.client.js'),
    credentialsScript: url('credentials.client.js'),
    pickerWindowScript: url('picker-window.client.js'),
    chooseScript: url('choose.client.js'),
    chooseCss: url('choosing.css'),
  };
}
