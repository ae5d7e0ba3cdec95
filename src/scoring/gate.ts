import type { Issue } from "../scheme/issue";
import { compare, type Exact } from "../sheet/exact";
import { targetOf } from "./actual";
import { unitText } from "./figureText";
import type { PreparedIndicator } from "./indicatorSet";
import { notice } from "./missing";
import type { Row } from "./row";
import type { IndicatorLine } from "./scoreCard.types";

/** The gate of a line as it stands for the row, and what there is to say about it. */
export type GateChecked = Readonly<{ gate?: NonNullable<IndicatorLine["gate"]>; finding?: Issue }>;

/**
 * Whether an indicator falls short of its gate (P17, P31): its actual below the gate or, where less is better, above it;
 * without an actual the score is asked. Falling short is said and changes no figure (AMB-12); a gate that the row leaves
 * blank is not checked, and that is said too.
 */
export function checkGate(item: PreparedIndicator, row: Row, value: Exact, at: string): GateChecked {
  const { indicator } = item;
  if (!item.gate) return {};
  const found = targetOf(item.gate, item, row);
  if ("flag" in found) return { finding: found.flag.code === "target-missing" ? notice("gate-blank", found.flag.at ?? at, { subject: indicator.name }) : found.flag };
  const order = compare(value, found.value);
  const gate = { line: found.value, passed: indicator.direction === "lower" ? order <= 0 : order >= 0 };
  if (gate.passed) return { gate };
  const write = unitText(indicator.unit, gate.line);
  return { gate, finding: notice("gate-missed", at, { subject: indicator.name, value: write(value), line: write(gate.line) }) };
}
