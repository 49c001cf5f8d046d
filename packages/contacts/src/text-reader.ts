import type { Book } from './book.js';
import type { FileReader, FormatReader, Reading } from './format.js';
import { blockDecoder, type DecodeOptions } from './text/decode.js';

/** Reads a file of text by the reader of its format. */
export function textReader(
  makeReader: (book: Book, hints: Pick<Reading, 'region' | 'locale' | 'columns' | 'words'>) => FormatReader,
  form: Pick<DecodeOptions, 'folds' | 'declared'>,
): FileReader {
  return async function* ({ head, rest }, reading) {
    const { book, locale, encoding } = reading;
    book.report.encoding = encoding.name;
    const onReplaced = () => book.warn(0, 'bytes_replaced');
    const decoder = blockDecoder(encoding, { ...form, locale, onReplaced });
    const reader = makeReader(book, reading);
    reader.push(decoder.decode(head.subarray(encoding.markBytes)));
    if (!book.isInPart) book.report.lineEnd = reader.lineEnd;
    yield;
    for await (const block of rest) {
      reader.push(decoder.decode(block));
      yield;
    }
    reader.push(decoder.end());
    reader.end();
  };
}
