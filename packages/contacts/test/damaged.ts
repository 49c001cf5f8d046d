import fc from 'fast-check';

/** Copies of a file in which up to eight bytes are others. */
export const damaged = (whole: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }).map((changes) => {
    const file = whole.slice();
    for (const [at, byte] of changes) file[at] = byte;
    return file;
  });
