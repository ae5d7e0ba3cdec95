import type { Place } from "../sheet/address";
import type { CellWrite } from "../sheet/edits";
import { blockWeight, cellBlocks } from "./cellBlocks";

/**
 * Requests on their way to Excel. They leave together, in one sync; only when they would weigh more than Excel on the
 * web takes at once do they leave in several. Meanwhile Excel neither recalculates nor repaints.
 */
export type Outbox = Readonly<{
  context: Excel.RequestContext;
  /** Makes room for so many bytes more: sends what is waiting if both together were too heavy. */
  room(weight: number): Promise<void>;
  send(): Promise<void>;
}>;

export function openOutbox(context: Excel.RequestContext): Outbox {
  let waiting = 0;
  const quieten = () => {
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
  };
  const send = async () => {
    await context.sync();
    waiting = 0;
  };
  quieten();
  return {
    context,
    send,
    async room(weight) {
      if (waiting > 0 && waiting + weight > blockWeight) {
        await send();
        quieten();
      }
      waiting += weight;
    },
  };
}

/** Writes cells, a whole block at a time. */
export async function writeCells(outbox: Outbox, sheet: Excel.Worksheet, at: Place, rows: readonly (readonly CellWrite[])[]): Promise<void> {
  for (const block of cellBlocks(at, rows)) {
    await outbox.room(block.weight);
    const range = sheet.getRangeByIndexes(block.at.row, block.at.column, block.cells.length, block.cells[0]!.length);
    range[block.through] = block.cells;
  }
}
