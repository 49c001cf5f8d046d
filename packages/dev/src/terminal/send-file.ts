import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { messageOfUpload } from '../application/answers.js';
import { curlLines, fileSource } from '../application/curl.js';
import { BeginRefused, begin, type Demo } from '../imports/begin.js';
import type { DemoImport } from '../imports/demo-import.js';
import { people } from './people.js';
import { say, sayAside } from './say.js';

/** Sends an address book through the service as an application and its user would, and shows who is in it. */
export async function sendFile(demo: Demo, file: string): Promise<void> {
  const name = path.basename(file);
  try {
    const content = await readFile(file);
    say(`Sending ${name} through the service: begin, upload, events, contacts.`);
    const { id, url } = await begin(demo, { ...sourceOf(name), redirectUrl: undefined });
    await upload(url, name, content, demo.signal);
    const ended = await progress(demo, id);
    if (ended) tell(ended);
  } catch (error) {
    if (!demo.signal.aborted) sayAside(sentenceOf(error, file));
  }
}

class UploadRefused extends Error {
  override readonly name = 'UploadRefused';
}

function sourceOf(name: string) {
  const extension = path.extname(name).toLowerCase();
  if (extension === '.csv') return { service: 'csv', sourceName: 'CSV file' };
  if (extension === '.vcf') return { service: 'vcard', sourceName: 'vCard file' };
  return { service: fileSource, sourceName: 'Address book file' };
}

async function upload(url: string, name: string, content: Buffer<ArrayBuffer>, signal: AbortSignal) {
  const body = new FormData();
  body.append('file', new Blob([content]), name);
  const response = await fetch(url, {
    method: 'POST',
    body,
    headers: { accept: 'application/json' },
    signal,
  });
  if (!response.ok) throw new UploadRefused(messageOfUpload(await response.text()));
}

/** Says how far it is until the import has ended; `undefined` when the demo stops before. */
function progress({ imports, signal }: Demo, id: number): Promise<DemoImport | undefined> {
  return new Promise((resolve) => {
    let said = 'waiting';
    const look = (it: DemoImport | undefined) => {
      if (it?.id !== id) return;
      const { stage } = it;
      if (stage.name === 'completed' || stage.name === 'failed') return end(it);
      const line = stage.name === 'reading' ? `  ${stage.read.toLocaleString('en')} read …` : said;
      if (line !== said) say(line);
      said = line;
    };
    const end = (it: DemoImport | undefined) => {
      unsubscribe();
      resolve(it);
    };
    const unsubscribe = imports.subscribe(look);
    signal.addEventListener('abort', () => end(undefined), { once: true });
    look(imports.find(id));
  });
}

function tell({ id, access, stage }: DemoImport): void {
  if (stage.name === 'failed') sayAside(stage.sentence);
  if (stage.name !== 'completed') return;
  say();
  for (const line of people(stage.download)) say(line);
  say();
  say('To see all of them, until they are destroyed in 15 minutes:');
  say();
  say(`  ${curlLines(access, id).contactsAsJson}`);
  say();
}

function sentenceOf(error: unknown, file: string): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return `There is no file ${file}.`;
  if (code === 'EISDIR') return `${file} is a directory; name a file in it.`;
  if (code === 'EACCES' || code === 'EPERM') return `${file} may not be read.`;
  if (error instanceof BeginRefused || error instanceof UploadRefused) return `${file}: ${error.message}`;
  return `${file} could not be sent (${error instanceof Error ? error.message : error}).`;
}
