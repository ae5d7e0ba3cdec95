import type * as TestingLibrary from "@testing-library/dom";

/**
 * How long the pane's tests wait for what is to appear: a place is fetched when somebody goes there, a whole workbook is worked
 * out, and a machine has other things to do. What appears sooner is seen sooner.
 */
if (globalThis.document !== undefined) {
  const { configure } = jest.requireActual<typeof TestingLibrary>("@testing-library/dom");
  configure({ asyncUtilTimeout: 20_000 });
}
