import { deflateSync, Inflate } from "fflate";
import { checksum } from "./checksum";
import { WorkbookFileError } from "./workbookFileError";

/** One file of a zip as it lies there: compressed bytes and the fields of its directory record. */
export type ZipEntry = Readonly<{
  name: string;
  nameBytes: Uint8Array;
  flags: number;
  method: number;
  time: number;
  date: number;
  crc: number;
  size: number;
  packed: Uint8Array;
  internalAttributes: number;
  externalAttributes: number;
  madeBy: number;
}>;

/** What a workbook may unpack to, by its directory; a part never unpacks to more than the directory says. */
export const largestUnpacked = 512 << 20;

/** What one part may unpack to: a sheet of 400,000 rows of ten figures; above this a small machine has no room for it. */
const largestPart = 128 << 20;

/** A large part never packs as tight as this, unless it was made to: sheets of the same row over and over come to about 40. */
const tightest = 200;
const looseBelow = 16 << 20;
/** So many packed bytes are unpacked at a time. */
const piece = 16 << 10;

const utf8Names = 0x0800;
const encryptedEntry = 0x0001;
const describedAfterwards = 0x0008;
const stored = 0;
const deflated = 8;
/** 1980-01-01, the first day a zip can state: new parts bear it, so that the same content gives the same bytes. */
const firstDay = 0x0021;
/** From here on packing fast matters more than packing tight. */
const largePart = 16 << 20;

export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  const entries: ZipEntry[] = [];
  let total = 0;
  let at = directory.offset;
  for (let index = 0; index < directory.count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw damaged("directory record");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
    const sizes = sizesOf(view, at, nameLength, extraLength);
    if (flags & encryptedEntry) throw new WorkbookFileError("encrypted", "the zip is encrypted");
    if (method !== stored && method !== deflated) throw damaged(`packing method ${method}`);
    total += sizes.size;
    if (total > largestUnpacked) throw new WorkbookFileError("tooLarge", `unpacks to more than ${largestUnpacked} bytes`);
    if (sizes.size > largestPart) throw new WorkbookFileError("tooLarge", `a part unpacks to more than ${largestPart} bytes`);
    if (sizes.size > looseBelow && sizes.size > sizes.packedSize * tightest) throw new WorkbookFileError("tooLarge", `a part unpacks to more than ${tightest} times its size`);
    entries.push({
      name: new TextDecoder(flags & utf8Names ? "utf-8" : nameEncoding(nameBytes)).decode(nameBytes),
      nameBytes,
      flags: flags & ~describedAfterwards,
      method,
      time: view.getUint16(at + 12, true),
      date: view.getUint16(at + 14, true),
      crc: view.getUint32(at + 16, true),
      size: sizes.size,
      packed: packedBytes(bytes, view, directory.shift + sizes.offset, sizes.packedSize),
      internalAttributes: view.getUint16(at + 36, true),
      externalAttributes: view.getUint32(at + 38, true),
      madeBy: view.getUint16(at + 4, true),
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Unpacks an entry and checks it against its checksum. */
export function unpack(entry: ZipEntry): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes = entry.method === stored ? entry.packed : inflated(entry);
  } catch {
    throw damaged(entry.name);
  }
  if (bytes.length !== entry.size || checksum(bytes) !== entry.crc) throw damaged(entry.name);
  return bytes;
}

/** Piece by piece, so that a part that holds more than its directory says is given up where that shows. */
function inflated({ name, packed, size }: ZipEntry): Uint8Array {
  const bytes = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw damaged(name);
    bytes.set(chunk, length);
    length += chunk.length;
  });
  for (let from = 0; from < packed.length; from += piece) stream.push(packed.subarray(from, from + piece), from + piece >= packed.length);
  return bytes.subarray(0, length);
}

/** A new entry; the same name and bytes give the same entry. */
export function pack(name: string, bytes: Uint8Array): ZipEntry {
  const packed = deflateSync(bytes, { level: bytes.length > largePart ? 1 : 6 });
  const nameBytes = new TextEncoder().encode(name);
  return {
    name,
    nameBytes,
    flags: nameBytes.length === name.length ? 0 : utf8Names,
    method: deflated,
    time: 0,
    date: firstDay,
    crc: checksum(bytes),
    size: bytes.length,
    packed,
    internalAttributes: 0,
    externalAttributes: 0,
    madeBy: 20,
  };
}

export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const length = entries.reduce((sum, entry) => sum + 76 + 2 * entry.nameBytes.length + entry.packed.length, 22);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const offsets = entries.map((entry) => {
    const offset = at;
    view.setUint32(at, 0x04034b50, true);
    writeCommonFields(view, at + 4, entry);
    bytes.set(entry.nameBytes, at + 30);
    bytes.set(entry.packed, at + 30 + entry.nameBytes.length);
    at += 30 + entry.nameBytes.length + entry.packed.length;
    return offset;
  });
  const directory = at;
  entries.forEach((entry, index) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, entry.madeBy, true);
    writeCommonFields(view, at + 6, entry);
    view.setUint16(at + 36, entry.internalAttributes, true);
    view.setUint32(at + 38, entry.externalAttributes, true);
    view.setUint32(at + 42, offsets[index]!, true);
    bytes.set(entry.nameBytes, at + 46);
    at += 46 + entry.nameBytes.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** The 26 bytes that a local header and a directory record have in common. */
function writeCommonFields(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.flags, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 6, entry.time, true);
  view.setUint16(at + 8, entry.date, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
}

/** The directory stands at the end; `shift` is what was put before the zip after its offsets had been written. */
function findDirectory(view: DataView): { offset: number; count: number; shift: number } {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let end = view.byteLength - 22; end >= first; end--) {
    if (view.getUint32(end, true) !== 0x06054b50) continue;
    let count = view.getUint16(end + 10, true);
    let size = view.getUint32(end + 12, true);
    let offset = view.getUint32(end + 16, true);
    let directoryEnd = end;
    if (end >= 20 && view.getUint32(end - 20, true) === 0x07064b50) {
      const big = Number(view.getBigUint64(end - 12, true));
      if (big + 56 > view.byteLength || view.getUint32(big, true) !== 0x06064b50) throw damaged("ZIP64 directory");
      count = Number(view.getBigUint64(big + 32, true));
      size = Number(view.getBigUint64(big + 40, true));
      offset = Number(view.getBigUint64(big + 48, true));
      directoryEnd = big;
    }
    const shift = directoryEnd - size - offset;
    if (shift < 0) throw damaged("directory");
    return { offset: offset + shift, count, shift };
  }
  throw damaged("no directory at the end");
}

/** Sizes and offset of a directory record; those of ZIP64 stand in an extra field. */
function sizesOf(view: DataView, at: number, nameLength: number, extraLength: number): { size: number; packedSize: number; offset: number } {
  const full = 0xffffffff;
  let packedSize = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  let extra = at + 46 + nameLength;
  const extraEnd = Math.min(extra + extraLength, view.byteLength);
  while (extra + 4 <= extraEnd) {
    let field = extra + 4;
    if (view.getUint16(extra, true) === 1) {
      const next = () => Number(view.getBigUint64((field += 8) - 8, true));
      if (size === full) size = next();
      if (packedSize === full) packedSize = next();
      if (offset === full) offset = next();
      break;
    }
    extra += 4 + view.getUint16(extra + 2, true);
  }
  return { size, packedSize, offset };
}

function packedBytes(bytes: Uint8Array, view: DataView, at: number, length: number): Uint8Array {
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) throw damaged("local header");
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + length > bytes.length) throw damaged("truncated");
  return bytes.subarray(start, start + length);
}

/** Names without the UTF-8 flag are often UTF-8 all the same. */
function nameEncoding(name: Uint8Array): string {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(name);
    return "utf-8";
  } catch {
    return "gbk";
  }
}

function damaged(what: string): WorkbookFileError {
  return new WorkbookFileError("corrupt", "the zip is damaged", what);
}
