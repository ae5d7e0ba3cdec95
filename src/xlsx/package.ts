import { decodePart } from "./parts/encoding";
import { relationshipsOf, relationshipTypes } from "./parts/relationships";
import { firstTag } from "./parts/xml";
import { WorkbookFileError } from "./workbookFileError";
import { pack, readZip, unpack, writeZip, type ZipEntry } from "./zip";

/** A part as it came, or as it was changed. Parts are replaced, never changed in place, so that copies can share them. */
type Part = Readonly<{ name: string; entry: ZipEntry } | { name: string; text: string }>;

/** Texts below this many characters are kept once decoded; sheets are decoded when they are needed. */
const keptText = 1 << 20;
const contentTypesPath = "[Content_Types].xml";

/**
 * An .xlsx as its parts. Parts that nobody changes are copied with their compressed bytes, in their order; a package
 * that nobody changed is saved as the very bytes that were opened.
 */
export class XlsxPackage {
  private readonly texts = new Map<string, string>();

  private constructor(
    /** By `keyOf` the path: part names differ in case and slashes between producers. */
    private readonly parts: Map<string, Part>,
    private original: Uint8Array | undefined,
  ) {}

  static empty(): XlsxPackage {
    return new XlsxPackage(new Map(), undefined);
  }

  static open(bytes: Uint8Array): XlsxPackage {
    refuseOtherFormats(bytes);
    const parts = new Map<string, Part>();
    for (const entry of readZip(bytes)) {
      const name = entry.name.replaceAll("\\", "/").replace(/^\/+/, "");
      if (!name.endsWith("/")) parts.set(keyOf(name), { name, entry });
    }
    const pkg = new XlsxPackage(parts, bytes);
    refuseWithoutWorkbook(pkg);
    return pkg;
  }

  has(path: string): boolean {
    return this.parts.has(keyOf(path));
  }

  paths(): string[] {
    return [...this.parts.values()].map((part) => part.name);
  }

  bytes(path: string): Uint8Array {
    const part = this.part(path);
    return "text" in part ? new TextEncoder().encode(part.text) : unpack(part.entry);
  }

  /** The part as text, whatever its encoding; a declaration inside says UTF-8, as which it would be written back. */
  text(path: string): string {
    const part = this.part(path);
    if ("text" in part) return part.text;
    const kept = this.texts.get(keyOf(path));
    if (kept !== undefined) return kept;
    const text = decodePart(unpack(part.entry), part.name);
    if (text.length < keptText) this.texts.set(keyOf(path), text);
    return text;
  }

  setText(path: string, text: string): void {
    if (this.has(path) && this.text(path) === text) return;
    const name = this.has(path) ? this.part(path).name : path;
    this.parts.set(keyOf(path), { name, text });
    this.texts.delete(keyOf(path));
    this.original = undefined;
  }

  remove(path: string): void {
    if (!this.parts.delete(keyOf(path))) return;
    this.texts.delete(keyOf(path));
    this.original = undefined;
  }

  /** A package of its own with the same parts; changes to one are not seen by the other. */
  copy(): XlsxPackage {
    return new XlsxPackage(new Map(this.parts), this.original);
  }

  save(): Uint8Array {
    if (this.original) return this.original;
    const encoder = new TextEncoder();
    const entries = [...this.parts.values()].map((part) => ("text" in part ? pack(part.name, encoder.encode(part.text)) : part.entry));
    // Readers that stream want the content types before the parts they describe.
    const first = entries.findIndex((entry) => entry.name === contentTypesPath);
    if (first > 0) entries.unshift(...entries.splice(first, 1));
    return writeZip(entries);
  }

  private part(path: string): Part {
    const part = this.parts.get(keyOf(path));
    if (!part) throw new WorkbookFileError("noSuchPart", "the package has no such part", path);
    return part;
  }
}

function keyOf(path: string): string {
  return path.replace(/^\/+/, "").toLowerCase();
}

/** Password-protected workbooks and old .xls files are OLE containers; the stream names in them tell which. */
function refuseOtherFormats(bytes: Uint8Array): void {
  const starts = (...head: number[]) => head.every((byte, index) => bytes[index] === byte);
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) {
    const encrypted = new TextDecoder("latin1").decode(bytes).includes([..."EncryptedPackage"].join("\0"));
    throw encrypted
      ? new WorkbookFileError("encrypted", "the workbook is protected with a password to open")
      : new WorkbookFileError("xls", "an old binary workbook");
  }
  if (starts(0x09, 0x08) || starts(0x09, 0x04) || starts(0x09, 0x02)) throw new WorkbookFileError("xls", "an old binary workbook");
  if (!starts(0x50, 0x4b)) throw new WorkbookFileError("notZip", "not an Excel file");
}

function refuseWithoutWorkbook(pkg: XlsxPackage): void {
  const workbook = relationshipsOf(pkg, "").find((relationship) => relationship.type === relationshipTypes.workbook)?.target;
  if (workbook === undefined || !pkg.has(workbook)) throw new WorkbookFileError("noWorkbook", "a zip without a workbook");
  if (workbook.toLowerCase().endsWith(".bin")) throw new WorkbookFileError("xlsb", "a binary workbook");
  if (!/^([^:]+:)?workbook$/.test(firstTag(pkg.text(workbook)).name)) {
    throw new WorkbookFileError("noWorkbook", "the main part is no workbook", workbook);
  }
}
