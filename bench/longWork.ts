import { performance } from "node:perf_hooks";
import { deserialize, serialize } from "node:v8";
import { appraise } from "../src/appraisal/appraise";
import { planSnapshot } from "../src/sheet/planSnapshot";
import type { WorkbookSnapshot } from "../src/sheet/snapshot";
import { assembly, piecesOf, type Piece } from "../src/taskpane/appraisalPieces";
import { templatePlan } from "../src/templates/templatePlan";
import { templateCoded } from "../src/templates/templates";

/**
 * How long the pane's thread stands still for many rows: when they are worked out on it, and when they are worked out
 * beside it, as the pane does above 1,500 rows; then it sends the workbook over and takes the outcome over in pieces, each
 * a task of its own. All in one run, in the format in which threads send to each other. Run: npx tsx bench/longWork.ts [template] [rows]
 */
const code = process.argv[2] ?? "S4i";
const rows = Number(process.argv[3] ?? 20_000);
/** Longer than this and a person feels it, in milliseconds. */
const allowed = 200;

/** A template's sample with its people repeated, each under a name of their own. */
function manyPeople(): WorkbookSnapshot {
  const book = planSnapshot(templatePlan(templateCoded(code)!, { language: "zh", sample: true }));
  const table = book.tables.find(({ columns }) => columns.includes("姓名"))!;
  const sheet = book.sheets.find(({ name }) => name === table.sheet)!;
  const first = table.area.top + 1;
  const nameAt = table.area.left + table.columns.indexOf("姓名");
  const idAt = table.columns.includes("工号") ? table.area.left + table.columns.indexOf("工号") : undefined;
  const sample = [...sheet.rows].filter(([row, cells]) => row >= first && row <= table.area.bottom && cells.some((cell) => cell !== null)).map(([, cells]) => cells);
  const more = Array.from({ length: rows }, (_, index) => [first + index, sample[index % sample.length]!.map((cell, column) => (column === nameAt ? `员工${index}` : column === idAt ? `E${index}` : cell))] as const);
  return {
    ...book,
    sheets: book.sheets.map((one) => (one === sheet ? { ...sheet, rows: new Map([...sheet.rows, ...more]) } : one)),
    tables: book.tables.map((one) => (one === table ? { ...table, area: { ...table.area, bottom: first + rows - 1 } } : one)),
  };
}

/** Milliseconds of the quickest of some tries: what other programs take meanwhile does not count. */
function timed(tries: number, work: () => void): number {
  let best = Infinity;
  for (let one = 0; one < tries; one += 1) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const book = manyPeople();
const here = timed(2, () => appraise(book));
const appraisal = appraise(book);
const sending = timed(5, () => serialize(book));
const pieces = [...piecesOf(appraisal)].map((piece) => serialize(piece));
const takingOver = pieces.map((bytes) => timed(4, () => deserialize(bytes)));
const put = assembly(book);
const arrived = pieces.map((bytes) => deserialize(bytes) as Piece);
const puttingTogether = timed(1, () => arrived.forEach(put));

const show = (name: string, milliseconds: number) => console.log(`${name.padEnd(44)}${milliseconds.toFixed(1).padStart(9)} ms${(milliseconds / allowed).toFixed(3).padStart(9)} × allowed${(milliseconds / here).toFixed(4).padStart(9)} × the whole run`);
console.log(`${code}, ${rows} rows, ${appraisal.cards.length} cards, ${pieces.length} pieces`);
show("the whole run, on the pane's own thread", here);
show("beside it: sending the workbook over", sending);
show("beside it: taking over the longest piece", Math.max(...takingOver));
show("beside it: taking over a usual piece", [...takingOver].sort((a, b) => a - b)[takingOver.length >> 1]!);
show("beside it: putting all pieces together", puttingTogether);
