import { lineText } from "../appraisal/cardText";
import type { ReturnedFile, Verdict } from "../appraisal/verifyCards";
import type { Text } from "../templates/text";
import { openFileWorkbook } from "../xlsx/fileWorkbook";
import { fileErrorWords } from "../xlsx/fileErrorWords";
import { WorkbookFileError } from "../xlsx/workbookFileError";
import { aMoment } from "./aMoment";
import { returnedWords } from "./strings/returnedFiles";

/** A file that came back, as it is told of: what it was found to be, or why it cannot be read. */
export type ReturnedResult = Readonly<{ file: string; verdict?: Verdict; trouble?: Text }>;

/** What of the files could be read, and why the others could not. */
export type ReadFiles = Readonly<{ read: readonly ReturnedFile[]; unread: readonly ReturnedResult[] }>;

const largest = 20 * 1024 * 1024;

/** Reads files that came back, in the browser and one after the other, so that the pane stays at hand. */
export async function readReturned(files: readonly File[], reach: (done: number) => void): Promise<ReadFiles> {
  const read: ReturnedFile[] = [];
  const unread: ReturnedResult[] = [];
  for (const [index, file] of files.entries()) {
    reach(index);
    await aMoment();
    const name = lineText(file.name, 120);
    if (file.size > largest) {
      unread.push({ file: name, trouble: { zh: returnedWords.zh.returned.tooLarge, en: returnedWords.en.returned.tooLarge } });
      continue;
    }
    try {
      const workbook = openFileWorkbook(new Uint8Array(await file.arrayBuffer()));
      read.push({ file: name, workbook: await workbook.read({ numberFormats: true }), appearance: workbook.appearance() });
    } catch (error) {
      unread.push({ file: name, trouble: troubleOf(error) });
    }
  }
  reach(files.length);
  return { read, unread };
}

/** A file may be broken in ways nobody has thought of: whatever goes wrong with it is told of it alone. */
function troubleOf(error: unknown): Text {
  return (error instanceof WorkbookFileError ? fileErrorWords[error.code] : undefined) ?? fileErrorWords["corrupt"]!;
}
