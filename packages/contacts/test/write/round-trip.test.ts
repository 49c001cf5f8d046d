import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Contact, readAddressBook } from '../../dist/index.js';
import { all, bytes, chunked } from '../support.js';
import {
  contact,
  crowded,
  expressible,
  type Format,
  formats,
  isTold,
  readBack,
  said,
  sampleOf,
  write,
} from './support.js';

const told = (format: Format) => fc.array(contact.filter(isTold[format]), { minLength: 1, maxLength: 3 });
const saidByAll = (contacts: readonly Contact[], format: Format) =>
  contacts
    .map((one) => said(one, format))
    .filter((one) => Object.values(one).some((value) => (value as string).length > 0));

describe.each(formats)('%s', (format) => {
  test('reads back as the contacts that were written, in all that it can say', async () => {
    await fc.assert(
      fc.asyncProperty(told(format), async (written) => {
        const back = await readBack(await write(written, format));
        expect(saidByAll(back, format)).toEqual(saidByAll(written, format));
      }),
    );
  });

  test('reads back the same where lists are as long as can be', async () => {
    await fc.assert(
      fc.asyncProperty(crowded(format), async (written) => {
        const [back] = await readBack(await write([written], format));
        expect(written.email).toHaveLength(100);
        expect(back && said(back, format)).toEqual(said(written, format));
      }),
      { numRuns: 20 },
    );
  });

  test('written, read and written again it is the same text', async () => {
    await fc.assert(
      fc.asyncProperty(told(format), async (written) => {
        const text = await write(await readBack(await write(written, format)), format);
        expect(await write(await readBack(text), format)).toBe(text);
      }),
    );
  });

  test('reads the same in any chunking', async () => {
    await fc.assert(
      fc.asyncProperty(
        told(format),
        fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 4 }),
        async (written, sizes) => {
          const text = await write(written, format);
          expect(await all(readAddressBook(chunked(bytes(text), sizes)))).toEqual(await readBack(text));
        },
      ),
      { numRuns: 50 },
    );
  });

  test.each(Object.entries(expressible[format]))('%s, as far as the table says', async (field, how) => {
    const sample = sampleOf(field as keyof Contact);
    const [back] = await readBack(await write([sample], format));
    const came = back?.[field as keyof Contact] ?? '';
    if (how === true) expect(came).toEqual(sample[field as keyof Contact]);
    else if (how === false) expect(came).toHaveLength(0);
    else expect(back && said(back, format)).toEqual(said(sample, format));
  });
});
