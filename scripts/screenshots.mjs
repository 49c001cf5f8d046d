// Takes a picture of every page in each of its states; `npm run screenshots -- columns` of those with such a name.
import path from 'node:path';
import { runnerImport } from 'vite';
import { root } from './run.mjs';

const { module } = await runnerImport(path.join(root, 'packages/server/test/pages/screenshots.ts'));
const folder = path.join(root, 'screenshots');
const [wanted = '.'] = process.argv.slice(2);
await module.takeScreenshots(folder, new RegExp(wanted));
console.log(path.join(folder, 'index.html'));
