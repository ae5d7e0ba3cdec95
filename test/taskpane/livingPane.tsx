import "@testing-library/jest-dom";
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { WorkbookSnapshot } from "../../src/sheet/snapshot";
import { App } from "../../src/taskpane/App";
import type { FakeOptions } from "./fakes";
import { livingHost, livingWorkbook } from "./livingHost";
import { surround, type Surroundings } from "./showPane";

/** The whole pane over a workbook in memory, really worked out and written. */
export function showLivingPane(begin: WorkbookSnapshot, surroundings: Surroundings = {}, options: Pick<FakeOptions, "desktop"> = {}) {
  surround(surroundings);
  const workbook = livingWorkbook(begin);
  const { host, excel } = livingHost(workbook, options);
  return { workbook, host, excel, user: userEvent.setup(), ...render(<App host={host} />) };
}
