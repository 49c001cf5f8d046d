// Reads a file with @bookbridge/contacts and writes each contact as JSON, to nowhere. Prints the CPU seconds it took.
import { createReadStream } from 'node:fs';
import { readAddressBook } from '@bookbridge/contacts';

const file = process.argv[2];
let bytes = 0;
if (file) {
  for await (const page of readAddressBook(createReadStream(file))) {
    for (const contact of page) bytes += JSON.stringify(contact).length;
  }
  if (bytes === 0) throw new Error('Nothing was read.');
}
const { user, system } = process.cpuUsage();
console.log((user + system) / 1e6);
