import { findSchemeTables } from "../scheme/findSchemeTables";
import { choiceWords } from "../scheme/choiceWords";
import type { Language } from "../scheme/issue";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { thresholdWords, type Threshold } from "../appraisal/warningThresholds";
import { tableId } from "./schemeForm";
import { schemeRowEdits, type RowEdits } from "./schemeRows";
import { text } from "./text";

const notes = {
  border: text("总分离等级分数线不超过这么多分时预警。原文没有给出预警线；空白＝不提示。", "Warns of totals within so many points of a grade's line. The source gives no threshold; blank = off."),
  veto: text("否决项或门槛只超出这么多（如 5%）时预警。原文没有给出预警线；空白＝不提示。", "Warns of vetoes and gates met by less than this part, such as 5%. The source gives no threshold; blank = off."),
  pace: text("每期所需进度高出目前进度这么多（如 10%）时预警。原文没有给出预警线；空白＝不提示。", "Warns when the required pace exceeds the pace so far by more than this part, such as 10%. The source gives no threshold; blank = off."),
  decline: text("按趋势下期总分低这么多分时预警。原文没有给出预警线；空白＝不提示。", "Warns when the trend takes the next total so many points lower. The source gives no threshold; blank = off."),
} as const satisfies Readonly<Record<Threshold, unknown>>;

/** A blank row of 参数 for a warning's threshold (AMB-91): it is HR's to fill in, and off until then. Undefined while there is no such table. */
export function thresholdRow(workbook: WorkbookSnapshot, key: Threshold, language: Language): RowEdits | undefined {
  const table = findSchemeTables(workbook).find((one) => one.key === "parameters");
  if (!table) return undefined;
  const contents = new Map([
    ["name", thresholdWords[key][language]],
    ["origin", choiceWords.origin.assumed[language]],
    ["note", notes[key][language]],
    ["reference", "AMB-91"],
  ]);
  return schemeRowEdits(workbook, { kind: "add", table: tableId(table), contents });
}
