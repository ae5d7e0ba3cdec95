const checksumTables = Array.from({ length: 4 }, () => new Uint32Array(256));
for (let byte = 0; byte < 256; byte++) {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  checksumTables[0]![byte] = value;
}
for (let byte = 0; byte < 256; byte++) {
  for (let table = 1; table < 4; table++) {
    const before = checksumTables[table - 1]![byte]!;
    checksumTables[table]![byte] = (before >>> 8) ^ checksumTables[0]![before & 255]!;
  }
}

/** CRC-32 as zips use it, four bytes a step. */
export function checksum(bytes: Uint8Array): number {
  const [one, two, three, four] = checksumTables as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  let crc = -1;
  let at = 0;
  for (const end = bytes.length - 3; at < end; at += 4) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    crc = four[crc & 255]! ^ three[(crc >>> 8) & 255]! ^ two[(crc >>> 16) & 255]! ^ one[crc >>> 24]!;
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ one[(crc ^ bytes[at]!) & 255]!;
  return ~crc >>> 0;
}
