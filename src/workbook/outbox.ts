import type { Place } from "../sheet/address";
import type { CellWrite, Told } from "../sheet/edits";
import { blockWeight, cellBlocks } from "./cellBlocks";

/**
 * Requests on their way to Excel. They leave together, in one sync; only when they would weigh more than Excel on the
 * web takes at once do they leave in several. Meanwhile Excel neither recalculates nor repaints.
 */
export type Outbox = Readonly<{
  context: Excel.RequestContext;
  /** Makes room for so many bytes more, of so many rows: sends what is waiting if both together were too heavy. */
  room(weight: number, rows?: number): Promise<void>;
  send(): Promise<void>;
}>;

/** `told` hears of every request but the last, with the rows sent by then and `all` that there are. */
export function openOutbox(context: Excel.RequestContext, all = 0, told?: Told): Outbox {
  let waiting = 0;
  let rowsWaiting = 0;
  let rowsSent = 0;
  const quieten = () => {
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
  };
  const send = async () => {
    await context.sync();
    waiting = 0;
    rowsSent += rowsWaiting;
    rowsWaiting = 0;
  };
  quieten();
  return {
    context,
    send,
    async room(weight, rows = 0) {
      if (waiting > 0 && waiting + weight > blockWeight) {
        await send();
        told?.(rowsSent, all);
        quieten();
      }
      waiting += weight;
      rowsWaiting += rows;
    },
  };
}

/** Writes cells, a whole block at a time. */
export async function writeCells(outbox: Outbox, sheet: Excel.Worksheet, at: Place, rows: readonly (readonly CellWrite[])[]): Promise<void> {
  for (const block of cellBlocks(at, rows)) {
    await outbox.room(block.weight, block.cells.length);
    const range = sheet.getRangeByIndexes(block.at.row, block.at.column, block.cells.length, block.cells[0]!.length);
    range[block.through] = block.cells;
  }
}
