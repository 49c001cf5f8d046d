const signatures = [0x04034b50, 0x02014b50, 0x08074b50, 0x06054b50];
const numbers = [0, 1, 8, 9, 0x7fff, 0xffff, 0x7fffffff, 0xffffffff, 99];

/** A field of one of the archive's headers says something else; or bytes are lost, or others. */
export function mutateZip(archive, random) {
  let bytes = Buffer.from(archive);
  const times = 1 + random.below(3);
  for (let i = 0; i < times; i++)
    bytes = random.chance(0.7) ? withOtherField(bytes, random) : withOtherBytes(bytes, random);
  return bytes;
}

function withOtherField(bytes, random) {
  const headers = [];
  for (let at = bytes.indexOf('PK'); at >= 0 && at + 4 <= bytes.length; at = bytes.indexOf('PK', at + 2))
    if (signatures.includes(bytes.readUInt32LE(at))) headers.push(at);
  if (headers.length === 0) return withOtherBytes(bytes, random);
  const width = random.of([2, 2, 4]);
  const at = random.of(headers) + 2 * random.below(15);
  const value = random.of(numbers) % 2 ** (8 * width);
  if (at + width <= bytes.length) bytes.writeUIntLE(value, at, width);
  return bytes;
}

function withOtherBytes(bytes, random) {
  const [from, to] = random.range(bytes.length);
  if (random.chance(0.3)) return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  if (random.chance(0.3)) return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
  if (random.chance(0.2)) return bytes.subarray(0, from);
  if (from < bytes.length) bytes[from] = random.below(256);
  return bytes;
}
