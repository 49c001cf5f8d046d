import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type ReadOptions, readAddressBook } from '../dist/index.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Node 24 frees what buffers held beside the program, and counts it before the next collection at the latest. */
const collections = Number(process.versions.node.split('.')[0]) < 24 ? 1 : 2;

/** Bytes that are held, when all that can be freed has been: files share a process, whose own size says little of one test. */
export async function heldBytes(): Promise<number> {
  for (let count = 0; count < collections; count++) {
    collect();
    await new Promise(setImmediate);
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const pieces = 6;
const pagesBetween = 250;

/** How many contacts a file has, and how many bytes more are held at most while it is read than before. */
export async function readMeasured(
  content: Uint8Array,
  options: ReadOptions = {},
): Promise<{ contacts: number; growth: number }> {
  const before = await heldBytes();
  let growth = 0;
  const measure = async () => {
    growth = Math.max(growth, (await heldBytes()) - before);
  };
  async function* source() {
    const length = Math.ceil(content.length / pieces);
    for (let at = 0; at < content.length; at += length) {
      yield content.subarray(at, at + length);
      await measure();
    }
  }
  let contacts = 0;
  let pages = 0;
  for await (const page of readAddressBook(source(), options)) {
    contacts += page.length;
    if (pages++ % pagesBetween === 0) await measure();
  }
  return { contacts, growth };
}
